import type { HelperDefinition } from './definition.ts'

export const pageCount: HelperDefinition = {
  summary: 'How many pages there are; in `page-header` and `page-footer` only.',
  params: [],
  hash: {},
  returns: { type: 'text' },
  example: '{{pageCount}}',
  call: () => ({ value: '#', origin: 'computed', spans: [], nodes: [{ type: 'pageCount' }] }),
}
