import { cleanText } from '../../render/resolve/clean-text.ts'

/**
 * The text as typography leaves it free: NFC, every quotation mark and apostrophe `'`, every dash `-`, every run of
 * white space one space, none beside a mark, nor beside a dash that is not between figures. Direction marks and joiners,
 * which no reader sees and page formats drop, go where a script needs them; elsewhere they stay, and tell.
 *
 * Two texts of one fold differ in typography only; letters, figures, punctuation and their order are the same.
 */
export function fold(text: string): string {
  return cleanText(text)
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(QUOTATION_MARKS, "'")
    .replace(DASHES, '-')
    .replace(/\s+/gu, ' ')
    .replace(/ ?('+) ?/gu, '$1')
    .replace(/(?<!\d) ?(-+) ?|(?<=\d)(-+) (?!\d)/gu, '$1$2')
    .trim()
}

/** What none of our files has and no reader sees: control characters, and marks that reorder or hide words. */
export function hasHiddenCharacters(text: string): boolean {
  return cleanText(text).length < text.replace(/[\t\n\v\f\r \u0085\u2028\u2029]+/g, ' ').length
}

const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g
const QUOTATION_MARKS = /["'`´‘’‚‛“”„‟«»‹›′″「」『』＂＇]/g
const DASHES = /[-‐‑‒–—―−﹘﹣－]/g

/** Letters, figures and marks of a word; all that stands between two is punctuation or space. */
export const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** What has no space in it, such as an address or a key of data, is one word. */
const SPACED_WORD = /[\p{L}\p{M}\p{N}]+(?:[_./:\\@]+[\p{L}\p{M}\p{N}]+)*/gu

/** How many words a text has. */
export function wordsIn(text: string): number {
  return text.match(SPACED_WORD)?.length ?? 0
}

/** The words of a text, punctuation each by itself, in order: what word diffs compare. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{M}\p{N}]+)*|[^\s]/gu) ?? []
}
