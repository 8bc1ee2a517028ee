import { isQuotable, type Material, type WeighedSentence } from '../material.ts'
import { joinSentences } from './join-sentences.ts'
import { isTellable } from './most-telling.ts'

/**
 * The sentence with the one before it, of its paragraph, where it leans on that for what it is about (`The minister rejects
 * this`; `“That could break it,” he said`) or, without a known speaker, for who it is about (`He denied it`).
 */
export function withMatter(
  sentence: WeighedSentence,
  { sentences, reading }: Material,
): WeighedSentence {
  const before = sentences[sentence.index - 1]
  if (!needsMatter(sentence) || before?.paragraph !== sentence.paragraph) return sentence
  if (before.opening !== 'free' || !isTellable(before) || !isQuotable(before)) return sentence
  return joinSentences(reading.article, before, sentence)
}

function needsMatter({ opening, speaker, text }: WeighedSentence): boolean {
  if (opening === 'linked') return /^["“«„]/u.test(text)
  return opening === 'leaning' || (opening === 'dangling' && speaker === null)
}
