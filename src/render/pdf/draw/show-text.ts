import type { TextBox } from '../layout/page.ts'
import { formatNumber } from './number.ts'
import type { PageFont } from './page-font.ts'

/**
 * The operators that show a box's text in a font: words as they were measured, spaces as glyphs (so that text can be
 * copied out), widened by `wordSpace`.
 */
export function showText(
  { text, size, wordSpace, isRightToLeft }: TextBox,
  font: PageFont,
): string {
  const words = text.split(' ')
  if (isRightToLeft) words.reverse()
  const space = words.length > 1 ? font.word(' ', false, size) : ''
  const amount = formatNumber((-wordSpace / size) * 1000)
  const between = amount === '0' ? space : `${space})${amount}(`
  const inside = words
    .map((word) => (word === '' ? '' : font.word(word, isRightToLeft, size)))
    .join(between)
  // A parenthesis that is no part of the text ends a string: glyphs are moved.
  return inside.includes(')') ? `[(${inside})]TJ` : `(${inside})Tj`
}
