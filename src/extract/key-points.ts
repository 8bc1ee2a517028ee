import type { Sentence } from '../model/brief.ts'
import type { Material, WeighedSentence } from './material.ts'
import { hasBalancedMarks, isBareQuotation, isWholeSentence } from './sentences/form.ts'
import { inSourceOrder } from './sentences/in-source-order.ts'
import { likeness } from './sentences/likeness.ts'
import { scoredSentenceOf } from './statement.ts'

/** Most key points a briefing shows; fewer where fewer sentences can stand alone. */
export const MAX_KEY_POINTS = 5

/**
 * How much likeness to a chosen sentence takes from a sentence's score (maximal marginal relevance, Carbonell and
 * Goldstein 1998).
 */
export const REDUNDANCY_WEIGHT = 0.5

/** What each sentence already chosen from the same section takes from the score, so that every part has its say. */
export const SECTION_PENALTY = 0.05

/** What opening with somebody's words takes from it: they colour a point more often than they make it. */
export const QUOTATION_PENALTY = 0.15

/** A key point scores at least this share of the best one. */
export const KEY_POINT_FLOOR = 0.4

const MIN_WORDS = 7
const MAX_WORDS = 60
/** Only so many of the best sentences are weighed against each other; keeps long texts linear. */
const MAX_CANDIDATES = 200

/**
 * The three to five sentences that say most of the article, whole, in source order: best score first, less what it
 * repeats of those chosen before. Sentences that cannot stand alone are no candidates (openers that lean on another
 * sentence, questions, quotations cut by the sentence end or set apart, fragments, very long ones); sentences of the summary
 * are none while three others are at hand.
 *
 * Held against the first three sentences by the Jensen-Shannon divergence of their words from the article's (Louis and
 * Nenkova 2009; smaller is better), on 220 English news articles: three key points 0.51 with 88 words, the first three
 * sentences 0.59 with 70, an opening of at least as many words 0.52 with 101. `key-points.test.ts` holds the samples to it.
 */
export function collectKeyPoints(
  material: Material,
  summary: ReadonlySet<string> = new Set(),
): readonly Sentence[] {
  const able = material.quotable.filter(canStandAlone)
  const others = able.filter(({ id }) => !summary.has(id))
  const chosen = chooseDiverse(others.length >= 3 ? others : able, MAX_KEY_POINTS)
  return inSourceOrder(chosen).map(scoredSentenceOf)
}

/** Whether the sentence makes sense, and does not mislead, away from its neighbours. */
function canStandAlone(sentence: WeighedSentence): boolean {
  const { opening, paragraph, text, words } = sentence
  return (
    opening === 'free' &&
    paragraph.block.type !== 'quote' &&
    words >= MIN_WORDS &&
    words <= MAX_WORDS &&
    isWholeSentence(text) &&
    hasBalancedMarks(text) &&
    !isBareQuotation(text)
  )
}

/** The best sentences, in the order of choice. */
function chooseDiverse(
  candidates: readonly WeighedSentence[],
  limit: number,
): readonly WeighedSentence[] {
  const pool = [...candidates]
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, MAX_CANDIDATES)
  const floor = (pool[0]?.score ?? 0) * KEY_POINT_FLOOR
  const chosen: WeighedSentence[] = []
  while (chosen.length < limit) {
    let best: WeighedSentence | undefined
    let bestWorth = Number.NEGATIVE_INFINITY
    for (const candidate of pool) {
      if (candidate.score < floor || chosen.includes(candidate)) continue
      const worth = worthOf(candidate, chosen)
      if (worth > bestWorth) [best, bestWorth] = [candidate, worth]
    }
    if (best === undefined) break
    chosen.push(best)
  }
  return chosen
}

function worthOf(candidate: WeighedSentence, chosen: readonly WeighedSentence[]): number {
  const repeated = Math.max(0, ...chosen.map((other) => likeness(candidate, other)))
  const { section } = candidate.paragraph
  const neighbours = chosen.filter(({ paragraph }) => paragraph.section === section).length
  return (
    candidate.score -
    REDUNDANCY_WEIGHT * repeated * candidate.score -
    SECTION_PENALTY * neighbours -
    (/^["“„«]/u.test(candidate.text) ? QUOTATION_PENALTY : 0)
  )
}
