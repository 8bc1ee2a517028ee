import type { Quote, Speaker } from '../model/brief.ts'
import type { Span } from '../model/span.ts'

/** Who said what, and who else is named: what `collectSpeech` gives. */
export interface Speech {
  /** In source order; ids are made from the words: `q-5f0c81aa`. */
  readonly quotes: readonly Quote[]
  /** In order of first appearance; ids made from the name, such as `ann-lee`. */
  readonly speakers: readonly Speaker[]
  /** Every person and body the article names, speaker or not, variants merged, in order of first mention. */
  readonly actors: readonly Actor[]
  readonly quotationMarks: {
    readonly total: number
    readonly accounted: number
  }
}

export interface Actor {
  readonly id: string
  readonly name: string
  readonly kind: 'person' | 'organisation' | 'place' | 'unnamed'
  readonly variants: readonly string[]
  readonly mentions: readonly Span[]
}
