import type { HelperDefinition } from './definition.ts'
import { isTruthy, plainOf } from './definition.ts'

export const rank: HelperDefinition = {
  summary:
    'Prints nothing. Lets the list item, table row or section (in its heading) move to the annex when the pages do not suffice: those of least importance first, by the order of the list where no number is given. What is `spare` is left out instead, before anything moves.',
  params: [
    {
      name: 'importance',
      accepts: 'number',
      summary: 'The greater, the longer it stays, among those of its list.',
      isOptional: true,
    },
  ],
  hash: {
    keep: {
      accepts: 'number',
      summary: 'So many of the list always stay (none).',
      isOptional: true,
    },
    spare: {
      accepts: 'flag',
      summary: 'Whether it is shown only where there is room (false).',
      isOptional: true,
    },
    of: {
      accepts: 'number',
      summary:
        'How many there are, where the list may show fewer: the heading of the section then says `5 of 8` (as many as the list has).',
      isOptional: true,
    },
  },
  returns: { type: 'text' },
  example: '{{#each keyPoints}}- {{rank score keep=3}}{{text}}{{/each}}',
  call: ([importance], { keep = 0, spare = false, of }) => ({
    value: '',
    origin: 'label',
    spans: [],
    rank: {
      importance: importance === undefined ? undefined : Number(plainOf(importance)),
      keep: Number(plainOf(keep)),
      isSpare: isTruthy(spare),
      inAll: of === undefined ? undefined : Number(plainOf(of)),
    },
  }),
}
