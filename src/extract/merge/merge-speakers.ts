import type { Brief, Quote, Speaker } from '../../model/brief.ts'
import { matchNames } from './same-names.ts'

export interface MergedSpeakers {
  /** In the order of the briefs, then of first appearance; `quotes` and `counts` still those of the first brief. */
  readonly speakers: readonly Speaker[]
  /** The id that a speaker of the brief at an index has now. */
  readonly rename: (index: number, id: string) => string
}

/** Who is called alike in two briefs is one speaker. Unnamed sources stay apart: two `officials` may be two. */
export function mergeSpeakers(briefs: readonly Brief[]): MergedSpeakers {
  const matches = matchNames(
    briefs.map(({ speakers }) =>
      speakers
        .filter(({ kind }) => kind !== 'unnamed')
        .map(({ id, name, kind, aliases }) => ({ id, name, kind, otherNames: aliases })),
    ),
  )
  const merged = new Map<string, Speaker>()
  const names = briefs.map(({ speakers }, index) => {
    const ids = new Map<string, string>()
    for (const speaker of speakers) {
      const match = matches[index]?.get(speaker.id)
      const known = match === undefined ? undefined : merged.get(match)
      const id = known === undefined ? free(speaker.id, merged, index) : known.id
      ids.set(speaker.id, id)
      merged.set(id, known === undefined ? { ...speaker, id } : join(known, speaker))
    }
    return ids
  })
  return {
    speakers: [...merged.values()],
    rename: (index, id) => names[index]?.get(id) ?? id,
  }
}

function free(id: string, taken: ReadonlyMap<string, unknown>, index: number): string {
  return taken.has(id) ? `${id}~${index + 1}` : id
}

function join(speaker: Speaker, other: Speaker): Speaker {
  const aliases = [...speaker.aliases, other.name, ...other.aliases]
  return {
    ...speaker,
    aliases: [...new Set(aliases)].filter((alias) => alias !== speaker.name),
    roles: distinctRoles([...speaker.roles, ...other.roles]),
    affiliation: speaker.affiliation ?? other.affiliation,
    description: speaker.description ?? other.description,
    spans: [...speaker.spans, ...other.spans],
  }
}

function distinctRoles(roles: Speaker['roles']): Speaker['roles'] {
  return [...new Map(roles.map((role) => [role.value.toLowerCase(), role])).values()]
}

/** A speaker with these quotations. */
export function withQuotes(speaker: Speaker, quotes: readonly Quote[]): Speaker {
  const count = (kind: Quote['kind']) => quotes.filter((quote) => quote.kind === kind).length
  return {
    ...speaker,
    quotes: quotes.map(({ id }) => id),
    counts: {
      direct: count('direct'),
      mixed: count('mixed'),
      indirect: count('indirect'),
      all: quotes.length,
    },
  }
}

/** The brief with other ids for its speakers, wherever they stand. */
export function renameSpeakers(brief: Brief, rename: (id: string) => string): Brief {
  const entry = <Entry extends { readonly speaker: string | null }>(one: Entry): Entry => ({
    ...one,
    speaker: one.speaker === null ? null : rename(one.speaker),
  })
  const entities = brief.entities
  return {
    ...brief,
    summary: brief.summary.map(entry),
    keyPoints: brief.keyPoints.map(entry),
    sentences: brief.sentences.map(entry),
    background: brief.background.map(entry),
    developments: brief.developments.map((one) => ({
      ...one,
      statements: one.statements.map(entry),
    })),
    quotes: brief.quotes.map(entry),
    positions: brief.positions.map(entry),
    timeline: brief.timeline.map(entry),
    undated: brief.undated.map(entry),
    figures: brief.figures.map(entry),
    outlook: brief.outlook.map(entry),
    disputes: brief.disputes.map(entry),
    recommendations: brief.recommendations.map(entry),
    entities: {
      people: entities.people.map(entry),
      organisations: entities.organisations.map(entry),
      places: entities.places.map(entry),
    },
  }
}
