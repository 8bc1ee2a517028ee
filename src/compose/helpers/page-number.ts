import type { HelperDefinition } from './definition.ts'

export const pageNumber: HelperDefinition = {
  summary: 'The number of the page; in `page-header` and `page-footer` only.',
  params: [],
  hash: {},
  returns: { type: 'text' },
  example: '{{pageNumber}}',
  call: () => ({ value: '#', origin: 'computed', spans: [], nodes: [{ type: 'pageNumber' }] }),
}
