import type { Gender } from '../lexicons/gender.ts'
import type { Range } from './cue.ts'

/** A place where the text names somebody or something. Token indexes of its passage. */
export interface Mention extends Range {
  readonly passage: number
  /** The name as written, without titles. */
  readonly name: string
  readonly kind: 'person' | 'organisation' | 'place' | 'unknown'
  /** Titles and office right before the name: `Russian Foreign Minister`. */
  readonly role: Range | undefined
  /** What is said of a person between commas: `a member of the council`. */
  readonly apposed: readonly Range[]
  readonly gender: Gender | undefined
  /** `SDF` in `Sea Defence Forces (SDF)`. */
  /** What the determiner before the name tells: `la Commission`. */
  readonly articleGender: Gender | undefined
  readonly isAcronymOf: boolean
  /** Whether only its place at the start of a sentence gives it its capital. */
  readonly isDoubtful: boolean
}
