import type { EmbeddedFont } from 'pdfkit'
import type { Face, ShapedGlyph } from '../fonts.ts'
import { mirror } from '../layout/bidi.ts'
import type { TextBox } from '../layout/page.ts'
import { formatNumber } from './number.ts'

/** Stands for glyphs that show no character of their own, such as the joins of Arabic letters. */
const NO_CHARACTER: readonly number[] = [0x200b]

/**
 * The operators that show a box's text with a font's glyphs: words as they were measured, spaces as glyphs (so that
 * text can be copied out), widened by `wordSpace`. Adds every glyph to the font's subset.
 */
export function glyphString(box: TextBox, face: Face, font: EmbeddedFont): string {
  const words = box.text.split(' ')
  if (box.isRightToLeft) words.reverse()
  const writer = createWriter(face, font)
  const space = face.shape(' ', false)
  words.forEach((word, index) => {
    if (index > 0) {
      for (const glyph of space.glyphs)
        writer.add(glyph, (box.wordSpace / box.size) * face.unitsPerEm)
    }
    if (word === '') return
    for (const glyph of face.shape(word, box.isRightToLeft).glyphs) {
      writer.add(
        box.isRightToLeft ? { ...glyph, codePoints: glyph.codePoints.map(asRead) } : glyph,
        0,
      )
    }
  })
  return writer.end(box.size)
}

/** Collects `TJ` arrays; raised and lowered glyphs (marks) are set with `Ts`. */
function createWriter({ unitsPerEm }: Face, font: EmbeddedFont) {
  const thousandth = 1000 / unitsPerEm
  const operators: { array: string; rise: number }[] = []
  let array = ''
  let codes = ''
  let rise = 0
  const flushCodes = () => {
    if (codes !== '') array += `<${codes}>`
    codes = ''
  }
  const shift = (units: number) => {
    const amount = formatNumber(-units * thousandth)
    if (amount === '0') return
    flushCodes()
    // Two numbers in a row stay two: kerning, then the offset of a mark.
    array += /\d$/u.test(array) ? ` ${amount}` : amount
  }
  const flush = () => {
    flushCodes()
    if (array !== '') operators.push({ array, rise })
    array = ''
  }
  return {
    add(glyph: ShapedGlyph, extra: number) {
      if (glyph.yOffset !== rise) {
        flush()
        rise = glyph.yOffset
      }
      if (glyph.xOffset !== 0) shift(glyph.xOffset)
      codes += codeOf(glyph, font)
      shift(glyph.xAdvance - glyph.advance - glyph.xOffset + extra)
    },
    end(size: number): string {
      flush()
      return operators
        .map(({ array, rise }) =>
          rise === 0
            ? `[${array}] TJ`
            : `${formatNumber((rise / unitsPerEm) * size)} Ts [${array}] TJ 0 Ts`,
        )
        .join(' ')
    },
  }
}

const codesOf = new WeakMap<EmbeddedFont, Map<string, number>>()

/**
 * The glyph's code in the subset, four hexadecimal digits. A glyph that stands for several characters (a bracket and its
 * mirror image, the ohm sign and the letter) is in the subset once for each, for a code has one Unicode value.
 */
function codeOf(glyph: ShapedGlyph, font: EmbeddedFont): string {
  const characters = glyph.codePoints.length === 0 ? NO_CHARACTER : glyph.codePoints
  const codes = codesOf.get(font) ?? new Map<string, number>()
  codesOf.set(font, codes)
  const key = `${glyph.id} ${characters.join(' ')}`
  let code = codes.get(key)
  if (code === undefined) {
    code = font.subset.includeGlyph(glyph.id)
    if (font.unicode[code] !== undefined) code = font.subset.glyphs.push(glyph.id) - 1
    codes.set(key, code)
    font.widths[code] = glyph.advance * font.scale
    font.unicode[code] = characters
  }
  return code.toString(16).padStart(4, '0')
}

/** Of a glyph in text from right to left: what is drawn is the mirror image of what is meant. */
function asRead(codePoint: number): number {
  return mirror(String.fromCodePoint(codePoint)).codePointAt(0) ?? codePoint
}
