import type { Gender } from '../lexicons/gender.ts'
import type { Range } from './cue.ts'
import type { NamedActor } from './named-actor.ts'
import type { Passage } from './passage.ts'
import type { ResolutionRule } from './resolution-rule.ts'

/** Somebody who speaks: named, or known by a description only. */
export type SpeakerRef =
  | { readonly type: 'named'; readonly actor: NamedActor }
  | {
      readonly type: 'described'
      readonly key: string
      readonly text: string
      /** The noun that says what he is, lower case. */
      readonly head: string
      readonly isPlural: boolean
      readonly isPerson: boolean
      /** Whether a pronoun with a gender may take it up. */
      readonly hasGender: boolean
      /** As its determiner tells. */
      readonly gender?: Gender | undefined
    }

/** Who is meant, how that was found, and where that can be seen. */
export interface Resolution {
  readonly speaker: SpeakerRef | undefined
  readonly rule: ResolutionRule
  readonly passage: Passage
  /** The words that name the speaker at the cue. */
  readonly naming: Range | undefined
  /** Where the resolved name stands, when not at the cue. */
  readonly evidence: { readonly passage: Passage; readonly range: Range } | undefined
  readonly roles: readonly Range[]
}

export function isSameSpeaker(a: SpeakerRef, b: SpeakerRef): boolean {
  return a.type === 'named'
    ? b.type === 'named' && a.actor === b.actor
    : b.type === 'described' && a.key === b.key
}
