import type { HelperDefinition } from './definition.ts'
import { listOf } from './definition.ts'

export const first: HelperDefinition = {
  summary: 'The first element of a list.',
  params: [{ name: 'list', accepts: 'list', summary: 'Any list.' }],
  hash: {},
  returns: { type: 'element' },
  example: '{{#with (first source)}}…{{/with}}',
  call: ([list]) => listOf(list)[0],
}
