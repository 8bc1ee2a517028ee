import type { Article } from '../../model/article.ts'
import type { WeighedSentence } from '../material.ts'
import { factOf } from '../reading.ts'

/** A sentence with the one before it, of the same paragraph, as one; under its own id, with its own score. */
export function joinSentences(
  article: Article,
  before: WeighedSentence,
  sentence: WeighedSentence,
): WeighedSentence {
  const fact = factOf(article, sentence.paragraph.block, before.start, sentence.end)
  const [span = sentence.span] = fact.spans
  return {
    ...sentence,
    fact,
    span,
    words: before.words + sentence.words,
    text: fact.value,
    opening: before.opening,
    terms: [...before.terms, ...sentence.terms],
  }
}
