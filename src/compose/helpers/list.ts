import type { HelperDefinition } from './definition.ts'
import { join } from './join.ts'

export const list: HelperDefinition = {
  summary:
    'The texts of a list, as the language of the briefing lists them: `a, b and c`, `a, b et c`, `أ، ب وج`.',
  params: [{ name: 'list', accepts: 'list', summary: 'Texts, or records with `field`.' }],
  hash: {
    field: {
      accepts: 'text',
      summary: 'The field to take of each record.',
      isLiteral: true,
      isOptional: true,
    },
  },
  returns: { type: 'text' },
  example: '{{list namedNotQuoted field="name"}}',
  call: (args, hash, context) =>
    join.call(args, { ...hash, last: context.labels['listLast'] ?? '' }, context),
}
