import type { HelperDefinition } from './definition.ts'
import { plainOf } from './definition.ts'

export const ne: HelperDefinition = {
  summary: 'Whether two values differ.',
  params: [
    { name: 'a', accepts: 'any', summary: 'A text, number or flag.' },
    { name: 'b', accepts: 'any', summary: 'Another.' },
  ],
  hash: {},
  returns: { type: 'flag' },
  example: '{{#if (ne kind "direct")}}…{{/if}}',
  call: ([a, b]) => plainOf(a) !== plainOf(b),
}
