import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitByDirection } from '../../../src/render/resolve/split-by-direction.ts'

const split = (text: string, isRightToLeft = false) =>
  splitByDirection(text, isRightToLeft).map((piece) => [
    piece.isRightToLeft ? 'rtl' : 'ltr',
    piece.text,
  ])

test('keeps what lies between two words of one direction with them', () => {
  expect(split('He said «قال، الوزير» twice')).toEqual([
    ['ltr', 'He said «'],
    ['rtl', 'قال، الوزير'],
    ['ltr', '» twice'],
  ])
})

test('gives what lies between directions to the paragraph', () => {
  expect(split('قال Ana: نعم', true)).toEqual([
    ['rtl', 'قال '],
    ['ltr', 'Ana'],
    ['rtl', ': نعم'],
  ])
})

test('a number runs with the letters from left to right before it, or right behind it', () => {
  expect(split('المرجع MAR-2026-031 · من', true)).toEqual([
    ['rtl', 'المرجع '],
    ['ltr', 'MAR-2026-031'],
    ['rtl', ' · من'],
  ])
  expect(split('المصدر · 2026-10-12', true)).toEqual([
    ['rtl', 'المصدر · '],
    ['ltr', '2026-10-12'],
  ])
  expect(split('£2.3m', true)).toEqual([['ltr', '£2.3m']])
  expect(split('قال 31 نعم', true)).toEqual([['rtl', 'قال 31 نعم']])
})

test('brackets go with the words of their direction that they stand behind', () => {
  expect(split('بنك Development Bank (MDB) من (نحو 2) هنا', true)).toEqual([
    ['rtl', 'بنك '],
    ['ltr', 'Development Bank (MDB)'],
    ['rtl', ' من (نحو 2) هنا'],
  ])
  expect(split('قال نعم (MW) أمس', true)).toEqual([
    ['rtl', 'قال نعم ('],
    ['ltr', 'MW'],
    ['rtl', ') أمس'],
  ])
  expect(split('The pact, ميثاق (النص), was read')).toEqual([
    ['ltr', 'The pact, '],
    ['rtl', 'ميثاق (النص)'],
    ['ltr', ', was read'],
  ])
})

test('leaves text of one direction whole, combining marks included', () => {
  expect(split('Cafe\u0301 23 %')).toEqual([['ltr', 'Cafe\u0301 23 %']])
  expect(split('12 %', true)).toEqual([['rtl', '12 %']])
  expect(split('')).toEqual([])
})

test('loses no character', () => {
  const part = fc.constantFrom('a', 'ب', 'ש', ' ', '1', '.', '\u0301', '👍', '日', '\n')
  fc.assert(
    fc.property(fc.array(part), fc.boolean(), (parts, isRightToLeft) => {
      const text = parts.join('')
      expect(
        splitByDirection(text, isRightToLeft)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
