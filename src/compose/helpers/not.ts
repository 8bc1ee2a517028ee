import type { HelperDefinition } from './definition.ts'
import { isTruthy } from './definition.ts'

export const not: HelperDefinition = {
  summary: 'Whether its value is missing, false, zero or empty.',
  params: [{ name: 'value', accepts: 'any', summary: 'As `if` takes it.' }],
  hash: {},
  returns: { type: 'flag' },
  example: '{{#if (not title.isGiven)}}…{{/if}}',
  call: ([value]) => !isTruthy(value),
}
