import type { ElementContent } from 'hast'
import { scriptLanguage } from '../resolve/script-language.ts'
import { splitByDirection } from '../resolve/split-by-direction.ts'
import { element, words } from './element.ts'

/**
 * The text, with each stretch that runs against the page in an element that says so: the direction isolates it from
 * the words around, and the language is what its script tells of it, no more (BCP 47, `und` and a script).
 */
export function directedText(text: string, isRightToLeft: boolean): readonly ElementContent[] {
  return splitByDirection(text, isRightToLeft).map((piece) => {
    if (piece.isRightToLeft === isRightToLeft) return words(piece.text)
    const language = scriptLanguage(piece.text)
    const dir = piece.isRightToLeft ? 'rtl' : 'ltr'
    return element('span', { dir, ...(language && { lang: language }) }, [words(piece.text)])
  })
}
