import type { HelperDefinition } from './definition.ts'
import { fieldToJoin, join, textsToJoin } from './join.ts'

export const list: HelperDefinition = {
  summary:
    'The texts of a list, as the language of the briefing lists them: `a, b and c`, `a, b et c`, `أ، ب وج`.',
  params: [textsToJoin],
  hash: { field: fieldToJoin },
  returns: { type: 'text' },
  example: '{{list namedNotQuoted field="name"}}',
  call: (args, hash, context) =>
    join.call(args, { ...hash, last: context.labels['listLast'] ?? '' }, context),
}
