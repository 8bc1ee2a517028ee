import { splitLabel } from '../labels.ts'
import type { HelperDefinition } from './definition.ts'
import { fillingOf, plainOf } from './definition.ts'

const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Precisions whose month stands for several. */
const YEAR_ONLY: ReadonlySet<unknown> = new Set(['season', 'quarter'])

export const date: HelperDefinition = {
  summary:
    'A date such as `2025-01-15`, `2025-01` or `2025` in words of the label file; anything else stays as it is.',
  params: [{ name: 'date', accepts: 'text', summary: 'An ISO date.' }],
  hash: {
    precision: {
      accepts: 'text',
      summary:
        'Of an event: of a season or a quarter only the year is told, since the month is not known.',
      isOptional: true,
    },
  },
  returns: { type: 'text' },
  example: '{{date publishedDate}}',
  call: ([value], { precision }, { labels }) => {
    const filling = fillingOf(value)
    const [, year, month, day] = ISO_DATE.exec(filling?.value ?? '') ?? []
    if (filling !== undefined && year !== undefined && YEAR_ONLY.has(plainOf(precision))) {
      return { value: year, origin: 'computed', spans: filling.spans, path: filling.path }
    }
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
      day: Number(day) === 1 ? (labels['firstDay'] ?? '1') : String(Number(day)),
    }
    const words = splitLabel(pattern).map((piece) =>
      'hole' in piece ? (parts[piece.hole] ?? '') : piece.words,
    )
    return { value: words.join(''), origin: 'computed', spans: filling.spans, path: filling.path }
  },
}
