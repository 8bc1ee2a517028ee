import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create } from 'fontkit'
import { expect, test } from 'vitest'
import { createSimpleShaper } from '../../../../src/render/pdf/open-type/simple-shaper.ts'
import { PROJECT } from '../../../support/built.ts'
import { fonts } from '../support.ts'

const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8')

/** Words of articles, and what letters of three scripts, ligatures, kerning and signs are met with. */
const words = [
  ...new Set(
    [
      read('source/ferry-crew-hours.md'),
      read('source/barrage-de-corvane.md'),
      'Ελλάδα και Κύπρος, Ωμέγα· Привет, мир! Дума Ёлка офис Đặng Việt Žižek Łódź ß Æ œ',
      'fi ffi fl office AV To. Ty, LT VA «Wa» “quoted” ‘x’ 1/2 10:30am €5 ¶ 7 … – — a_b R&D 50 % (A) [f] {j} f) ƒ ij',
    ]
      .join(' ')
      .split(/\s+/u),
  ),
].filter((word) => word !== '')

test('shapes every simple word to the same glyphs and places as fontkit, in every face', () => {
  for (const [name, bytes] of fonts) {
    const shape = createSimpleShaper(bytes)
    const font = create(Buffer.from(bytes))
    if ('fonts' in font) throw new Error(`${name} holds several fonts`)
    let count = 0
    for (const word of words) {
      const shaped = shape(word)
      if (shaped === undefined) continue
      count += 1
      const { glyphs, positions } = font.layout(word, undefined, undefined, undefined, 'ltr')
      const expected = glyphs.map(({ id, advanceWidth, codePoints }, index) => {
        const { xAdvance, xOffset, yOffset } = positions[index] ?? {}
        return { id, advance: advanceWidth, xAdvance, xOffset, yOffset, codePoints }
      })
      expect(shaped, `${word} in ${name}`).toEqual(expected)
    }
    expect(count, name).toBeGreaterThan(words.length / 3)
  }
})

test('leaves to fontkit what takes more than it knows', () => {
  const shape = createSimpleShaper([...fonts.values()][0] ?? new Uint8Array())
  for (const word of [
    'e\u0301',
    'نعم',
    'שלום',
    '中',
    '1\u20442',
    'soft\u00ADhyphen',
    '\u200Bx',
    '👩',
    '',
  ]) {
    expect(shape(word), word).toBeUndefined()
  }
})

test('leaves a file that breaks off to fontkit', () => {
  const [bytes = new Uint8Array()] = fonts.values()
  expect(createSimpleShaper(bytes.subarray(0, 3000))('word')).toBeUndefined()
  expect(createSimpleShaper(new Uint8Array([1, 2, 3]))('word')).toBeUndefined()
})
