import type { HelperDefinition } from './definition.ts'
import { spansOf } from './definition.ts'

export const cite: HelperDefinition = {
  summary: 'A reference to each paragraph a fact or record was taken from, linked.',
  params: [
    {
      name: 'what',
      accepts: 'any',
      summary: 'A text, a record such as a quotation, or places such as `mention`.',
    },
  ],
  hash: {},
  returns: { type: 'text' },
  example: '{{text}} {{cite this}}',
  call: ([what], _hash, { citations }) => {
    const spans = spansOf(what)
    const nodes = citations
      .cite(spans)
      .flatMap((citation, index) =>
        index === 0
          ? [citation]
          : [{ type: 'text' as const, value: ', ', origin: 'label' as const, spans: [] }, citation],
      )
    if (nodes.length === 0) return undefined
    const value = nodes.map((node) => (node.type === 'citation' ? node.label : node.value)).join('')
    return { value, origin: 'computed', spans, nodes }
  },
}
