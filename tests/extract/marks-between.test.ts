import { expect, it } from 'vitest'
import { marksBetween } from '../../src/extract/marks-between.ts'
import type { Mark } from '../../src/model/article.ts'
import { articleOf } from '../support/article.ts'

const [block] = articleOf('abcdefghijklmnop').blocks
if (block === undefined) throw new Error('Bug: no block')
const marks: readonly Mark[] = [
  { type: 'strong', start: 0, end: 12 },
  { type: 'emphasis', start: 1, end: 6 },
  { type: 'inlineCode', start: 2, end: 3 },
  { type: 'emphasis', start: 7, end: 8 },
  { type: 'strong', start: 13, end: 15 },
]

it('finds the marks of a stretch, those around it included, at every place', () => {
  for (let start = 0; start < 16; start++) {
    for (let end = start + 1; end <= 16; end++) {
      const expected = marks.filter((mark) => mark.start < end && mark.end > start)
      expect(marksBetween({ ...block, marks }, start, end), `${start}-${end}`).toEqual(expected)
    }
  }
})

it('takes no longer for a late stretch of a long block', () => {
  const many = Array.from(
    { length: 100_000 },
    (_, at): Mark => ({ type: 'strong', start: at * 2, end: at * 2 + 1 }),
  )
  const long = { ...block, marks: [{ type: 'emphasis', start: 0, end: 300_000 } as const, ...many] }
  let found = 0
  for (let at = 0; at < 100_000; at++) found += marksBetween(long, at * 2, at * 2 + 1).length
  expect(found).toBe(200_000)
})
