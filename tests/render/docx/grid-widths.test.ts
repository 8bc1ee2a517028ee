import { expect, test } from 'vitest'
import { gridWidths } from '../../../src/render/docx/grid-widths.ts'
import { row, table } from '../../support/document.ts'
import { theme } from '../pdf/support.ts'

test('follows the proportions of the table and loses no twip', () => {
  expect(
    gridWidths({ ...table('', row('a', 'b', 'c')), widths: [1, 1, 1] }, 1000, { theme }),
  ).toEqual([333, 334, 333])
})

test('makes room for the longest word of a narrow column', () => {
  const narrow = { ...table('', row('a', 'Verb'), row('b', 'recommended')), widths: [9, 1] }
  const [, verb = 0] = gridWidths(narrow, 9000, { theme })
  // Letters of 9 pt that take 6.3 times their size together, and 5 pt of padding at the inner side, in twentieths of a
  // point; the outer side is flush with the text around.
  expect(verb).toBe(Math.round(6.3 * 9 * 20 + 5 * 20))
})

test('gives a word longer than the table no more than its share', () => {
  const long = { ...table('', row('x'.repeat(900), 'b')), widths: [1, 9] }
  expect(gridWidths(long, 1000, { theme })).toEqual([400, 600])
})

test('keeps a short cell, such as a date, on one line', () => {
  const dates = { ...table('', row('1944', 'x'), row('May 2024', 'y')), widths: [1, 9] }
  expect(gridWidths(dates, 6000, { theme })[0]).toBe(Math.round(4.24 * 9 * 20 + 5 * 20))
})
