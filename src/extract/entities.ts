import type { Brief } from '../model/brief.ts'
import type { Actor, Speech } from './speech.ts'

type Entity = Brief['entities']['people'][number]

/** The people, bodies and places the article names, variants merged, in order of first mention. */
export function collectEntities({ actors, speakers }: Speech): Brief['entities'] {
  const speakerIds = new Set(speakers.map(({ id }) => id))
  const entitiesOf = (kind: Actor['kind']) =>
    actors
      .filter((actor) => actor.kind === kind && actor.mentions.length > 0)
      .map(
        ({ id, name, variants, mentions }): Entity => ({
          id,
          name,
          variants,
          mentions: mentions.length,
          speaker: speakerIds.has(id) ? id : null,
          spans: mentions,
        }),
      )
  return {
    people: entitiesOf('person'),
    organisations: entitiesOf('organisation'),
    places: entitiesOf('place'),
  }
}
