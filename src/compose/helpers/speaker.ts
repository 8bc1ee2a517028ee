import type { HelperDefinition } from './definition.ts'
import { findById } from './find-by-id.ts'

export const speaker: HelperDefinition = {
  summary: 'The speaker with an id, as other records name it.',
  params: [{ name: 'id', accepts: 'text', summary: 'An id; nothing gives nothing.' }],
  hash: {},
  returns: { type: 'record', name: 'Speaker' },
  example: '{{#with (speaker speaker)}}{{name}}{{/with}}',
  call: ([id], _hash, { view }) => findById(view['speakers'], id),
}
