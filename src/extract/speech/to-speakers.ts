import type { Quote, Speaker } from '../../model/brief.ts'
import type { TextFact } from '../../model/fact.ts'
import type { Span } from '../../model/span.ts'
import type { Reading } from '../reading.ts'
import { kindOfActor } from './actor-kind.ts'
import { collectRoles, type SpeakerMaterial } from './collect-roles.ts'
import type { Grammar } from './grammar.ts'
import { collectSeen } from './name-runs.ts'
import type { Passage } from './passage.ts'
import type { SpeakerRef } from './resolution.ts'
import { aliasesOf, keyOf, openIds, spanOfTokens } from './speech-roster.ts'

/** The speakers of an article before their quotes are counted. */
export interface Roster {
  readonly idOf: (speaker: SpeakerRef) => string
  /** Those who have a quote, in order of first appearance. */
  readonly toSpeakers: (quotes: readonly Quote[]) => readonly Speaker[]
  readonly refs: readonly SpeakerRef[]
}

/** Everybody who speaks, with id, offices and places. */
export function collectSpeakers(material: SpeakerMaterial): Roster {
  const nextId = openIds()
  const ids = new Map<string, string>()
  const refs: SpeakerRef[] = []
  for (const { resolution } of material.statements) {
    const speaker = resolution?.speaker
    if (speaker === undefined || ids.has(keyOf(speaker))) continue
    ids.set(keyOf(speaker), nextId(speaker.type === 'named' ? speaker.actor.name : speaker.text))
    refs.push(speaker)
  }
  const idOf = (speaker: SpeakerRef) => ids.get(keyOf(speaker)) ?? ''
  return { idOf, refs, toSpeakers: (quotes) => toSpeakers(material, { refs, idOf, quotes }) }
}

function toSpeakers(
  material: SpeakerMaterial,
  {
    refs,
    idOf,
    quotes,
  }: {
    readonly refs: readonly SpeakerRef[]
    readonly idOf: (speaker: SpeakerRef) => string
    readonly quotes: readonly Quote[]
  },
): readonly Speaker[] {
  const quotesOf = new Map<string | null, Quote[]>()
  for (const quote of quotes) {
    const own = quotesOf.get(quote.speaker)
    if (own === undefined) quotesOf.set(quote.speaker, [quote])
    else own.push(quote)
  }
  const { capital: capitals } = collectSeen(material.passages)
  const rolesOf = collectRoles(material)
  const placesOf = collectPlaces(material)
  return refs
    .filter((ref) => quotesOf.has(idOf(ref)))
    .map((ref) =>
      toSpeaker(material, {
        ref,
        id: idOf(ref),
        own: quotesOf.get(idOf(ref)) ?? [],
        roles: rolesOf.get(keyOf(ref)) ?? [],
        places: placesOf.get(keyOf(ref)) ?? [],
        capitals,
      }),
    )
    .sort((a, b) => (a.first ?? 0) - (b.first ?? 0))
    .map(({ speaker }) => speaker)
}

interface Own {
  readonly ref: SpeakerRef
  readonly id: string
  readonly own: readonly Quote[]
  readonly roles: readonly TextFact[]
  readonly places: readonly Span[]
  /** Words with a capital, lower case. */
  readonly capitals: ReadonlySet<string>
}

function toSpeaker(
  { reading, passages, grammar }: SpeakerMaterial,
  { ref, id, own, roles, places, capitals }: Own,
) {
  const spans = ref.type === 'named' ? actorSpans(reading, passages, ref) : places
  const count = (kind: Quote['kind']) => own.filter((quote) => quote.kind === kind).length
  const paragraph = own[0]?.paragraph ?? 1
  const description = roles.reduce<TextFact | null>(
    (best, role) => (best === null || role.value.length > best.value.length ? role : best),
    null,
  )
  const speaker: Speaker = {
    id,
    name: ref.type === 'named' ? ref.actor.name : ref.text,
    kind:
      ref.type === 'described'
        ? isBody(ref, grammar)
          ? 'organisation'
          : 'unnamed'
        : kindOfActor(ref.actor, { speaks: true, passages, capitals, grammar }) === 'person'
          ? 'person'
          : 'organisation',
    aliases: ref.type === 'named' ? [...aliasesOf(ref.actor)] : [],
    roles: [...roles],
    affiliation: affiliationOf(description, grammar),
    description,
    quotes: own.map((quote) => quote.id),
    counts: {
      direct: count('direct'),
      mixed: count('mixed'),
      indirect: count('indirect'),
      all: own.length,
    },
    firstParagraph: ref.type === 'named' ? firstParagraphOf(ref, passages, paragraph) : paragraph,
    spans: [...spans],
  }
  return { speaker, first: spans.reduce((first, { start }) => Math.min(first, start), Infinity) }
}

/** `the agriculture office`: a body without a name is no anonymous source. */
function isBody(
  { isPerson, isPlural, head }: Extract<SpeakerRef, { type: 'described' }>,
  grammar: Grammar,
): boolean {
  return !isPerson && !isPlural && grammar.lexicon.names.bodies.has(head)
}

/** The mentions of a named speaker, one with the full name first. */
function actorSpans(
  reading: Reading,
  passages: readonly Passage[],
  ref: Extract<SpeakerRef, { type: 'named' }>,
): readonly Span[] {
  const { mentions, name } = ref.actor
  const full = mentions.find((mention) => mention.name === name)
  const ordered =
    full === undefined ? mentions : [full, ...mentions.filter((mention) => mention !== full)]
  return ordered.flatMap((mention) => {
    const passage = passages[mention.passage]
    const span = passage === undefined ? undefined : spanOfTokens(reading, passage, mention)
    return span === undefined ? [] : [span]
  })
}

function firstParagraphOf(
  ref: Extract<SpeakerRef, { type: 'named' }>,
  passages: readonly Passage[],
  otherwise: number,
): number {
  for (const mention of ref.actor.mentions) {
    const number = passages[mention.passage]?.paragraph?.number
    if (number !== undefined) return number
  }
  return otherwise
}

/** By described speaker, where the description stands. */
function collectPlaces({
  reading,
  statements,
}: SpeakerMaterial): ReadonlyMap<string, readonly Span[]> {
  const places = new Map<string, Span[]>()
  for (const { resolution } of statements) {
    if (resolution?.speaker?.type !== 'described') continue
    const place = resolution.evidence ?? { passage: resolution.passage, range: resolution.naming }
    const span =
      place.range === undefined ? undefined : spanOfTokens(reading, place.passage, place.range)
    if (span === undefined) continue
    const own = places.get(keyOf(resolution.speaker)) ?? []
    if (!own.some(({ start }) => start === span.start)) own.push(span)
    places.set(keyOf(resolution.speaker), own)
  }
  return places
}

/** `the Sea Alliance` in `Representative of the Sea Alliance`: the capitalised words behind the preposition. */
function affiliationOf(description: TextFact | null, grammar: Grammar): TextFact | null {
  const span = description?.spans[0]
  if (description === null || span === undefined) return null
  const match = grammar.forms.affiliation.exec(description.value)
  const value = match?.[1]?.trim()
  if (match === null || value === undefined) return null
  const start = span.start + match.index + match[0].indexOf(value)
  if (span.end - span.start !== description.value.length) return null
  return { value, origin: 'extracted', spans: [{ ...span, start, end: start + value.length }] }
}
