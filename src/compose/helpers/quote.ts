import type { HelperDefinition } from './definition.ts'
import { findById } from './find-by-id.ts'

export const quote: HelperDefinition = {
  summary: 'The quotation with an id, as other records name it.',
  params: [{ name: 'id', accepts: 'text', summary: 'An id; nothing gives nothing.' }],
  hash: {},
  returns: { type: 'record', name: 'Quote' },
  example: '{{#with (quote lead)}}“{{text}}”{{/with}}',
  call: ([id], _hash, { view }) => findById(view['quotes'], id),
}
