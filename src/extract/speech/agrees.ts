import type { Gender } from '../lexicons/gender.ts'
import type { NamedActor } from './named-actor.ts'
import type { SpeakerRef } from './resolution.ts'

interface Agreement {
  readonly gender: Gender | undefined
  readonly isPlural: boolean
  /** Genders the article itself has told. */
  readonly learned: ReadonlyMap<NamedActor, Gender>
}

/** Whether a pronoun of a gender or number can mean a speaker. */
export function agrees(speaker: SpeakerRef, { gender, isPlural, learned }: Agreement): boolean {
  if (speaker.type === 'described')
    return gender === undefined
      ? speaker.isPlural || !isPlural
      : !speaker.isPlural &&
          (speaker.gender === undefined ? speaker.hasGender : speaker.gender === gender)
  const { kind } = speaker.actor
  if (gender === undefined) return isPlural ? kind !== 'person' : true
  if (kind === 'place') return false
  if (kind === 'organisation') return speaker.actor.articleGender === gender
  const known = speaker.actor.gender ?? learned.get(speaker.actor)
  return known === undefined || known === gender
}
