import type { TextStyle } from '../../model/theme.ts'

/** What letters of a sans-serif family take of the size of type, in its bold: no font is at hand here. */
const LETTERS = [
  { letters: /[ijlI|.,:;!'’·]/u, width: 0.28 },
  { letters: /[-ftr()[\]{}/ \u00a0]/u, width: 0.34 },
  { letters: /[cgsvxyzJ?"“”«»]/u, width: 0.48 },
  { letters: /[mwMW@%]/u, width: 0.82 },
  { letters: /[bdhnopqu]/u, width: 0.57 },
  { letters: /[\p{Lu}&]/u, width: 0.62 },
] as const
/** Of other small letters, and of figures. */
const USUAL = 0.52

/** What other families take, relative to that. */
const FAMILIES: Readonly<Record<TextStyle['font'], number>> = { sans: 1, serif: 1.12, mono: 1.25 }

/** About how wide a text is in a family, as a multiple of the size of type: by some hundredths too wide. */
export function textWidth(text: string, family: TextStyle['font']): number {
  let width = 0
  for (const letter of text) {
    width += LETTERS.find(({ letters }) => letters.test(letter))?.width ?? USUAL
  }
  return width * FAMILIES[family]
}
