import type { HelperDefinition } from './definition.ts'
import { spansOf } from './definition.ts'

export const offsets: HelperDefinition = {
  summary:
    'Where a fact or record stands in its source, as `812–930`: UTF-16 units from 0, the end exclusive; several places as in a list of the language of the briefing.',
  params: [{ name: 'what', accepts: 'any', summary: 'A fact or record.' }],
  hash: {},
  returns: { type: 'text' },
  example: '{{offsets title.text}}',
  call: ([what], _, { labels }) => {
    const spans = spansOf(what)
    if (spans.length === 0) return undefined
    const value = spans
      .map(({ start, end }) => `${start}–${end}`)
      .join(labels['listSeparator'] ?? ', ')
    return { value, origin: 'computed', spans }
  },
}
