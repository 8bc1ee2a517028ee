import type { Brief, Speaker } from '../../model/brief.ts'
import { matchNames } from './same-names.ts'

type Entities = Brief['entities']
type Entity = Entities['people'][number]

/** The people, bodies and places of all articles; those called alike are one. */
export function mergeEntities(parts: readonly Entities[], speakers: readonly Speaker[]): Entities {
  const speakerIds = new Set(speakers.map(({ id }) => id))
  const merged = (kind: keyof Entities) =>
    mergeKind(parts.map((entities) => entities[kind])).map((entity) => ({
      ...entity,
      speaker: entity.speaker !== null && speakerIds.has(entity.speaker) ? entity.speaker : null,
    }))
  return {
    people: merged('people'),
    organisations: merged('organisations'),
    places: merged('places'),
  }
}

function mergeKind(lists: readonly (readonly Entity[])[]): readonly Entity[] {
  const matches = matchNames(
    lists.map((list) =>
      list.map(({ id, name, variants }) => ({ id, name, kind: '', otherNames: variants })),
    ),
  )
  const merged = new Map<string, Entity>()
  lists.forEach((list, index) => {
    for (const entity of list) {
      const id = matches[index]?.get(entity.id) ?? entity.id
      const known = merged.get(id)
      merged.set(id, known === undefined ? { ...entity, id } : join(known, entity))
    }
  })
  return [...merged.values()]
}

function join(entity: Entity, other: Entity): Entity {
  const variants = [...entity.variants, other.name, ...other.variants]
  return {
    ...entity,
    variants: [...new Set(variants)].filter((name) => name !== entity.name),
    mentions: entity.mentions + other.mentions,
    speaker: entity.speaker ?? other.speaker,
    spans: [...entity.spans, ...other.spans],
  }
}
