import { expect, test } from 'vitest'
import { MAX_SLUG_BYTES, slugOf } from '../../../src/build/files/slug.ts'

test('names outputs after the file, without its extension', () => {
  expect(slugOf('harbour-pact.txt')).toBe('harbour-pact')
  expect(slugOf('Harbour Pact (final).v2.html')).toBe('harbour-pact-final-v2')
})

test('keeps letters and digits of any script', () => {
  expect(slugOf('Überseehafen 2031.md')).toBe('überseehafen-2031')
  expect(slugOf('تقرير المرفأ.txt')).toBe('تقرير-المرفأ')
})

test('gives one name to a name however its accents are encoded', () => {
  expect(slugOf('re\u0301sume\u0301.txt')).toBe(slugOf('résumé.txt'))
})

test('has a name for a file that has neither letters nor digits', () => {
  expect(slugOf('---.txt')).toBe('article')
  expect(slugOf('.txt')).toBe('txt')
})

test('cuts names that a file system would refuse, between characters', () => {
  const slug = slugOf(`${'ß'.repeat(300)}.txt`)
  expect(slug).toBe('ß'.repeat(MAX_SLUG_BYTES / 2))
})
