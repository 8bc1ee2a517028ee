import type { Quote } from '../../model/brief.ts'
import { CONFIDENCE_TABLE } from './confidence-table.ts'
import type { ResolutionRule } from './resolution-rule.ts'

/** What is to be thought of a quotation, as chances from 0 to 1. */
export interface Confidence {
  /** That the words are somebody's; for `scare` and `title`, that they are nobody's. */
  readonly words: number
  /** That, if they are, the one the rule found said them. */
  readonly speaker: number
}

/**
 * A speaker is given from this chance on: a wrong name costs a reader twice what a right one brings. On the articles the
 * table was made of, right names less twice the wrong ones change little from here to 0.8, and fall behind it.
 */
export const MIN_SPEAKER_CHANCE = 2 / 3

/** How often quotations of a kind are right when their speaker was found by a rule. */
export function confidenceOf(kind: Quote['kind'], rule: ResolutionRule): Confidence {
  return confidences.get(`${kind} ${rule}`) ?? confidences.get(`${kind} any`) ?? UNKNOWN
}

const confidences: ReadonlyMap<string, Confidence> = new Map(
  CONFIDENCE_TABLE.map(([kind, rule, , words, , speaker]) => [
    `${kind} ${rule}`,
    { words, speaker },
  ]),
)

const UNKNOWN: Confidence = { words: 0.5, speaker: 0.5 }
