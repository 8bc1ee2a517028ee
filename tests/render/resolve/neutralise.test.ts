import createBidi from 'bidi-js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText } from '../../../src/render/resolve/clean-text.ts'
import { neutralise } from '../../../src/render/resolve/neutralise.ts'

const bidi = createBidi()

describe('neutralise', () => {
  test.each([
    ['an override, and its end', 'pay \u202e001\u202c now', 'pay 001 now'],
    ['an embedding that is never closed', 'he \u202bsaid', 'he said'],
    ['a lone isolate', 'he \u2067said', 'he said'],
    ['a lone end of an isolate', 'he\u2069 said', 'he said'],
    ['a direction mark among Latin letters', 'he\u200f said', 'he said'],
    ['a tag character', 'he\u{e0041}\u{e0042} said', 'he said'],
    ['a zero-width space between Latin letters', 'sa\u200b\u200bid', 'said'],
    ['a joiner between Latin letters', 'sa\u200d\u200cid', 'said'],
    ['a word joiner', 'sa\u2060id', 'said'],
    ['more than one variation selector', '☀\ufe0f\ufe0e\u{e0100}!', '☀\ufe0f!'],
  ])('takes out %s', (_, text, expected) => {
    expect(neutralise(text)).toBe(expected)
  })

  test.each([
    ['a pair of isolates', 'he said \u2067سلام\u2069 twice'],
    ['isolates in isolates', '\u2066a \u2067b\u2069 c\u2069'],
    ['a direction mark among Arabic letters', 'سلام\u200f!'],
    ['a non-joiner in Persian', 'می\u200cخواهم'],
    ['a joiner in Devanagari', 'क्\u200dष'],
    ['a family of emoji', '👩\u200d👩\u200d👧'],
    ['the flag of Wales', '🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}'],
    ['a zero-width space in Khmer', 'ខ្ញុំ\u200bទៅ'],
    ['a soft hyphen', 'fin\u00adland'],
  ])('leaves %s', (_, text) => {
    expect(neutralise(text)).toBe(text)
  })

  test('the words of an article never reorder what stands beside them', () => {
    const invisible = fc.constantFrom(
      ...['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'],
      ...['\u200e', '\u200f', '\u061c', '\u200b', '\u200d', '\u{e0041}', 'ab', ' ', '12', '.', '('],
    )
    fc.assert(
      fc.property(
        fc.array(invisible).map((all) => all.join('')),
        (words) => {
          const clean = cleanText(words)
          const line = `Start 1 ${clean} 2 end.`
          const { levels } = bidi.getEmbeddingLevels(line, 'ltr')
          const outside = [...levels].filter((_, index) => index < 8 || index >= line.length - 7)
          expect(outside.every((level) => level === 0)).toBe(true)
        },
      ),
    )
  })

  test('what is harmless once stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = neutralise(text)
        expect(neutralise(once)).toBe(once)
      }),
    )
  })

  test('a megabyte of controls takes no longer than its length asks for', () => {
    for (const control of ['\u202e', '\u2067', '\u200b', '\u200d', '\u{e0041}', '\ufe0f'])
      expect(neutralise(control.repeat(1_000_000)).length).toBeLessThanOrEqual(2)
  })
})
