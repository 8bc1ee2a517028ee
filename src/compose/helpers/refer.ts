import { referenceAnchor } from '../numbering.ts'
import type { HelperDefinition } from './definition.ts'

export const refer: HelperDefinition = {
  summary: 'What a table, figure or chart is called, such as `Table 2`, with a link to it.',
  params: [
    {
      name: 'id',
      accepts: 'text',
      summary: 'The `id` of its directive.',
      isLiteral: true,
    },
  ],
  hash: {},
  returns: { type: 'text' },
  example: 'See {{refer "positions"}}.',
  call: ([id]) => {
    const value = typeof id === 'string' ? id : ''
    const words = { type: 'text', value, origin: 'computed', spans: [] } as const
    const url = `#${referenceAnchor(value)}`
    const link = { type: 'link', url, title: '', isReference: true, children: [words] } as const
    return { value, origin: 'computed', spans: [], nodes: [link] }
  },
}
