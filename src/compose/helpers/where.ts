import type { HelperDefinition } from './definition.ts'
import { isRecord, isTruthy, listOf, plainOf } from './definition.ts'

export const where: HelperDefinition = {
  summary: 'The records of a list whose field has a value; without one, whose field is there.',
  params: [
    { name: 'list', accepts: 'list', summary: 'Records.' },
    { name: 'field', accepts: 'text', summary: 'The name of a field.', isLiteral: true },
    { name: 'value', accepts: 'any', summary: 'What the field must be.', isOptional: true },
  ],
  hash: {},
  returns: { type: 'same' },
  example: '{{count (where quotes "kind" "direct")}}',
  call: (args) => {
    const [list, field, value] = args
    return listOf(list).filter((record) => {
      const found = isRecord(record) ? record[String(field)] : undefined
      return args.length < 3 ? isTruthy(found) : plainOf(found) === plainOf(value)
    })
  },
}
