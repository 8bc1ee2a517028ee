import type { Brief, Quote } from '../model/brief.ts'
import type { Span } from '../model/span.ts'
import type { Material } from './material.ts'
import type { Reading } from './reading.ts'
import { factOf } from './reading.ts'

type SourceBase = Brief['sourceBase']
type NamedActor = SourceBase['outlets'][number]

/**
 * What the article rests on: how many speak in it, named or not, how, and through whom; who is named and not heard,
 * people before bodies. An article with at most one speaker is single-sourced.
 */
export function collectSourceBase({ reading, speech }: Material): SourceBase {
  const { speakers, quotes, actors, quotationMarks } = speech
  const spoken = quotes.filter(({ kind }) => kind !== 'scare' && kind !== 'title')
  const count = (kind: Quote['kind']) => spoken.filter((quote) => quote.kind === kind).length
  const heard = new Set(spoken.map(({ speaker }) => speaker))
  const speaking = speakers.filter(({ id }) => heard.has(id))
  const names = new Set(speaking.flatMap(({ name, aliases }) => [name, ...aliases]))
  // Whom somebody speaks for is heard, and no party of its own: `spokesman of the Northern Union`.
  const told = speaking.flatMap(({ roles, spans }) => [
    ...roles.flatMap((role) => role.spans),
    ...spans,
  ])
  const titled = titlesIn(reading)
  const silent = actors.filter(
    ({ id, name, mentions }) =>
      !heard.has(id) &&
      !names.has(name) &&
      !mentions.every((span) => told.some(holds(span))) &&
      !mentions.every((span) => titled.some((title) => isAllOf(title, span))),
  )
  const ofKind = (kind: 'person' | 'organisation') =>
    silent
      .filter((actor) => actor.kind === kind)
      .map(({ name, mentions }): NamedActor => ({ name, spans: mentions }))
  const outlets = outletsOf(quotes, reading.article.metadata.outlet)
  const isOutlet = (name: string) =>
    outlets.some((outlet) => ` ${outlet.name} `.includes(` ${name} `))
  return {
    articles: 1,
    namedSpeakers: speaking.filter(({ kind }) => kind !== 'unnamed').length,
    unnamedSources: speaking.filter(({ kind }) => kind === 'unnamed').length,
    direct: count('direct'),
    mixed: count('mixed'),
    indirect: count('indirect'),
    unattributed: spoken.filter(({ speaker }) => speaker === null).length,
    outlets,
    namedNotQuoted: [...ofKind('person'), ...ofKind('organisation')].filter(
      ({ name }) => !isOutlet(name),
    ),
    isSingleSource: speaking.length <= 1,
    quotationMarks,
    spans: spoken.flatMap(({ spans }) => spans),
  }
}

function holds({ source, start, end }: Span): (whole: Span) => boolean {
  return (whole) => whole.source === source && whole.start <= start && end <= whole.end
}

/** What is set in italics: titles and ships, which have names and no voice (Chicago Manual of Style, ch. 8). */
function titlesIn({ article }: Reading): readonly Span[] {
  return article.blocks.flatMap((block) =>
    block.marks
      .filter(({ type }) => type === 'emphasis')
      .flatMap(({ start, end }) => factOf(article, block, start, end).spans),
  )
}

/** Whether a mention is all that is set in italics, but for a word or two around it. */
function isAllOf(title: Span, mention: Span): boolean {
  const around = title.end - title.start - (mention.end - mention.start)
  return holds(mention)(title) && around <= MAX_AROUND
}

/** Letters: `the `, a comma. */
const MAX_AROUND = 5

/** `reporters`, `la télévision`: no outlet by name. */
function isCommonNoun(name: string): boolean {
  return /\p{Ll}/u.test(name) && !/[\p{Lu}\p{N}]/u.test(name)
}

/** The article's own outlet, then those that were told something or reported it, in order of first mention. */
function outletsOf(
  quotes: readonly Quote[],
  own: { readonly value: string; readonly span?: Span | undefined } | undefined,
): readonly NamedActor[] {
  const outlets = new Map<string, Span[]>()
  const add = (name: string | null, span: Span | null | undefined) => {
    if (name === null || isCommonNoun(name)) return
    const spans = outlets.get(name) ?? []
    if (span) spans.push(span)
    outlets.set(name, spans)
  }
  if (own !== undefined) add(own.value, own.span)
  for (const { toldTo, toldToSpan, reportedVia, reportedViaSpan } of quotes) {
    add(toldTo, toldToSpan)
    add(reportedVia, reportedViaSpan)
  }
  return [...outlets].map(([name, spans]) => ({ name, spans }))
}
