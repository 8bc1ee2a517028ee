import type { ElementContent } from 'hast'
import { splitByDirection } from '../resolve/split-by-direction.ts'
import { element, words } from './element.ts'

/**
 * The text, with each stretch that runs against the page in an element that says so: the direction isolates it from
 * the words around, and the language is what its script tells of it, no more (BCP 47, `und` and a script).
 */
export function directedText(text: string, isRightToLeft: boolean): readonly ElementContent[] {
  return splitByDirection(text, isRightToLeft).map((piece) => {
    if (piece.isRightToLeft === isRightToLeft) return words(piece.text)
    const language = languageOf(piece.text)
    const dir = piece.isRightToLeft ? 'rtl' : 'ltr'
    return element('span', { dir, ...(language && { lang: language }) }, [words(piece.text)])
  })
}

const SCRIPTS = [
  ['Latn', /\p{Script=Latin}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Syrc', /\p{Script=Syriac}/u],
  ['Thaa', /\p{Script=Thaana}/u],
  ['Nkoo', /\p{Script=Nko}/u],
  ['Adlm', /\p{Script=Adlam}/u],
] as const

function languageOf(text: string): string | undefined {
  const script = SCRIPTS.find(([, letters]) => letters.test(text))?.[0]
  return script && `und-${script}`
}
