import { expect, it } from 'vitest'
import { said } from './said.ts'

it('findPhraseBefore reads no verb in `state` before an office behind a quotation', () => {
  expect(said('“They know better,” state Senator Bo Field said. “I doubt it will hold.”')).toEqual([
    'Bo Field: They know better … I doubt it will hold.',
  ])
})

it('findPhraseBefore reads a verb in the past before a name there', () => {
  expect(said('“They know better,” stated Bo Field on Monday.')).toEqual([
    'Bo Field: They know better',
  ])
})

it('findPhraseBefore does not reach back over `in which`', () => {
  expect(
    said(
      'The prosecutor read out an email of 3 February in which Bo Field wrote to his deputy: “Pay the firm first, ask later.”',
    ),
  ).toContain('Bo Field: Pay the firm first, ask later.')
})
