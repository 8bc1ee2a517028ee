import type { CueForm } from '../lexicons/lexicon.ts'
import type { Cue } from './cue.ts'
import type { Grammar } from './grammar.ts'
import type { Unit } from './passage.ts'
import type { Token } from './tokens.ts'

export interface VerbPlace {
  readonly tokens: readonly Token[]
  readonly at: number
  readonly unit: Unit
  readonly form: CueForm
  readonly grammar: Grammar
  /** The cue before it in the unit. */
  readonly before: Cue | undefined
}

export type CueRest = Omit<Cue, 'shape' | 'source' | 'wholeStart' | 'isSubordinate' | 'isAs'>
