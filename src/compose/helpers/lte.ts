import type { HelperDefinition } from './definition.ts'
import { plainOf } from './definition.ts'

export const lte: HelperDefinition = {
  summary: 'Whether the first number is less than the second, or equal to it.',
  params: [
    { name: 'a', accepts: 'number', summary: 'A number.' },
    { name: 'b', accepts: 'number', summary: 'Another.' },
  ],
  hash: {},
  returns: { type: 'flag' },
  example: '{{#if (lte (count quotes) 3)}}…{{/if}}',
  call: ([a, b]) => Number(plainOf(a)) <= Number(plainOf(b)),
}
