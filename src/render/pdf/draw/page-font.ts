import type { Reference } from 'pdfkit'
import type { Face } from '../fonts.ts'
import { mirror } from '../layout/bidi.ts'
import type { ShapedGlyph } from '../open-type/shaped-glyph.ts'
import type { FontCodes } from './font-codes.ts'
import { formatNumber } from './number.ts'

/** A font of a document: what it is called on pages, and how it shows words. */
export interface PageFont {
  readonly name: string
  readonly reference: Reference
  /** The inside of a `TJ` array's string, of a word in a size; may end the string and begin another. */
  word(text: string, isRightToLeft: boolean, size: number): string
  /** Makes the font's objects, once all pages are drawn. */
  finish(): void
}

/** Stands for glyphs that show no character of their own, such as the joins of Arabic letters. */
const NO_CHARACTER: readonly number[] = [0x200b]

interface FontObjects {
  readonly name: string
  readonly reference: Reference
  readonly codes: FontCodes
  readonly finish: () => void
}

/** The font of a face whose glyphs have codes of their own in this document. */
export function createPageFont(face: Face, { codes, ...objects }: FontObjects): PageFont {
  const words = new Map<string, string>()
  const reversed = new Map<string, string>()
  return {
    ...objects,
    word(text, isRightToLeft, size) {
      const known = isRightToLeft ? reversed : words
      const found = known.get(text)
      if (found !== undefined) return found
      const { glyphs } = face.shape(text, isRightToLeft)
      const shown = isRightToLeft ? glyphs.map(asRead) : glyphs
      const inside = glyphString(shown, { codes, unitsPerEm: face.unitsPerEm, size })
      if (glyphs.every(({ yOffset }) => yOffset === 0)) known.set(text, inside)
      return inside
    },
  }
}

interface GlyphSetting {
  readonly codes: FontCodes
  readonly unitsPerEm: number
  readonly size: number
}

/** Glyphs by their codes, between them how they are moved; raised and lowered glyphs (marks) are set with `Ts`. */
function glyphString(
  glyphs: readonly ShapedGlyph[],
  { codes, unitsPerEm, size }: GlyphSetting,
): string {
  // Joined at the end, as a string that was added to is slow to copy, and this one is copied for each such word.
  const parts: string[] = []
  let rise = 0
  const shift = (units: number) => {
    const amount = formatNumber((-units * 1000) / unitsPerEm)
    if (amount !== '0') parts.push(`)${amount}(`)
  }
  const raise = (units: number) => {
    if (units === rise) return
    rise = units
    parts.push(`)]TJ ${formatNumber((units / unitsPerEm) * size)} Ts[(`)
  }
  for (const glyph of glyphs) {
    const { id, advance, xAdvance, xOffset, yOffset, codePoints } = glyph
    raise(yOffset)
    if (xOffset !== 0) shift(xOffset)
    parts.push(codes.codeOf(id, advance, codePoints.length === 0 ? NO_CHARACTER : codePoints))
    if (xAdvance - advance - xOffset !== 0) shift(xAdvance - advance - xOffset)
  }
  raise(0)
  return parts.join('')
}

/** Of a glyph in text from right to left: what is drawn is the mirror image of what is meant. */
function asRead(glyph: ShapedGlyph): ShapedGlyph {
  const codePoints = glyph.codePoints.map(
    (codePoint) => mirror(String.fromCodePoint(codePoint)).codePointAt(0) ?? codePoint,
  )
  return { ...glyph, codePoints }
}
