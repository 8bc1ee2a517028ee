import { isAnswer, type WeighedSentence } from '../material.ts'
import { hasBalancedMarks, isBareQuotation, isWholeSentence } from './form.ts'
import { inSourceOrder } from './in-source-order.ts'
import { likeness } from './likeness.ts'

/** Fewest words of a sentence that tells something. */
const MIN_WORDS = 5

/**
 * Whether a list may show the sentence: a statement, no question, fragment or part of a longer quotation, and if it opens with `he` or is nothing but
 * a quotation, it is known whose words these are. In an interview `he` is never the one who speaks.
 */
export function isTellable(sentence: WeighedSentence): boolean {
  const { opening, speaker, text, words } = sentence
  if (opening === 'dangling' && isAnswer(sentence)) return false
  return (
    words >= MIN_WORDS &&
    isWholeSentence(text) &&
    hasBalancedMarks(text) &&
    (speaker !== null || (opening !== 'dangling' && !isBareQuotation(text)))
  )
}

/** From this likeness on, a sentence says again what another has said: "is expected to renew" twice in one article. */
export const REPEATED_LIKENESS = 0.4

/** The sentences with the highest scores that do not repeat each other, in source order. */
export function mostTelling(
  sentences: readonly WeighedSentence[],
  limit: number,
): readonly WeighedSentence[] {
  const chosen: WeighedSentence[] = []
  for (const sentence of [...sentences].sort((a, b) => b.score - a.score || a.index - b.index)) {
    if (chosen.length === limit) break
    if (chosen.every((other) => likeness(sentence, other) < REPEATED_LIKENESS))
      chosen.push(sentence)
  }
  return inSourceOrder(chosen)
}
