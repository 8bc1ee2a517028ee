import type { TextFact } from '../../model/fact.ts'
import type { Span } from '../../model/span.ts'
import { factOf, type Reading, spanOf } from '../reading.ts'
import { slugOf } from '../slug.ts'
import type { Range } from './cue.ts'
import type { NamedActor } from './named-actor.ts'
import type { Passage } from './passage.ts'
import type { SpeakerRef } from './resolution.ts'

/** A stretch of tokens as a fact. */
export function factOfTokens(
  { article }: Reading,
  passage: Passage,
  range: Range,
): TextFact | undefined {
  const place = charactersOf(passage, range)
  return place === undefined ? undefined : factOf(article, passage.block, place.start, place.end)
}

/** A stretch of tokens as a span. */
export function spanOfTokens(
  { article }: Reading,
  passage: Passage,
  range: Range,
): Span | undefined {
  const place = charactersOf(passage, range)
  return place === undefined ? undefined : spanOf(article, passage.block, place.start, place.end)
}

/** Offsets into the passage's text of a stretch of tokens; undefined for an empty one. */
function charactersOf({ tokens }: Passage, { start, end }: Range): Range | undefined {
  const first = tokens[start]
  const last = tokens[end - 1]
  return first === undefined || last === undefined || end <= start
    ? undefined
    : { start: first.start, end: last.end }
}

/** Gives each name an id of its own: `ann-lee`, and `ann-lee-2` for the next of that name. */
export function openIds(): (name: string) => string {
  const used = new Map<string, number>()
  return (name) => {
    const slug = slugOf(name) ?? 'actor'
    const count = (used.get(slug) ?? 0) + 1
    used.set(slug, count)
    return count === 1 ? slug : `${slug}-${count}`
  }
}

/** One key per speaker: actors by number, described ones by their words. */
export function keyOf(speaker: SpeakerRef): string {
  return speaker.type === 'named' ? `actor:${speaker.actor.index}` : `described:${speaker.key}`
}

/** The other forms a name has in the source, as written, in order of first use. */
export function aliasesOf(actor: NamedActor): readonly string[] {
  return [...new Set(actor.mentions.map(({ name }) => name))].filter((name) => name !== actor.name)
}
