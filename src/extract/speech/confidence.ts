import type { Quote } from '../../model/brief.ts'
import { CONFIDENCE_TABLE, type ConfidenceRow } from './confidence-table.ts'
import type { ResolutionRule } from './resolution-rule.ts'

/** What a quotation is worth, as chances from 0 to 1. */
export interface Confidence {
  /** That the words are somebody's; for `scare` and `title`, that they are nobody's. */
  readonly words: number
  /** That, if they are, the speaker the rule found said them. */
  readonly speaker: number
}

/**
 * The speaker is given where he is likelier right than wrong: below this a quotation has none.
 */
export const MIN_SPEAKER_CHANCE = 2 / 3

/** How often quotations of a kind, resolved by a rule, are right in annotated news articles. */
export function confidenceOf(kind: Quote['kind'], rule: ResolutionRule): Confidence {
  return rows.get(`${kind} ${rule}`) ?? rows.get(`${kind} any`) ?? UNKNOWN
}

const rows: ReadonlyMap<string, ConfidenceRow> = new Map(
  CONFIDENCE_TABLE.map((row) => [`${row.kind} ${row.rule}`, row]),
)

const UNKNOWN: Confidence = { words: 0.5, speaker: 0.5 }
