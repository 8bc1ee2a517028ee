import type { HelperDefinition } from './definition.ts'
import { plainOf } from './definition.ts'

export const eq: HelperDefinition = {
  summary: 'Whether two values are equal.',
  params: [
    { name: 'a', accepts: 'any', summary: 'A text, number or flag.' },
    { name: 'b', accepts: 'any', summary: 'Another.' },
  ],
  hash: {},
  returns: { type: 'flag' },
  example: '{{#if (eq kind "direct")}}…{{/if}}',
  call: ([a, b]) => plainOf(a) === plainOf(b),
}
