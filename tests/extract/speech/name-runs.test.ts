import { expect, it } from 'vitest'
import { said } from './said.ts'

it('a body whose members stand before it in the plural is named with them', () => {
  expect(said('The Insurers’ Association said the levy would raise premiums.')).toEqual([
    'Insurers’ Association: the levy would raise premiums',
  ])
})

it('a body of somebody is named without him', () => {
  expect(said('Tarn’s Association said the levy would raise premiums.')).toEqual([
    'Association: the levy would raise premiums',
  ])
})
