import type { HelperDefinition } from './definition.ts'
import { isTruthy } from './definition.ts'

export const or: HelperDefinition = {
  summary: 'Whether any of its values is there.',
  params: [{ name: 'values', accepts: 'any', summary: 'As `if` takes them.', isRepeated: true }],
  hash: {},
  returns: { type: 'flag' },
  example: '{{#if (or toldTo verb)}}…{{/if}}',
  call: (values) => values.some(isTruthy),
}
