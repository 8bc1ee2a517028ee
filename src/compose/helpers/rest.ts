import type { HelperDefinition } from './definition.ts'
import { listOf, plainOf } from './definition.ts'

export const rest: HelperDefinition = {
  summary:
    'The elements of a list behind its first: what `limit` leaves out. With a number below zero, so many from its end.',
  params: [
    { name: 'list', accepts: 'list', summary: 'Any list.' },
    {
      name: 'number',
      accepts: 'number',
      summary: 'How many to leave out; `-5` leaves the last five.',
    },
  ],
  hash: {},
  returns: { type: 'same' },
  example: '{{#if (rest positions 12)}}{{count (rest positions 12)}} more{{/if}}',
  call: ([list, number]) => listOf(list).slice(Number(plainOf(number))),
}
