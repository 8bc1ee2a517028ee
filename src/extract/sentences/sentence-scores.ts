import type { Reading, ReadSentence } from '../reading.ts'
import type { ContentLexicon } from '../words/content-lexicon.ts'
import { termsOf, type Vocabulary } from './terms.ts'

/** How much each property of a sentence counts; together 1. */
export const SCORE_WEIGHTS = {
  position: 0.25,
  centrality: 0.3,
  title: 0.15,
  heading: 0.1,
  substance: 0.1,
  length: 0.1,
} as const

interface Scorable extends ReadSentence {
  readonly words: number
  readonly terms: readonly number[]
}

interface Surroundings {
  readonly reading: Reading
  readonly lexicon: ContentLexicon
  readonly vocabulary: Vocabulary
}

/**
 * How much each sentence says of the article, from 0 to 1, to four decimals: a weighted mean (`SCORE_WEIGHTS`) of
 *
 * - position: 1 for the first paragraph, falling with the square root; sentences behind a paragraph's first get 85 %
 * - centrality: cosine of its terms with those of the whole article (log frequencies), as a share of the best one
 * - title, heading: share of the terms of the given title, and of the heading above it, that it has; where an article
 *   has no title, or no headings, what they count goes to how near the first paragraph it is: only order tells what matters
 * - substance: figures and names in it, six or more count full
 * - length: full from 12 to 30 words, none below 4 or above 60
 *
 * The features are the classical ones of extractive summaries (Edmundson 1969; Luhn 1958; Erkan and Radev 2004).
 */
export function scoreSentences(
  sentences: readonly Scorable[],
  { reading, lexicon, vocabulary }: Surroundings,
): readonly number[] {
  const title = new Set(
    termsOf(reading.article.metadata.title?.value ?? '', lexicon.terms, vocabulary),
  )
  const headings = new Map(
    reading.sections.map(({ id, heading }) => [
      id,
      new Set(termsOf(heading?.map.text ?? '', lexicon.terms, vocabulary)),
    ]),
  )
  const centralities = centralitiesOf(sentences, vocabulary.size)
  const unused =
    (title.size === 0 ? SCORE_WEIGHTS.title : 0) +
    ([...headings.values()].every(({ size }) => size === 0) ? SCORE_WEIGHTS.heading : 0)
  const best = centralities.reduce((most, each) => Math.max(most, each), 0) || 1
  return sentences.map((sentence, index) => {
    const { paragraph, terms, text, words } = sentence
    const isFirst = paragraph.firstSentence === sentence.index
    const score =
      (SCORE_WEIGHTS.position * (isFirst ? 1 : 0.85) + unused) / Math.sqrt(paragraph.number) +
      SCORE_WEIGHTS.centrality * ((centralities[index] ?? 0) / best) +
      SCORE_WEIGHTS.title * shareOf(title, terms) +
      SCORE_WEIGHTS.heading * shareOf(headings.get(paragraph.section ?? ''), terms) +
      SCORE_WEIGHTS.substance * Math.min(1, countSubstance(text) / 6) +
      SCORE_WEIGHTS.length * lengthScore(words)
    return Math.round(score * 1e4) / 1e4
  })
}

function centralitiesOf(sentences: readonly Scorable[], size: number): readonly number[] {
  const counts = new Float64Array(size)
  for (const { terms } of sentences)
    for (const term of terms) counts[term] = (counts[term] ?? 0) + 1
  const weights = counts.map((count) => Math.log(1 + count))
  return sentences.map(({ terms }) => {
    const distinct = new Set(terms)
    let sum = 0
    for (const term of distinct) sum += weights[term] ?? 0
    return distinct.size === 0 ? 0 : sum / Math.sqrt(distinct.size)
  })
}

function shareOf(wanted: ReadonlySet<number> | undefined, terms: readonly number[]): number {
  if (wanted === undefined || wanted.size === 0) return 0
  const found = new Set(terms.filter((term) => wanted.has(term)))
  return found.size / wanted.size
}

/** Numbers, and words with a capital that does not come from the start of the sentence. */
function countSubstance(text: string): number {
  return text.match(/(?<=[^.!?]\s["“‘(]?)\p{Lu}\p{L}+|\p{N}+(?:[.,]\p{N}+)*/gu)?.length ?? 0
}

function lengthScore(words: number): number {
  if (words < 12) return Math.max(0, (words - 4) / 8)
  return words <= 30 ? 1 : Math.max(0, 1 - (words - 30) / 30)
}
