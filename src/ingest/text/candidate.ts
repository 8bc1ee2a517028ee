import { normaliseSpace } from '../../model/fact.ts'
import type { Byline } from '../line/find-byline.ts'
import { findByline } from '../line/find-byline.ts'
import type { ListMarker } from '../line/find-list-marker.ts'
import { findListMarker } from '../line/find-list-marker.ts'
import { isBoilerplate } from '../line/is-boilerplate.ts'
import { isDateLine } from '../line/is-date-line.ts'
import type { Stretch } from './paragraphs-of-lines.ts'

/** A block before it has a type: what can be seen of it without its neighbours. */
export interface Candidate extends Stretch {
  /** The words with normalised white space; of long blocks the beginning only. */
  readonly opening: string
  readonly length: number
  /** 1 to 6 where the source marks it as a heading with so many `#`. */
  readonly depth?: number | undefined
  readonly words: number
  /** The last character that is no closing quotation mark or bracket. */
  readonly closing: string
  readonly isRunningText: boolean
  readonly marker: ListMarker | undefined
  readonly byline: Byline | undefined
  readonly isDate: boolean
  readonly isBoilerplate: boolean
}

/** Blocks longer than this are paragraphs, whatever they say. UTF-16 units. */
export const MAX_SHORT_LENGTH = 400

/** From how many words on a block reads as running text; with a full stop at its end fewer do. */
export const MIN_RUNNING_WORDS = 16
export const MIN_SENTENCE_WORDS = 5

export function candidateOf(text: string, { start, end }: Stretch): Candidate {
  const length = end - start
  const isShort = length <= MAX_SHORT_LENGTH
  const opening = normaliseSpace(text.slice(start, Math.min(end, start + MAX_SHORT_LENGTH)))
  const words = countWords(opening)
  const tail = text.slice(Math.max(start, end - 8), end).replace(/[\s"'”’»›)\]]+$/u, '')
  const closing = tail.slice(-1)
  const isSentence = /[.!?。！？｡؟۔।…]/u.test(closing)
  return {
    start,
    end,
    opening,
    length,
    words,
    closing,
    isRunningText:
      !isShort || words >= MIN_RUNNING_WORDS || (isSentence && words >= MIN_SENTENCE_WORDS),
    marker: findListMarker(opening),
    byline: isShort ? findByline(opening) : undefined,
    isDate: isShort && isDateLine(opening),
    isBoilerplate: isShort && isBoilerplate(opening),
  }
}

/** Words; in scripts without spaces two characters count as one. */
export function countWords(text: string): number {
  const unspaced =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ??
    0
  const spaced = text.match(
    /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]*[\p{L}\p{N}][^\s]*/gu,
  )
  return unspaced > 4 ? Math.ceil(unspaced / 2) : (spaced?.length ?? 0)
}
