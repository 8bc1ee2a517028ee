import type { Gender } from '../lexicons/gender.ts'
import { agrees } from './agrees.ts'
import type { Naming } from './identify.ts'
import type { NamedActor } from './named-actor.ts'
import { nearMentions } from './near-mentions.ts'
import type { Passage } from './passage.ts'
import type { SpeakerRef } from './resolution.ts'
import type { Trace } from './trace.ts'

interface FrontedOwnerOptions {
  readonly gender: Gender | undefined
  readonly naming: Naming
  readonly learned: ReadonlyMap<NamedActor, Gender>
}

/** `During Lee’s visit, he said`: the owner right before, if the pronoun fits. */
export function findFrontedOwner(
  passage: Passage,
  at: number,
  { gender, naming, learned }: FrontedOwnerOptions,
): Trace | undefined {
  const { tokens } = passage
  const [near] = nearMentions(passage, at, naming)
  if (near === undefined || at - near.end > 4 || tokens[near.end]?.kind !== 'possessive')
    return undefined
  if (gender === undefined || !naming.grammar.isComma(tokens[at - 1])) return undefined
  const actor = naming.table.actorOf.get(near)
  if (actor === undefined) return undefined
  const speaker: SpeakerRef = { type: 'named', actor }
  return agrees(speaker, { gender, isPlural: false, learned })
    ? { speaker, passage, range: near, unit: -1 }
    : undefined
}
