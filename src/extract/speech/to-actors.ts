import type { Reading } from '../reading.ts'
import type { Actor } from '../speech.ts'
import { kindOfActor } from './actor-kind.ts'
import type { ActorTable } from './actors.ts'
import type { Grammar } from './grammar.ts'
import { collectSeen } from './name-runs.ts'
import type { Passage } from './passage.ts'
import { aliasesOf, keyOf, openIds, spanOfTokens } from './speech-roster.ts'
import type { Roster } from './to-speakers.ts'

interface ActorMaterial {
  readonly reading: Reading
  readonly passages: readonly Passage[]
  readonly table: ActorTable
  readonly roster: Roster
  readonly grammar: Grammar
}

/** Every named person, body and place; speakers keep their ids. Single words that only begin a sentence are left out. */
export function toActors({
  reading,
  passages,
  table,
  roster,
  grammar,
}: ActorMaterial): readonly Actor[] {
  const speakerIds = new Map(roster.refs.map((ref) => [keyOf(ref), roster.idOf(ref)]))
  const { capital, lower } = collectSeen(passages)
  // French writes `tarvandais` without a capital.
  const capitals = grammar.order.headFirst ? new Set([...capital, ...lower]) : capital
  const nextId = openIds()
  for (const ref of roster.refs) nextId(ref.type === 'named' ? ref.actor.name : ref.text)
  return table.actors.flatMap((actor): Actor[] => {
    const speaks = speakerIds.get(`actor:${actor.index}`)
    if (speaks === undefined && actor.mentions.every(({ isDoubtful }) => isDoubtful)) return []
    const kind = kindOfActor(actor, { speaks: speaks !== undefined, passages, capitals, grammar })
    return [
      {
        id: speaks ?? nextId(actor.name),
        name: actor.name,
        kind,
        variants: aliasesOf(actor),
        mentions: actor.mentions.flatMap((mention) => {
          const passage = passages[mention.passage]
          const span = passage === undefined ? undefined : spanOfTokens(reading, passage, mention)
          return span === undefined ? [] : [span]
        }),
      },
    ]
  })
}
