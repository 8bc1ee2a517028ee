import type { EmbeddedFont } from 'pdfkit'

/** The codes by which a document shows the glyphs of one font. */
export interface FontCodes {
  /** Two bytes of a string. `advance` in font units; `characters` are what the glyph stands for. */
  codeOf(glyph: number, advance: number, characters: readonly number[]): string
}

/** A code that is in use. */
export interface UsedCode {
  readonly code: number
  readonly glyph: number
  readonly advance: number
  readonly characters: readonly number[]
}

/** Printable ASCII. */
const FIRST_PLAIN = 0x20
const LAST_PLAIN = 0x7e

/**
 * Codes for the glyphs of a document, each the number of the glyph in the font cut down. Plain characters have their own
 * as a code, which makes tables short; what else is met has the next one free. A glyph that stands for several
 * characters (a bracket and its mirror image, the ohm sign and the letter) has one code for each, for a code has one
 * Unicode value.
 */
export function createFontCodes(): FontCodes & { used(): readonly UsedCode[] } {
  const plain: (UsedCode | undefined)[] = []
  const others = new Map<string, UsedCode>()
  let next = LAST_PLAIN + 1
  return {
    codeOf(glyph, advance, characters) {
      const [first = 0] = characters
      if (characters.length === 1 && first >= FIRST_PLAIN && first <= LAST_PLAIN) {
        const known = plain[first]
        if (known === undefined) plain[first] = { code: first, glyph, advance, characters }
        if (known === undefined || known.glyph === glyph) return bytesOf(first)
      }
      const key = `${glyph} ${characters.join(' ')}`
      let found = others.get(key)
      if (found === undefined) {
        found = { code: next, glyph, advance, characters }
        others.set(key, found)
        next += 1
      }
      return bytesOf(found.code)
    },
    used: () => [...plain.filter((one) => one !== undefined), ...others.values()],
  }
}

/** Codes in the subset that pdfkit makes, for fonts it alone can cut down. */
export function codesOfPdfkit(font: EmbeddedFont): FontCodes {
  const codes = new Map<string, number>()
  return {
    codeOf(glyph, advance, characters) {
      const key = `${glyph} ${characters.join(' ')}`
      let code = codes.get(key)
      if (code === undefined) {
        code = font.subset.includeGlyph(glyph)
        if (font.unicode[code] !== undefined) code = font.subset.glyphs.push(glyph) - 1
        codes.set(key, code)
        font.widths[code] = advance * font.scale
        font.unicode[code] = characters
      }
      return bytesOf(code)
    },
  }
}

/** As they stand in a literal string (ISO 32000-1, 7.3.4.2). */
function bytesOf(code: number): string {
  return byte(code >> 8) + byte(code & 0xff)
}

function byte(value: number): string {
  const character = String.fromCharCode(value)
  if (character === '\r') return '\\r'
  return character === '(' || character === ')' || character === '\\' ? `\\${character}` : character
}
