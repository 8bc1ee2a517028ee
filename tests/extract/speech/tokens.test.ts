import { expect, it } from 'vitest'
import { said } from './said.ts'

it('collectTokens reads past an invisible hyphen before a name', () => {
  expect(
    said('“The port is open,” Bo \u00adField, a spokesman for the mayor, told the Herald.'),
  ).toEqual(
    said('“The port is open,” Bo Field, a spokesman for the mayor, told the Herald.').map((line) =>
      line.replace('Bo Field', 'Bo \u00adField'),
    ),
  )
})
