import { joinWords } from '../words-in.ts'
import { closingMark, openingMark } from './quotation-marks.ts'

/** The words from `start` to `end` as a text, with `…` for what is left out; a quotation that is cut is closed and opened. */
export function shorten(words: readonly string[], start: number, end: number): string {
  const kept = joinWords(words.slice(start, end))
  const text = end < words.length ? `${kept.replace(/(?:[,;:–—،؛；：，、]| …)$/u, '')} …` : kept
  return `${openingMark(kept)}${start > 0 ? '… ' : ''}${text}${closingMark(kept)}`
}
