import type { DroppedText, DropRule } from '../model/dropped-text.ts'
import { normaliseSpace } from '../model/fact.ts'

/** How much of what was left out is shown. UTF-16 units. */
export const MAX_EXCERPT = 80

/** Shorter ones are labels, captions and teasers. Words; in scripts without spaces two characters count as one. */
export const MIN_SENTENCE_WORDS = 6

/** What is told of a stretch that is in no block; `words` is its text without markup. */
export function droppedText(
  rule: DropRule,
  { start, end }: { readonly start: number; readonly end: number },
  words: string,
): DroppedText {
  return { rule, start, end, text: excerpt(words), sentences: countSentences(words) }
}

function excerpt(words: string): string {
  const text = normaliseSpace(words.slice(0, MAX_EXCERPT * 4))
  if (text.length <= MAX_EXCERPT) return text
  return `${text.slice(0, MAX_EXCERPT).replace(/[\ud800-\udbff]$/, '')}…`
}

/** Stretches of at least `MIN_SENTENCE_WORDS` words that end as a sentence does. */
function countSentences(words: string): number {
  let count = 0
  for (const [sentence] of words.matchAll(/[^.!?…。！？]+[.!?…。！？]/gu)) {
    const spaced = sentence.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
    const unspaced =
      sentence.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)
        ?.length ?? 0
    if (Math.max(spaced, unspaced / 2) >= MIN_SENTENCE_WORDS) count += 1
  }
  return count
}
