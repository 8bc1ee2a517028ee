import type { Quote } from '../../model/brief.ts'
import type { ResolutionRule } from './resolution-rule.ts'

/**
 * How often quotations of a kind, resolved by a rule, were right in news articles with annotated quotations: the
 * development share of PolNeAR and of GUM's Wikinews articles. Counts only. Where they are few, the shares are drawn to
 * the mean.
 */
export type ConfidenceRow = readonly [
  kind: Quote['kind'],
  /** `any` for a rule the kind has no row of. */
  rule: ResolutionRule | 'any',
  /** Quotations judged. */
  count: number,
  /** Share of those whose words are somebody's; for `scare` and `title`, nobody's. */
  words: number,
  /** Of those, the ones whose speaker is known. */
  traced: number,
  /** Share of those whose speaker the rule found rightly. */
  speaker: number,
]

// Rows made by bench/calibrate.js
export const CONFIDENCE_TABLE: readonly ConfidenceRow[] = [
  ['direct', 'any', 0, 0.97, 0, 0.86],
  ['direct', 'announced', 1, 0.97, 0, 0.86],
  ['direct', 'continued', 6, 0.92, 4, 0.93],
  ['direct', 'continued-later', 2, 0.89, 1, 0.88],
  ['direct', 'continued-next', 19, 0.89, 14, 0.86],
  ['direct', 'definite-description', 3, 0.97, 1, 0.82],
  ['direct', 'description', 26, 0.99, 26, 0.95],
  ['direct', 'last-speaker', 74, 1, 33, 0.95],
  ['direct', 'name', 309, 0.99, 305, 0.98],
  ['direct', 'no-cue', 15, 0.83, 0, 0.86],
  ['direct', 'previous-subject', 20, 0.99, 6, 0.81],
  ['direct', 'rivalled-last-speaker', 7, 0.98, 1, 0.72],
  ['direct', 'rivalled-nearest-person', 2, 0.97, 0, 0.85],
  ['direct', 'rivalled-previous-subject', 4, 0.98, 1, 0.8],
  ['direct', 'same-sentence', 3, 0.97, 1, 0.79],
  ['direct', 'sentence-subject', 27, 0.86, 20, 0.64],
  ['direct', 'unresolved-pronoun', 4, 0.98, 0, 0.86],
  ['mixed', 'any', 0, 0.92, 0, 0.84],
  ['mixed', 'definite-description', 3, 0.94, 1, 0.71],
  ['mixed', 'description', 39, 0.78, 26, 0.82],
  ['mixed', 'last-speaker', 28, 0.98, 13, 0.81],
  ['mixed', 'name', 141, 0.94, 130, 0.95],
  ['mixed', 'nearest-person', 1, 0.92, 1, 0.87],
  ['mixed', 'no-subject', 1, 0.92, 0, 0.84],
  ['mixed', 'not-a-speaker', 3, 0.94, 0, 0.84],
  ['mixed', 'previous-subject', 7, 0.95, 3, 0.75],
  ['mixed', 'rivalled-last-speaker', 2, 0.93, 1, 0.8],
  ['mixed', 'rivalled-previous-subject', 2, 0.93, 1, 0.69],
  ['mixed', 'rivalled-same-sentence', 1, 0.92, 0, 0.81],
  ['mixed', 'same-sentence', 8, 0.84, 4, 0.9],
  ['mixed', 'unresolved-pronoun', 1, 0.92, 0, 0.84],
  ['indirect', 'any', 0, 0.82, 0, 0.84],
  ['indirect', 'definite-description', 5, 0.88, 0, 0.79],
  ['indirect', 'description', 211, 0.8, 165, 0.89],
  ['indirect', 'last-speaker', 37, 0.9, 9, 0.75],
  ['indirect', 'name', 266, 0.82, 213, 0.92],
  ['indirect', 'nearest-person', 4, 0.8, 1, 0.88],
  ['indirect', 'no-subject', 8, 0.84, 0, 0.84],
  ['indirect', 'not-a-speaker', 2, 0.76, 0, 0.84],
  ['indirect', 'previous-subject', 8, 0.79, 2, 0.69],
  ['indirect', 'rivalled-last-speaker', 1, 0.83, 1, 0.8],
  ['indirect', 'rivalled-nearest-person', 4, 0.8, 1, 0.85],
  ['indirect', 'rivalled-previous-subject', 7, 0.77, 0, 0.71],
  ['indirect', 'same-sentence', 11, 0.82, 4, 0.9],
  ['indirect', 'unresolved-pronoun', 16, 0.78, 0, 0.84],
  ['scare', 'any', 0, 0.96, 0, 0.86],
  ['scare', 'not-speech', 94, 0.96, 0, 0.86],
  ['title', 'any', 0, 0.88, 0, 0.86],
  ['title', 'not-speech', 57, 0.88, 0, 0.86],
]
