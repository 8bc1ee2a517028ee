import type { Quote } from '../../model/brief.ts'
import type { ResolutionRule } from './resolution-rule.ts'

/** How often quotations of a kind, resolved by a rule, were right. */
export interface ConfidenceRow {
  readonly kind: Quote['kind']
  /** `any` for a rule the kind has no row of. */
  readonly rule: ResolutionRule | 'any'
  /** Quotations judged. */
  readonly count: number
  /** Share of those whose words are somebody's; for `scare` and `title`, nobody's. Drawn to the mean where they are few. */
  readonly words: number
  /** Of those, the ones whose speaker is known. */
  readonly traced: number
  /** Share of those whose speaker the rule found rightly, drawn likewise. */
  readonly speaker: number
}

// Rows made by bench/calibrate.js
export const CONFIDENCE_TABLE: readonly ConfidenceRow[] = [
  { kind: 'direct', rule: 'any', count: 0, words: 0.969, traced: 0, speaker: 0.835 },
  { kind: 'direct', rule: 'continued', count: 6, words: 0.918, traced: 4, speaker: 0.915 },
  { kind: 'direct', rule: 'continued-later', count: 4, words: 0.907, traced: 2, speaker: 0.733 },
  { kind: 'direct', rule: 'continued-next', count: 20, words: 0.89, traced: 15, speaker: 0.805 },
  { kind: 'direct', rule: 'definite-description', count: 4, words: 0.978, traced: 2, speaker: 0.733 },
  { kind: 'direct', rule: 'description', count: 26, words: 0.992, traced: 26, speaker: 0.94 },
  { kind: 'direct', rule: 'last-speaker', count: 74, words: 0.996, traced: 32, speaker: 0.94 },
  { kind: 'direct', rule: 'name', count: 303, words: 0.993, traced: 300, speaker: 0.983 },
  { kind: 'direct', rule: 'no-cue', count: 20, words: 0.89, traced: 0, speaker: 0.835 },
  { kind: 'direct', rule: 'previous-subject', count: 20, words: 0.99, traced: 7, speaker: 0.817 },
  { kind: 'direct', rule: 'rivalled-last-speaker', count: 7, words: 0.982, traced: 1, speaker: 0.718 },
  { kind: 'direct', rule: 'rivalled-nearest-person', count: 2, words: 0.975, traced: 0, speaker: 0.841 },
  { kind: 'direct', rule: 'rivalled-previous-subject', count: 4, words: 0.978, traced: 1, speaker: 0.792 },
  { kind: 'direct', rule: 'same-sentence', count: 3, words: 0.977, traced: 1, speaker: 0.781 },
  { kind: 'direct', rule: 'sentence-subject', count: 27, words: 0.83, traced: 18, speaker: 0.608 },
  { kind: 'direct', rule: 'unresolved-pronoun', count: 4, words: 0.978, traced: 0, speaker: 0.835 },
  { kind: 'mixed', rule: 'any', count: 0, words: 0.913, traced: 0, speaker: 0.812 },
  { kind: 'mixed', rule: 'definite-description', count: 2, words: 0.927, traced: 0, speaker: 0.762 },
  { kind: 'mixed', rule: 'description', count: 38, words: 0.794, traced: 24, speaker: 0.753 },
  { kind: 'mixed', rule: 'last-speaker', count: 27, words: 0.976, traced: 13, speaker: 0.798 },
  { kind: 'mixed', rule: 'name', count: 139, words: 0.934, traced: 127, speaker: 0.938 },
  { kind: 'mixed', rule: 'nearest-person', count: 1, words: 0.921, traced: 1, speaker: 0.852 },
  { kind: 'mixed', rule: 'previous-subject', count: 8, words: 0.951, traced: 3, speaker: 0.748 },
  { kind: 'mixed', rule: 'rivalled-last-speaker', count: 1, words: 0.921, traced: 1, speaker: 0.786 },
  { kind: 'mixed', rule: 'rivalled-previous-subject', count: 3, words: 0.933, traced: 1, speaker: 0.686 },
  { kind: 'mixed', rule: 'rivalled-same-sentence', count: 1, words: 0.921, traced: 0, speaker: 0.804 },
  { kind: 'mixed', rule: 'same-sentence', count: 8, words: 0.84, traced: 4, speaker: 0.883 },
  { kind: 'mixed', rule: 'unresolved-pronoun', count: 1, words: 0.921, traced: 0, speaker: 0.812 },
  { kind: 'indirect', rule: 'any', count: 0, words: 0.811, traced: 0, speaker: 0.819 },
  { kind: 'indirect', rule: 'definite-description', count: 5, words: 0.874, traced: 0, speaker: 0.77 },
  { kind: 'indirect', rule: 'description', count: 191, words: 0.797, traced: 148, speaker: 0.868 },
  { kind: 'indirect', rule: 'last-speaker', count: 38, words: 0.898, traced: 10, speaker: 0.706 },
  { kind: 'indirect', rule: 'name', count: 260, words: 0.812, traced: 206, speaker: 0.92 },
  { kind: 'indirect', rule: 'nearest-person', count: 4, words: 0.794, traced: 1, speaker: 0.862 },
  { kind: 'indirect', rule: 'previous-subject', count: 8, words: 0.784, traced: 2, speaker: 0.684 },
  { kind: 'indirect', rule: 'rivalled-last-speaker', count: 1, words: 0.828, traced: 1, speaker: 0.792 },
  { kind: 'indirect', rule: 'rivalled-nearest-person', count: 4, words: 0.794, traced: 1, speaker: 0.842 },
  { kind: 'indirect', rule: 'rivalled-previous-subject', count: 7, words: 0.771, traced: 0, speaker: 0.71 },
  { kind: 'indirect', rule: 'same-sentence', count: 10, words: 0.806, traced: 4, speaker: 0.89 },
  { kind: 'indirect', rule: 'unresolved-pronoun', count: 17, words: 0.782, traced: 0, speaker: 0.819 },
  { kind: 'scare', rule: 'any', count: 0, words: 0.95, traced: 0, speaker: 0.84 },
  { kind: 'scare', rule: 'not-speech', count: 101, words: 0.95, traced: 0, speaker: 0.84 },
  { kind: 'title', rule: 'any', count: 0, words: 0.869, traced: 0, speaker: 0.84 },
  { kind: 'title', rule: 'not-speech', count: 61, words: 0.869, traced: 0, speaker: 0.84 },
]
