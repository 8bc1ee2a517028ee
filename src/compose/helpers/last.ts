import type { HelperDefinition } from './definition.ts'
import { listOf } from './definition.ts'

export const last: HelperDefinition = {
  summary: 'The last element of a list.',
  params: [{ name: 'list', accepts: 'list', summary: 'Any list.' }],
  hash: {},
  returns: { type: 'element' },
  example: '{{#with (last source)}}…{{/with}}',
  call: ([list]) => listOf(list).at(-1),
}
