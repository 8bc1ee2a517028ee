import type { Article } from '../model/article.ts'
import type { Sentence } from '../model/brief.ts'
import type { Material, WeighedSentence } from './material.ts'
import {
  endsInAbbreviation,
  givesContact,
  hasBalancedMarks,
  isBareQuotation,
  isWholeSentence,
} from './sentences/form.ts'
import { inSourceOrder } from './sentences/in-source-order.ts'
import { joinSentences } from './sentences/join-sentences.ts'
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

/** What needing the sentence before it takes from it. */
export const LEAD_PENALTY = 0.05

/** A key point scores at least this share of the best one. */
export const KEY_POINT_FLOOR = 0.4

const MIN_WORDS = 7
const MAX_WORDS = 60
/** Only so many of the best sentences are weighed against each other; keeps long texts linear. */
const MAX_CANDIDATES = 200

/**
 * The three to five sentences that say most of the article, whole, in source order: best score first, less what it
 * repeats of those chosen before. Sentences that cannot stand alone are no candidates (openers that lean on a sentence
 * that is not at hand, questions, quotations cut by the sentence end or set apart, fragments, very long ones); sentences of
 * the summary are none while three others are at hand.
 *
 * `bench/key-points.js` holds them against the first three sentences, by the words they share with a gist written by
 * hand; `key-points.test.ts` holds the samples to it by the Jensen-Shannon divergence of their words from the article's
 * (Louis and Nenkova 2009).
 */
export function collectKeyPoints(
  material: Material,
  summary: ReadonlySet<string> = new Set(),
): readonly Sentence[] {
  const able = material.quotable.flatMap((sentence, place) => {
    const before = material.quotable[place - 1]
    return pointOf(sentence, { before, article: material.reading.article, summary }) ?? []
  })
  const others = able.filter(({ id }) => !summary.has(id))
  const chosen = chooseDiverse(others.length >= 3 ? others : able, MAX_KEY_POINTS)
  return inSourceOrder(chosen).map(scoredSentenceOf)
}

/**
 * The sentence as a point that can stand alone; one that opens with `she`, or `rejects this`, with the sentence before it
 * that says who she is, or what, where both are short enough for one point:
 *
 *     Ada Lorne would not wait. On 6 October she laid before the Diet a draft of new rules.
 */
function pointOf(
  sentence: WeighedSentence,
  { before, article, summary }: PointPlace,
): WeighedSentence | undefined {
  if (canStandAlone(sentence)) return sentence
  const leans = sentence.opening === 'dangling' || sentence.opening === 'leaning'
  if (!leans || !hasForm(sentence)) return undefined
  if (before?.index !== sentence.index - 1 || before.paragraph !== sentence.paragraph)
    return undefined
  const words = before.words + sentence.words
  if (summary.has(before.id) || !canStandAlone({ ...before, words })) return undefined
  const joined = joinSentences(article, before, sentence)
  return { ...joined, score: sentence.score - LEAD_PENALTY }
}

interface PointPlace {
  readonly before: WeighedSentence | undefined
  readonly article: Article
  readonly summary: ReadonlySet<string>
}

/** The ids of the sentences that points are made of. */
export function sentencesOfPoints(
  points: readonly Sentence[],
  { sentences }: Material,
): readonly string[] {
  const spans = points.flatMap(({ text }) => text.spans)
  return sentences
    .filter(({ span }) => spans.some(({ start, end }) => span.start >= start && span.end <= end))
    .map(({ id }) => id)
}

/** Whether the sentence makes sense, and does not mislead, away from its neighbours. */
function canStandAlone(sentence: WeighedSentence): boolean {
  return sentence.opening === 'free' && hasForm(sentence)
}

function hasForm({ paragraph, text, words }: WeighedSentence): boolean {
  return (
    paragraph.block.type !== 'quote' &&
    words >= MIN_WORDS &&
    words <= MAX_WORDS &&
    isWholeSentence(text) &&
    !(paragraph.block.type === 'listitem' && endsInAbbreviation(text)) &&
    hasBalancedMarks(text) &&
    !isBareQuotation(text) &&
    !givesContact(text)
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
      if (candidate.score < floor || chosen.some((other) => overlaps(candidate, other))) continue
      const worth = worthOf(candidate, chosen)
      if (worth > bestWorth) [best, bestWorth] = [candidate, worth]
    }
    if (best === undefined) break
    chosen.push(best)
  }
  return chosen
}

/** Whether the two share a sentence: `Orr said so. He left.` and `Orr said so.`; also whether they are the same. */
function overlaps({ span }: WeighedSentence, other: WeighedSentence): boolean {
  return span.start < other.span.end && other.span.start < span.end
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
