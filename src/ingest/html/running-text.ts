import type { PageBlock } from './page-blocks.ts'

/** From how many words on a block reads as running text; with a full stop at its end fewer do. */
export const MIN_RUNNING_WORDS = 16
export const MIN_SENTENCE_WORDS = 5

/** Share of a block's characters in links from which it is no running text. */
export const MAX_RUNNING_LINKS = 0.5

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu

/** Whether a block reads as sentences: many words, or a few that end like a sentence, and not mostly links. */
export function isRunningText({
  map,
  linkLength,
  type,
}: Pick<PageBlock, 'map' | 'linkLength' | 'type'>): boolean {
  if (type === 'caption' || type === 'title' || type === 'footnote') return false
  const { text } = map
  const wide = text.match(WIDE)?.length ?? 0
  const words = wide > 4 ? wide / 2 : text.split(' ').length
  const isSentence = /[.!?。！？…؟।]["'”’»)\]]*$/u.test(text)
  return (
    (words >= MIN_RUNNING_WORDS || (words >= MIN_SENTENCE_WORDS && isSentence)) &&
    linkLength < text.length * MAX_RUNNING_LINKS
  )
}

/** UTF-16 units, where a character of a script that needs few of them for a word counts double. */
export function widthOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0)
}
