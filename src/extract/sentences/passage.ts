import { isAnswer, isQuotable, type WeighedSentence } from '../material.ts'
import { hasBalancedMarks, isWholeSentence } from './form.ts'

/** Most sentences a passage may need before the one that is wanted. */
const MAX_LEAD = 2

/**
 * The sentence with the sentences before it that it leans on, in source order: one that opens with `He` brings the
 * sentence that names him. Undefined where that is further away than two sentences, in another
 * section, before the question of an interview, or no sentence.
 */
export function passageOf(
  sentence: WeighedSentence,
  sentences: readonly WeighedSentence[],
): readonly WeighedSentence[] | undefined {
  const passage = [sentence]
  let first = sentence
  while (first.opening === 'dangling' || first.opening === 'leaning') {
    const before = sentences[first.index - 1]
    if (before === undefined || passage.length > MAX_LEAD) return undefined
    if (isAnswer(first) && before.paragraph !== first.paragraph) return undefined
    const isWhole = isWholeSentence(before.text) && hasBalancedMarks(before.text)
    if (!isWhole || !isQuotable(before)) return undefined
    if (before.paragraph.section !== first.paragraph.section) return undefined
    passage.unshift(before)
    first = before
  }
  return passage
}

/** Words of the sentences together. */
export function wordsIn(sentences: readonly { readonly words: number }[]): number {
  return sentences.reduce((sum, { words }) => sum + words, 0)
}
