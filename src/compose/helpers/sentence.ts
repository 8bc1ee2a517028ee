import type { HelperDefinition } from './definition.ts'
import { findById } from './find-by-id.ts'

export const sentence: HelperDefinition = {
  summary: 'The sentence with an id, as other records name it.',
  params: [{ name: 'id', accepts: 'text', summary: 'An id; nothing gives nothing.' }],
  hash: {},
  returns: { type: 'record', name: 'Sentence' },
  example: '{{#with (sentence sentence)}}{{text}}{{/with}}',
  call: ([id], _hash, { view }) => findById(view['sentences'], id),
}
