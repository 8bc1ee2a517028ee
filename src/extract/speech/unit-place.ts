import type { Discourse } from './discourse.ts'
import type { Grammar } from './grammar.ts'
import type { Passage, Unit } from './passage.ts'
import type { Resolution } from './resolution.ts'
import type { Statement } from './statement.ts'

/** A unit, and all that is known when it is read. */
export interface UnitPlace {
  readonly passage: Passage
  readonly unit: Unit
  readonly number: number
  readonly discourse: Discourse
  readonly grammar: Grammar
  readonly before: Statement | undefined
  /** Whose the answers of an interview are. */
  readonly interviewee: Resolution | undefined
}
