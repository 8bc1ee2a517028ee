import type { Font } from 'fontkit'
import { create } from 'fontkit'
import { BriefingError } from '../../model/diagnostic.ts'
import type { FaceMetrics, WordSize } from './layout/measure.ts'
import type { PostScript } from './open-type/read-post-script.ts'
import { readPostScript } from './open-type/read-post-script.ts'
import type { ShapedGlyph } from './open-type/shaped-glyph.ts'
import type { SimpleShaper } from './open-type/simple-shaper.ts'
import { createSimpleShaper } from './open-type/simple-shaper.ts'
import type { TrueTypeSubsetter } from './open-type/subset-true-type.ts'
import { createTrueTypeSubsetter } from './open-type/subset-true-type.ts'
import { unlessBroken } from './open-type/unless-broken.ts'

/** A font file, parsed. Shaping is pure: the cache behind it never changes what it gives. */
export interface Face {
  /** As the theme names the file. */
  readonly name: string
  readonly font: Font
  readonly unitsPerEm: number
  readonly metrics: FaceMetrics
  /** Absent where outlines are not those of TrueType. */
  readonly subset: TrueTypeSubsetter | undefined
  covers(codePoint: number): boolean
  postScript(): PostScript
  shape(word: string, isRightToLeft: boolean): ShapedWord
}

/** Glyphs in visual order. Lengths in font units. */
export interface ShapedWord {
  readonly width: number
  /** The same as layout measures it. */
  readonly size: WordSize
  readonly glyphs: readonly ShapedGlyph[]
}

/** Words kept per face and process; the cache starts afresh when it is full. */
export const MAX_CACHED_WORDS = 50_000

/** Longer words are shaped each time: they are rare, and many of them would be a burden. */
export const MAX_CACHED_WORD_LENGTH = 48

const parsed = new WeakMap<Uint8Array, Omit<Face, 'name'>>()

/**
 * The face of a font file; the same bytes object is parsed once per process.
 *
 * @throws `render/bad-font` when the bytes are not a font fontkit reads, or one that cannot be embedded.
 */
export function openFace(name: string, bytes: Uint8Array): Face {
  let face = parsed.get(bytes)
  if (face === undefined) {
    face = makeFace(forgetful(parseFont(name, bytes)), {
      shapeSimply: createSimpleShaper(bytes),
      subset: unlessBroken(() => createTrueTypeSubsetter(bytes)),
      readPostScript: () => unlessBroken(() => readPostScript(bytes)),
    })
    parsed.set(bytes, face)
  }
  return { ...face, name }
}

function parseFont(name: string, bytes: Uint8Array): Font {
  const hint = 'Name a static TrueType or OpenType font (`.ttf`, `.otf`) in `theme.json`.'
  try {
    const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    if ('fonts' in font || font.type !== 'TTF') {
      throw new BriefingError(
        'render/bad-font',
        `Cannot embed font \`${name}\`: found a ${font.type} file, expected a single TTF or OTF font.`,
        { hint },
      )
    }
    return font
  } catch (cause) {
    if (cause instanceof BriefingError) throw cause
    throw new BriefingError(
      'render/bad-font',
      `Cannot read font \`${name}\`: found ${bytes.length} bytes that are no font, expected a TTF or OTF file.`,
      { hint, cause },
    )
  }
}

/**
 * The font, made to forget. It keeps one object per glyph and in it the characters the glyph first stood for, which
 * would depend on all the process has shaped before; so each use sets them anew.
 */
function forgetful(font: Font): Font {
  const getGlyph = font.getGlyph.bind(font)
  font.getGlyph = (id, codePoints) => {
    const glyph = getGlyph(id, codePoints)
    if (codePoints !== undefined) glyph.codePoints = codePoints
    return glyph
  }
  return font
}

interface Readers {
  readonly shapeSimply: SimpleShaper
  readonly subset: TrueTypeSubsetter | undefined
  readonly readPostScript: () => PostScript | undefined
}

