import type { CueClass, CueFrame } from '../lexicons/lexicon.ts'
import type { NounPhrase } from './noun-phrase.ts'

/** Tokens from `start` to before `end`. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** How a cue stands in its sentence. */
export type CueShape =
  /** `Ann Lee said` */
  | 'finite'
  /** `said Ann Lee` */
  | 'inverted'
  /** `, adding that` and `and said that`: the speaker is the one of the clause before */
  | 'shared'
  /** `according to Ann Lee`, `in her opinion` */
  | 'according'
  /** `the claim of the bank that` */
  | 'noun'
  /** `Ann Lee: “...”` */
  | 'colon'
  /** `It is expected that`, `The port is expected to`: nobody is named */
  | 'passive'

/** What comes behind the cue and its adverbials. */
export type CueSequel = 'that' | 'quotation' | 'colon' | 'clause' | 'object' | 'nothing'

/** The words that signal speech, and what the words around them say. Token indexes. */
export interface Cue extends Range {
  readonly shape: CueShape
  /** The words that signal speech where others stand between them: `quoted ... as saying`. */
  readonly signals?: readonly Range[]
  readonly lemma: string
  readonly cueClass: CueClass
  readonly frame: CueFrame
  /** The one who speaks; undefined where the sentence does not say. */
  readonly source: NounPhrase | undefined
  /** The subject of `is expected to`, which is part of what is said. */
  readonly claimed?: Range | undefined
  readonly addressee: Range | undefined
  readonly via: NounPhrase | undefined
  readonly sequel: CueSequel
  /** Where what is said would begin behind the cue. */
  readonly contentStart: number
  /** From subject or verb to the end of addressee and adverbials: no part of what is said. */
  readonly wholeStart: number
  readonly wholeEnd: number
  /** Behind `while`, `after`, `who`: the clause ends with the next comma. */
  readonly isSubordinate: boolean
  /** Says nothing itself, but ends what another cue says: `, but she did not say when`. */
  readonly isSilent: boolean
  /** `as Ann Lee said` */
  readonly isAs: boolean
}
