import type { HelperDefinition } from './definition.ts'
import { isTruthy } from './definition.ts'

export const and: HelperDefinition = {
  summary: 'Whether all its values are there.',
  params: [{ name: 'values', accepts: 'any', summary: 'As `if` takes them.', isRepeated: true }],
  hash: {},
  returns: { type: 'flag' },
  example: '{{#if (and toldTo verb)}}…{{/if}}',
  call: (values) => values.every(isTruthy),
}
