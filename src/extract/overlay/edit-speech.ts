import type { Quote, Speaker } from '../../model/brief.ts'
import { grouped } from '../grouped.ts'
import type { Actor, Speech } from '../speech.ts'
import type { OverlayEdits } from './overlay-edits.ts'

/** Who said what, as the analyst corrects it: quotations left out or given to another, speakers who are one person joined. */
export function editSpeech(speech: Speech, edits: OverlayEdits): Speech {
  const people = knownPeople(speech)
  const joined = joinsOf(edits, people)
  const quotes = speech.quotes
    .filter(({ id }) => !edits.isHidden(id))
    .map((quote) => editQuote(quote, { edits, people, joined }))
  return {
    quotes,
    speakers: describe(speakersOf(quotes, { speech, joined }), { edits, people, joined }),
    actors: joinActors(speech.actors, joined),
    quotationMarks: speech.quotationMarks,
  }
}

interface Editing {
  readonly edits: OverlayEdits
  readonly people: KnownPeople
  readonly joined: Join
}

/** The id of whoever somebody is the same as; their own where that is nobody else. */
type Join = (id: string) => string

function editQuote(quote: Quote, { edits, people, joined }: Editing): Quote {
  const { id, speaker } = quote
  const correction = edits.speakerOf(id)
  if (correction === undefined)
    return speaker === null ? quote : { ...quote, speaker: joined(speaker) }
  const known = correction === null ? null : people.idOf(correction)
  if (known === undefined) {
    edits.reportUnknown(['quotes', id, 'speaker'], correction ?? '', people.ids)
    return quote
  }
  return {
    ...quote,
    speaker: known === null ? null : joined(known),
    resolution: { rule: 'analyst', evidence: null },
    confidence: 1,
  }
}

function joinsOf(edits: OverlayEdits, people: KnownPeople): Join {
  const same = new Map<string, string>()
  const joined = (id: string): string => {
    const next = same.get(id)
    return next === undefined ? id : joined(next)
  }
  for (const [id, other] of edits.joins) {
    const [from, to] = [people.idOf(id), people.idOf(other)]
    if (from === undefined) edits.reportUnknown(['speakers', id], id, people.ids)
    else if (to === undefined) edits.reportUnknown(['speakers', id, 'sameAs'], other, people.ids)
    // Whoever is already the same as them cannot be replaced by them as well.
    else if (joined(to) !== from) same.set(from, joined(to))
  }
  return joined
}

interface KnownPeople {
  readonly ids: readonly string[]
  /** The id of whoever is called so, by id, name or alias. */
  readonly idOf: (nameOrId: string) => string | undefined
}

function knownPeople({ speakers, actors }: Speech): KnownPeople {
  const ids = new Map<string, string>()
  const learn = (name: string, id: string) => {
    const key = name.toLowerCase()
    if (!ids.has(key)) ids.set(key, id)
  }
  const everybody = [...speakers, ...actors]
  for (const { id } of everybody) learn(id, id)
  for (const { id, name } of everybody) learn(name, id)
  for (const { id, aliases } of speakers) for (const alias of aliases) learn(alias, id)
  for (const { id, variants } of actors) for (const variant of variants) learn(variant, id)
  return {
    ids: [...new Set(everybody.map(({ id }) => id))],
    idOf: (nameOrId) => ids.get(nameOrId.toLowerCase()),
  }
}

/** Those who have a quotation, in order of first appearance. */
function speakersOf(
  quotes: readonly Quote[],
  { speech, joined }: { readonly speech: Speech; readonly joined: Join },
): readonly Speaker[] {
  const quotesOf = grouped(quotes, ({ speaker }) => speaker)
  const known = new Map(speech.actors.map((actor) => [actor.id, speakerOfActor(actor)]))
  for (const speaker of speech.speakers) known.set(speaker.id, speaker)
  const groups = grouped(known.values(), ({ id }) => joined(id))
  return [...groups]
    .flatMap(([id, group]) => {
      const own = quotesOf.get(id)
      const speaker = known.get(id)
      if (own === undefined || speaker === undefined) return []
      return [withQuotes(group.reduce(join, speaker), own)]
    })
    .sort((a, b) => firstPlace(a) - firstPlace(b))
}

function describe(
  speakers: readonly Speaker[],
  { edits, people, joined }: Editing,
): readonly Speaker[] {
  const descriptions = new Map<string, Speaker['description']>()
  for (const [name, description] of edits.descriptions) {
    const id = people.idOf(name)
    if (id === undefined) edits.reportUnknown(['speakers', name], name, people.ids)
    else descriptions.set(joined(id), description)
  }
  return speakers.map((speaker) => ({
    ...speaker,
    description: descriptions.get(speaker.id) ?? speaker.description,
  }))
}

function speakerOfActor({ id, name, kind, variants, mentions }: Actor): Speaker {
  return {
    id,
    name,
    kind: kind === 'person' || kind === 'unnamed' ? kind : 'organisation',
    aliases: [...variants],
    roles: [],
    affiliation: null,
    description: null,
    quotes: [],
    counts: { direct: 0, mixed: 0, indirect: 0, all: 0 },
    firstParagraph: 1,
    spans: [...mentions],
  }
}

function join(speaker: Speaker, other: Speaker): Speaker {
  if (other.id === speaker.id) return speaker
  const [name, ...places] = speaker.spans
  return {
    ...speaker,
    aliases: distinct([...speaker.aliases, other.name, ...other.aliases], speaker.name),
    roles: [...speaker.roles, ...other.roles],
    affiliation: speaker.affiliation ?? other.affiliation,
    description: speaker.description ?? other.description,
    spans: [
      ...(name === undefined ? [] : [name]),
      ...[...places, ...other.spans].sort((a, b) => a.start - b.start),
    ],
  }
}

function withQuotes(speaker: Speaker, own: readonly Quote[]): Speaker {
  const count = (kind: Quote['kind']) => own.filter((quote) => quote.kind === kind).length
  const [direct, mixed, indirect] = [count('direct'), count('mixed'), count('indirect')]
  return {
    ...speaker,
    quotes: own.map(({ id }) => id),
    counts: { direct, mixed, indirect, all: direct + mixed + indirect },
    firstParagraph: own[0]?.paragraph ?? speaker.firstParagraph,
  }
}

function firstPlace({ spans }: Speaker): number {
  return spans.reduce((first, { start }) => Math.min(first, start), Number.POSITIVE_INFINITY)
}

function joinActors(actors: readonly Actor[], joined: Join): readonly Actor[] {
  const ids = new Set(actors.map(({ id }) => id))
  const rootOf = ({ id }: Actor) => (ids.has(joined(id)) ? joined(id) : id)
  const groups = grouped(actors, rootOf)
  return actors.flatMap((actor) => {
    const others = (groups.get(actor.id) ?? []).filter((other) => other !== actor)
    if (rootOf(actor) !== actor.id) return []
    if (others.length === 0) return [actor]
    const names = others.flatMap(({ name, variants }) => [name, ...variants])
    return [
      {
        ...actor,
        variants: distinct([...actor.variants, ...names], actor.name),
        mentions: [actor, ...others]
          .flatMap(({ mentions }) => mentions)
          .sort((a, b) => a.start - b.start),
      },
    ]
  })
}

function distinct(names: readonly string[], own: string): string[] {
  return [...new Set(names)].filter((name) => name !== own)
}
