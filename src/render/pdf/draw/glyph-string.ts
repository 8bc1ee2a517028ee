import type { EmbeddedFont } from 'pdfkit'
import type { Face, ShapedGlyph } from '../fonts.ts'
import type { TextBox } from '../layout/page.ts'
import { formatNumber } from './number.ts'

/** Stands for glyphs that show no character of their own, such as the joins of Arabic letters. */
const NO_CHARACTER = [0x200b]

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
    for (const glyph of face.shape(word, box.isRightToLeft).glyphs) writer.add(glyph, 0)
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
    array += amount
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

/** The glyph's code in the subset, four hexadecimal digits. */
function codeOf(glyph: ShapedGlyph, font: EmbeddedFont): string {
  const code = font.subset.includeGlyph(glyph.id)
  font.widths[code] ??= glyph.advance * font.scale
  font.unicode[code] ??= glyph.codePoints.length === 0 ? NO_CHARACTER : glyph.codePoints
  return code.toString(16).padStart(4, '0')
}
