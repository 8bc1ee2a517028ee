import fc from 'fast-check'
import LineBreaker from 'linebreak'
import { expect, test } from 'vitest'
import { lineBreaks } from '../../../../src/render/pdf/layout/line-breaks.ts'
import { sweep } from '../../../support/sweep.ts'

function byLibrary(text: string): readonly number[] {
  const breaker = new LineBreaker(text)
  const places: number[] = []
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak()) {
    places.push(found.position)
  }
  return places
}

/** Words, signs and what stands between words: of every class that text of many languages has. */
const pieces = fc.constantFrom(
  ...'a bc Ab é ß Ω я 1 22 . , ; : ! ? … ( ) [ ] “ ” ‘ ’ « » " - – — / % € $ & * + = # ¿ ¡ … © ° 中 文 。 「 」 א ب ก'.split(
    ' ',
  ),
  ' ',
  ' ',
  ' ',
  ' ',
  '  ',
  'word ',
  'words, ',
  '\u00A0',
  '\u00AD',
  '\u200B',
  '\u200D',
  '\u2028',
  '\u2060',
  'e\u0301',
  '👩',
  '🇸🇪',
)

test('breaks every text where the library does', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 16 }), (parts) => {
      const text = parts.join('')
      expect(lineBreaks(text)).toEqual(byLibrary(text))
    }),
    sweep(5000, 1),
  )
})

test.each([
  ['The quay, she said, is shut.', [4, 10, 14, 20, 23, 28]],
  ['well-known (so far) e.g. 10:30', [5, 11, 15, 20, 25, 30]],
  ['', []],
])('breaks `%s`', (text, places) => {
  expect(lineBreaks(text)).toEqual(places)
})
