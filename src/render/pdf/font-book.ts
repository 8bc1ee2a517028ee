import { BriefingError } from '../../model/diagnostic.ts'
import type { FontFiles, Theme } from '../../model/theme.ts'
import { fallbackFonts } from '../fallback-fonts.ts'
import type { Face } from './fonts.ts'
import { openFace } from './fonts.ts'
import type { FaceRun, FaceSetting, FontChoice, Measure } from './layout/measure.ts'
import { joinRuns, settleNeutrals } from './settle-neutrals.ts'

/** The faces of one theme for one document, and the characters none of them has. */
export interface FontBook extends Measure {
  face(name: string): Face
  /** In the order they were met, none twice. */
  missing(): readonly MissingCharacter[]
}

/** A character no font has. */
export interface MissingCharacter {
  readonly character: string
  /** The text around the first one met. */
  readonly near: string
  readonly count: number
}

/** Shown in place of a character no font has: visible, and never a font's own empty box. */
export const REPLACEMENT = '\uFFFD'

/** Characters that show nothing by themselves: without a glyph they may be left out unseen. */
const INVISIBLE =
  /^(?:[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|\p{Variation_Selector})$/u

/** What stands in for a character when no font has it: the same to the eye. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  '\u2000': '\u00A0',
  '\u2001': '\u00A0',
  '\u2002': '\u00A0',
  '\u2003': '\u00A0',
  '\u2004': '\u00A0',
  '\u2005': '\u00A0',
  '\u2006': '\u00A0',
  '\u2007': '\u00A0',
  '\u2008': '\u00A0',
  '\u2009': '\u00A0',
  '\u200A': '\u00A0',
  '\u202F': '\u00A0',
  '\u205F': '\u00A0',
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '\u2013',
  [REPLACEMENT]: '?',
}

const CONTEXT_LENGTH = 24

/** Of the faces of the families. */
const AS_IT_IS: FaceSetting = { scale: 1, leading: 0, textLeading: 0 }

/**
 * Faces chosen by family and style, then by coverage: a character the family lacks comes from the first fallback that
 * has it, bold from bold; `language` (BCP 47, the document's) says which fallback comes first.
 *
 * @throws `render/missing-font` when `files` lacks a file the theme names.
 */
export function openFontBook(theme: Theme, files: FontFiles, language = ''): FontBook {
  const fallback = fallbackFonts(theme, files, language)
  const settings = new Map<string, FaceSetting>(
    fallback.flatMap((font) => [
      [font.regular, font],
      [font.bold, font],
    ]),
  )
  const faces = new Map<string, Face>()
  const missing = new Map<string, { near: string; count: number }>()

  const face = (name: string): Face => {
    let found = faces.get(name)
    if (found === undefined) {
      found = openFace(name, fileOf(name, files))
      faces.set(name, found)
    }
    return found
  }

  const candidates = (font: FontChoice): readonly string[] => [
    mainFace(theme, font),
    ...fallback.map(({ bold, regular }) => (font.bold ? bold : regular)),
  ]

  const pick = (character: string, names: readonly string[]): FaceRun | undefined => {
    const codePoint = character.codePointAt(0) ?? 0
    const name = names.find((candidate) => face(candidate).covers(codePoint))
    return name === undefined ? undefined : { text: character, face: name }
  }

  const choose = (text: string, index: number, names: readonly string[]): FaceRun => {
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0)
    const first = names[0] ?? ''
    const direct = pick(character, names)
    if (direct !== undefined) return direct
    if (INVISIBLE.test(character)) return { text: '', face: first }
    const substitute = SUBSTITUTES[character]
    const replaced = substitute === undefined ? undefined : pick(substitute, names)
    if (replaced !== undefined) return replaced
    const known = missing.get(character)
    if (known === undefined) missing.set(character, { near: textNear(text, index), count: 1 })
    else known.count += 1
    return pick(REPLACEMENT, names) ?? { text: '?', face: first }
  }

  const covers = (name: string, character: string) =>
    face(name).covers(character.codePointAt(0) ?? 0)

  /** One run a character. */
  const chooseEach = (text: string, names: readonly string[]): readonly FaceRun[] => {
    const runs: FaceRun[] = []
    for (let index = 0; index < text.length; ) {
      const length = (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
      const last = runs.at(-1)
      runs.push(
        last !== undefined && staysWith(text, index, face(last.face))
          ? { text: text.slice(index, index + length), face: last.face }
          : choose(text, index, names),
      )
      index += length
    }
    return runs
  }

  return {
    face,
    faces(text, font) {
      const main = face(mainFace(theme, font))
      if (isCovered(text, main)) return [{ text, face: main.name }]
      const names = candidates(font)
      return joinRuns(settleNeutrals(chooseEach(text, names), covers))
    },
    covers,
    mainFace: (font) => mainFace(theme, font),
    word(text, name, isRightToLeft) {
      const { size } = face(name).shape(text, isRightToLeft)
      const { scale } = settings.get(name) ?? AS_IT_IS
      return scale === 1 ? size : { ...size, width: size.width * scale }
    },
    metrics: (name) => face(name).metrics,
    setting: (name) => settings.get(name) ?? AS_IT_IS,
    missing: () => [...missing].map(([character, found]) => ({ character, ...found })),
  }
}

function mainFace(theme: Theme, { family, bold, italic }: FontChoice): string {
  const files = theme.fonts[family]
  if (bold) return italic ? files.boldItalic : files.bold
  return italic ? files.italic : files.regular
}

function fileOf(name: string, files: FontFiles): Uint8Array {
  const bytes = files.get(name)
  if (bytes !== undefined) return bytes
  throw new BriefingError(
    'render/missing-font',
    `Cannot make a PDF: found no font file \`${name}\`, expected it beside the theme that names it.`,
    { hint: 'Correct the name in `fonts` of `theme.json`, or install the package it comes from.' },
  )
}

function isCovered(text: string, face: Face): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit >= 0xd800 && unit <= 0xdfff) return false
    if (!face.covers(unit)) return false
  }
  return true
}

/** Combining marks keep to the face of what they follow, so that they sit on their letters. */
function staysWith(text: string, index: number, face: Face): boolean {
  const codePoint = text.codePointAt(index) ?? 0
  return /^[\p{M}\u200C\u200D]$/u.test(String.fromCodePoint(codePoint)) && face.covers(codePoint)
}

function textNear(text: string, index: number): string {
  return text.slice(Math.max(0, index - CONTEXT_LENGTH), index + CONTEXT_LENGTH).trim()
}
