import { expect, test } from 'vitest'
import type { Segment } from '../../../../src/render/pdf/layout/segments.ts'
import { fitLines } from '../../../../src/render/pdf/layout/total-fit.ts'

const segments = (...widths: number[]): Segment[] =>
  widths.map((width, index) => ({
    fragments: [],
    width,
    space: [],
    spaceWidth: 1,
    ending: 'free',
    hyphenWidth: 0,
    isEnd: index === widths.length - 1,
  }))

const ragged = { width: 10, isJustified: false, isBalanced: false }

test('puts as much on a line as fits', () => {
  expect(fitLines(segments(4, 4, 4, 4), ragged)).toEqual([1, 3])
})

test('leaves a word to the next line where that makes the lines more even', () => {
  // 2+1+2+1+2 = 8 of 10 and then 9 alone would leave the third line at 1; greedy breaking cannot see that.
  expect(fitLines(segments(3, 3, 2, 8, 9), ragged)).toEqual([2, 3, 4])
})

test('makes the lines of a title about equally long', () => {
  expect(fitLines(segments(3, 3, 3, 3), { ...ragged, width: 13, isBalanced: true })).toEqual([1, 3])
})

test('ends a line where the text forces it', () => {
  const forced = segments(2, 2, 2).map((segment, index) =>
    index === 0 ? { ...segment, ending: 'forced' as const } : segment,
  )
  expect(fitLines(forced, ragged)).toEqual([0, 2])
})

test('gives no lines for no text', () => {
  expect(fitLines([], ragged)).toEqual([])
})

test('sets no tight line beside a loose one where the whole is even otherwise', () => {
  const words = [1, 4, 4, 2, 2, 4, 4, 1, 1, 3, 1, 1, 3, 2, 4, 2, 1, 2, 4, 2, 2, 3, 1, 4]
  // By the lines alone the first, with spaces stretched by 1.25, would stand above one shrunk by 0.67.
  expect(fitLines(segments(...words), { ...ragged, width: 20, isJustified: true })).toEqual([
    4, 10, 17, 23,
  ])
})
