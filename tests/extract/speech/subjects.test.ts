import { expect, it } from 'vitest'
import { said } from './said.ts'

it.each([
  [
    'a body of those it is of',
    'The Pilots’ Association said the quay was unsafe.',
    'Pilots’ Association: the quay was unsafe',
  ],
  [
    'the subject ends before a verb with an object',
    'The crews’ union welcomed the offer of a bonus but said pay had to rise first.',
    'crews’ union: pay had to rise first',
  ],
  [
    'the subject does not reach back over how long before it was',
    'The council closed the quay on Thursday, hours after the crews said they would stop all boats.',
    'crews: they would stop all boats',
  ],
  [
    'the subject of a relative clause is not what the clause is about',
    'The lawyer read out a letter of 3 May in which Bo Rami wrote: “Pay the crews first.”',
    'Bo Rami: Pay the crews first.',
  ],
])('who speaks: %s', (_, sentence, expected) => {
  expect(said(sentence)).toEqual([expected])
})
