import type { HelperDefinition } from './definition.ts'
import { isTruthy } from './definition.ts'

export const defaultTo: HelperDefinition = {
  summary: 'The first of its values that is there.',
  params: [{ name: 'values', accepts: 'any', summary: 'Tried in order.', isRepeated: true }],
  hash: {},
  returns: { type: 'same' },
  example: '{{default published (label "dateNotStated")}}',
  call: (values) => values.find(isTruthy),
}
