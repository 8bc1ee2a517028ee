import type { Place } from '../model/diagnostic.ts'
import type { DiffPart } from './text/word-diff.ts'

/** What can be said of words that a file shows as somebody's, or as the source's. */
export const verdicts = [
  'exact',
  'typographic',
  'elided',
  'altered',
  'not-found',
  'misattributed',
] as const

export type Verdict = (typeof verdicts)[number]

/** Where in a finished file something stands, as far as its format tells. All 1-based. */
export interface ShownPlace {
  readonly page?: number
  readonly paragraph?: number
  readonly line?: number
}

/** One quotation or one extracted text, and what became of it. */
export interface Checked {
  readonly verdict: Verdict
  /** Whether the verdict is one that passes, with the tolerances that are on. */
  readonly passes: boolean
  /** `quotation`: words of somebody; `sentence`: other words of the source; `name`: who is said to
   * speak; `value`: what was computed, such as a date. */
  readonly kind: 'quotation' | 'sentence' | 'name' | 'value'
  /** The words as the file shows them; those it should show where it does not. */
  readonly text: string
  /** Where the file shows it; absent where it does not. */
  readonly shownAt?: ShownPlace
  /** What the source says in its place, where that can be told. */
  readonly source?: string
  readonly sourceAt?: Place
  readonly diff?: readonly DiffPart[]
  /** What is wrong, or what differs and may; a sentence without its full stop. */
  readonly note?: string
  /** The path in the Brief, where the file tells one. */
  readonly path?: string
}

/** What is wrong with what a file carries, whatever it shows. */
export interface EvidenceFault {
  readonly message: string
  readonly place?: Place
  /** How to mend it. */
  readonly hint?: string
}

/** All that was found in one file. */
export interface Verification {
  readonly checked: readonly Checked[]
  readonly faults: readonly EvidenceFault[]
  /** What the file was checked against. */
  readonly against: Against
  readonly passes: boolean
}

/**
 * `ledger`: every text the file was made to show is known. `source`: the file says nothing of itself; what it puts in
 * quotation marks, and what reads like the source, was checked.
 */
export type Against = 'ledger' | 'source'

/** How many of each verdict there are. */
export function countVerdicts(checked: readonly Checked[]): Readonly<Record<Verdict, number>> {
  const count = (verdict: Verdict) => checked.filter((one) => one.verdict === verdict).length
  return {
    exact: count('exact'),
    typographic: count('typographic'),
    elided: count('elided'),
    altered: count('altered'),
    'not-found': count('not-found'),
    misattributed: count('misattributed'),
  }
}
