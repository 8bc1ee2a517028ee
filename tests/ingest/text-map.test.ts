import { describe, expect, test } from 'vitest'
import { createTextMapBuilder, plainTextMap, tidyMarks } from '../../src/ingest/text-map.ts'
import { sourceRange, textRange } from '../../src/model/text-map.ts'

describe('createTextMapBuilder', () => {
  test('makes every run of white space one space and none at the ends', () => {
    expect(plainTextMap(' a\n b \u00a0c  ', 0, 10)).toEqual({
      text: 'a b c',
      pieces: [
        [0, 1, 1],
        [2, 4, 1],
        [4, 7, 1],
      ],
      start: 1,
      end: 8,
    })
  })

  test('keeps a stretch with single spaces in one piece', () => {
    expect(plainTextMap('He said no.', 0, 11)?.pieces).toEqual([[0, 0, 11]])
  })

  test('joins white space that is spread over several stretches', () => {
    const builder = createTextMapBuilder('a <b> b')
    builder.copy(0, 2)
    builder.copy(5, 7)
    expect(builder.build()).toEqual({
      text: 'a b',
      pieces: [
        [0, 0, 1],
        [2, 6, 1],
      ],
      start: 0,
      end: 7,
    })
  })

  test('leads from a replaced character back to what it stands for', () => {
    const builder = createTextMapBuilder('R&amp;D')
    builder.copy(0, 1)
    builder.replace('&', 1, 6)
    builder.copy(6, 7)
    const map = builder.build()
    expect(map?.text).toBe('R&D')
    expect(map && sourceRange(map, 0, 3)).toEqual({ start: 0, end: 7 })
    expect(map && sourceRange(map, 0, 2)).toEqual({ start: 0, end: 6 })
  })

  test('tells replaced characters apart that stand side by side', () => {
    const source = 'No&#8230;&#8221;&nbsp;<b>&#8220;&amp;</b> so'
    const builder = createTextMapBuilder(source)
    builder.copy(0, 2)
    builder.replace('…', 2, 9)
    builder.replace('”', 9, 16)
    builder.replace('\u00a0', 16, 22)
    builder.replace('“', 25, 32)
    builder.replace('&', 32, 37)
    builder.copy(41, 44)
    const map = builder.build()
    if (map === undefined) throw new Error('expected a map')
    expect(map.text).toBe('No…” “& so')
    const parts: readonly (readonly [from: number, to: number, words: string])[] = [
      [0, 3, 'No&#8230;'],
      [3, 4, '&#8221;'],
      [5, 6, '&#8220;'],
      [6, 9, '&amp;</b> s'],
      [2, 6, '&#8230;&#8221;&nbsp;<b>&#8220;'],
    ]
    for (const [from, to, words] of parts) {
      const { start, end } = sourceRange(map, from, to)
      expect(source.slice(start, end)).toBe(words)
      expect(textRange(map, start, end)).toEqual({ start: from, end: to })
    }
  })

  test('is nothing for white space alone', () => {
    expect(plainTextMap(' \n ', 0, 3)).toBeUndefined()
  })
})

test('tidyMarks leaves spaces outside, drops empty marks and sorts outer before inner', () => {
  const text = 'a bold word'
  expect(
    tidyMarks(text, [
      { type: 'strong', start: 2, end: 6 },
      { type: 'emphasis', start: 1, end: 11 },
      { type: 'strong', start: 1, end: 2 },
      { type: 'break', start: 6, end: 7 },
      { type: 'break', start: 11, end: 12 },
    ]),
  ).toEqual([
    { type: 'emphasis', start: 2, end: 11 },
    { type: 'strong', start: 2, end: 6 },
    { type: 'break', start: 6, end: 7 },
  ])
})
