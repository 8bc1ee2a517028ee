import fc from 'fast-check'
import { expect, test } from 'vitest'
import { factBookmark, pathOfBookmark } from '../../src/model/fact-bookmark.ts'

test('names the path, and the count behind the first', () => {
  expect(factBookmark('quotes.3.content', 1)).toBe('bw_quotes_3_content')
  expect(factBookmark('quotes.3.content', 12)).toBe('bw_quotes_3_content__12')
  expect(pathOfBookmark('bw_quotes_3_content__12')).toBe('quotes.3.content')
})

test('is a name Word takes, whatever the path', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 99_999 }), (path, count) => {
      expect(factBookmark(path, count)).toMatch(/^bw_\w{0,37}$/)
    }),
  )
})

test('keeps two long paths apart', () => {
  const long = (index: number) => `${'sections.1.'.repeat(6)}${index}.heading`
  expect(factBookmark(long(1), 1)).not.toBe(factBookmark(long(2), 1))
  expect(pathOfBookmark(factBookmark(long(1), 1))).toBeUndefined()
})

test('leaves bookmarks of others alone', () => {
  expect(pathOfBookmark('_Toc123')).toBeUndefined()
})
