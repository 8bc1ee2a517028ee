import { splitLabel } from '../labels.ts'
import type { HelperDefinition } from './definition.ts'
import { fillingOf } from './definition.ts'

const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

export const date: HelperDefinition = {
  summary:
    'A date such as `2025-01-15`, `2025-01` or `2025` in words of the label file; anything else stays as it is.',
  params: [{ name: 'date', accepts: 'text', summary: 'An ISO date.' }],
  hash: {},
  returns: { type: 'text' },
  example: '{{date publishedDate}}',
  call: ([value], _hash, { labels }) => {
    const filling = fillingOf(value)
    const [, year, month, day] = ISO_DATE.exec(filling?.value ?? '') ?? []
    const monthName = labels['monthNames']?.split(',')[Number(month) - 1]?.trim()
    const pattern = labels[day === undefined ? 'dateOfMonth' : 'dateOfDay']
    if (
      filling === undefined ||
      month === undefined ||
      monthName === undefined ||
      pattern === undefined
    )
      return value
    const parts: Readonly<Record<string, string>> = {
      year: year ?? '',
      month: monthName,
      day: String(Number(day)),
    }
    const words = splitLabel(pattern).map((piece) =>
      'hole' in piece ? (parts[piece.hole] ?? '') : piece.words,
    )
    return { value: words.join(''), origin: 'computed', spans: filling.spans, path: filling.path }
  },
}
