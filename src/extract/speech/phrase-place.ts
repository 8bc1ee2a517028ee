import type { Grammar } from './grammar.ts'
import type { Unit } from './passage.ts'
import type { Token } from './tokens.ts'

/** A place in a sentence where a cue that is no plain verb may start. */
export interface PhrasePlace {
  readonly tokens: readonly Token[]
  readonly unit: Unit
  readonly at: number
  readonly grammar: Grammar
}

/** What a cue has that tells no more than its source. */
export const NO_DETAILS = {
  addressee: undefined,
  via: undefined,
  isSubordinate: false,
  isSilent: false,
  isAs: false,
}
