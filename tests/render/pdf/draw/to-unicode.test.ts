import { expect, test } from 'vitest'
import { createFontCodes } from '../../../../src/render/pdf/draw/font-codes.ts'
import { toUnicode } from '../../../../src/render/pdf/draw/to-unicode.ts'

test('maps plain characters as one range, anything else one by one', () => {
  const codes = createFontCodes()
  codes.codeOf(40, 500, [0x61])
  codes.codeOf(42, 500, [0x63])
  codes.codeOf(90, 900, [0x66, 0x69])
  codes.codeOf(91, 900, [0x1f600])
  // The same character by another glyph, the same glyph for another character.
  codes.codeOf(77, 500, [0x61])
  codes.codeOf(42, 500, [0x441])
  const map = toUnicode(codes.used())
  expect(map).toContain('1 beginbfrange\n<0061><0063><0061>\nendbfrange')
  expect(map).toContain(
    '4 beginbfchar\n<007f><00660069>\n<0080><d83dde00>\n<0081><0061>\n<0082><0441>\nendbfchar',
  )
})

test('gives a glyph the same code each time, and escapes what ends a string', () => {
  const codes = createFontCodes()
  expect(codes.codeOf(40, 500, [0x61])).toBe('\u0000a')
  expect(codes.codeOf(40, 500, [0x61])).toBe('\u0000a')
  expect(codes.codeOf(41, 500, [0x28])).toBe('\u0000\\(')
  expect(codes.codeOf(90, 900, [0xe9])).toBe('\u0000\u007f')
  expect(codes.used()).toHaveLength(3)
})
