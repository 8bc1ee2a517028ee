import { fold } from './fold.ts'
import type { PageBlock } from './page-blocks.ts'

/** Words in a row that tell whether one text holds another. */
const GRAM = 4

/** Share of a block's word rows found in the body the page states, from which the block belongs to it. */
export const MIN_SHARED = 0.8

/** A stated body shorter than this is a teaser. UTF-16 units. */
export const MIN_BODY_LENGTH = 500

/** Tells whether a text is part of the stated body; texts of fewer than four words are never sure to be. */
export type InBody = (text: string) => boolean

/** A test against the article's text as JSON-LD states it, or undefined where that is missing or a teaser. */
export function bodyTest(body: string | undefined): InBody | undefined {
  const words = fold((body ?? '').replace(/<[^>]*>|&#?\w+;/g, ' ')).split(' ')
  if (body === undefined || body.length < MIN_BODY_LENGTH) return undefined
  const rows = new Set(rowsOf(words))
  return (text) => {
    const own = rowsOf(fold(text).split(' '))
    return own.length > 0 && own.filter((row) => rows.has(row)).length >= own.length * MIN_SHARED
  }
}

function rowsOf(words: readonly string[]): readonly string[] {
  return words
    .slice(0, Math.max(0, words.length - GRAM + 1))
    .map((_, index) => words.slice(index, index + GRAM).join(' '))
}

/** How many characters of the blocks the stated body holds. */
export function sharedLength(blocks: readonly PageBlock[], isInBody: InBody): number {
  return blocks.reduce((sum, { map }) => (isInBody(map.text) ? sum + map.text.length : sum), 0)
}