function makeFace(
  font: Font,
  { shapeSimply, subset, readPostScript }: Readers,
): Omit<Face, 'name'> {
  const coverage = createCoverage(font)
  const words = new Map<string, ShapedWord>()
  const em = font.unitsPerEm
  return {
    font,
    subset,
    unitsPerEm: em,
    metrics: {
      ascent: font.ascent / em,
      descent: -font.descent / em,
      capHeight: (font.capHeight || font.ascent * 0.7) / em,
    },
    covers: coverage,
    postScript: () =>
      readPostScript() ?? {
        name: font.postscriptName,
        isFixedPitch: font.post.isFixedPitch !== 0,
        italicAngle: font.italicAngle,
      },
    shape(word, isRightToLeft) {
      const key = isRightToLeft ? `\u0000${word}` : word
      let shaped = words.get(key)
      if (shaped === undefined) {
        const glyphs = isRightToLeft ? undefined : shapeSimply(word)
        shaped = withWidth(glyphs ?? shapeFully(font, word, isRightToLeft), em)
        if (word.length <= MAX_CACHED_WORD_LENGTH) {
          if (words.size >= MAX_CACHED_WORDS) words.clear()
          words.set(key, shaped)
        }
      }
      return shaped
    },
  }
}

/** Whether the font has a character; asked of each character of every text, so answers for the first plane are kept. */
function createCoverage(font: Font): Face['covers'] {
  const [no, yes] = [1, 2]
  const known = new Uint8Array(0x10000)
  return (codePoint) => {
    let found = known[codePoint] ?? 0
    if (found === 0) {
      found = font.hasGlyphForCodePoint(codePoint) ? yes : no
      if (codePoint < known.length) known[codePoint] = found
    }
    return found === yes
  }
}

function withWidth(glyphs: readonly ShapedGlyph[], unitsPerEm: number): ShapedWord {
  const width = glyphs.reduce((sum, glyph) => sum + glyph.xAdvance, 0)
  return { width, size: { width: width / unitsPerEm, glyphs: glyphs.length }, glyphs }
}

/**
 * How far letters of a word are set apart and drawn together at most, in ems. Programs that take the text out of PDF files
 * read a space where a gap is wider than a tenth (poppler: `minWordBreakSpace`), as Amiri has it between `ز` and `ي`, and
 * take for another piece what goes back by a fifth (pdf.js: `NEGATIVE_SPACE_FACTOR`), as between `ذ` and `ك`.
 */
const KERNING = { widest: 0.09, closest: -0.18 } as const

function shapeFully(font: Font, word: string, isRightToLeft: boolean): readonly ShapedGlyph[] {
  const run = font.layout(word, undefined, undefined, undefined, isRightToLeft ? 'rtl' : 'ltr')
  const widest = Math.floor(font.unitsPerEm * KERNING.widest)
  const closest = Math.ceil(font.unitsPerEm * KERNING.closest)
  return run.glyphs.flatMap((glyph, index): readonly ShapedGlyph[] => {
    const isAtEdge = index === 0 || index === run.glyphs.length - 1
    if (isAtEdge && isJoiner(glyph.codePoints)) return []
    const { xAdvance = glyph.advanceWidth, xOffset = 0, yOffset = 0 } = run.positions[index] ?? {}
    const kerning = xAdvance - glyph.advanceWidth
    const change = Math.min(widest, Math.max(closest, kerning)) - kerning
    // Text from right to left is kerned by moving the letter as well.
    const isMoved = xOffset !== 0 && Math.sign(xOffset) === Math.sign(kerning)
    return [
      {
        id: glyph.id,
        advance: glyph.advanceWidth,
        xAdvance: xAdvance + change,
        xOffset: isMoved ? xOffset + change : xOffset,
        yOffset,
        codePoints: glyph.codePoints,
      },
    ]
  })
}

/** A joiner has done its work once letters have their forms; in extracted text it would be in the way. */
function isJoiner(codePoints: readonly number[]): boolean {
  return codePoints.length === 1 && codePoints[0] === 0x200d
}
