import type { HelperDefinition } from './definition.ts'
import { listOf, plainOf } from './definition.ts'

export const limit: HelperDefinition = {
  summary: 'The first elements of a list.',
  params: [
    { name: 'list', accepts: 'list', summary: 'Any list.' },
    { name: 'number', accepts: 'number', summary: 'How many at most.' },
  ],
  hash: {},
  returns: { type: 'same' },
  example: '{{#each (limit keyPoints 5)}}…{{/each}}',
  call: ([list, number]) => listOf(list).slice(0, Math.max(0, Number(plainOf(number)))),
}
