import type { Brief, Quote, Speaker } from '../../model/brief.ts'

type SourceBase = Brief['sourceBase']
type NamedActor = SourceBase['outlets'][number]

interface Merged {
  readonly quotes: readonly Quote[]
  readonly speakers: readonly Speaker[]
}

/** What all articles together rest on. Who speaks in one of them is not silent in the others. */
export function mergeSourceBase(
  briefs: readonly Brief[],
  { quotes, speakers }: Merged,
): SourceBase {
  const bases = briefs.map(({ sourceBase }) => sourceBase)
  const spoken = quotes.filter(({ kind }) => kind !== 'scare' && kind !== 'title')
  const count = (kind: Quote['kind']) => spoken.filter((quote) => quote.kind === kind).length
  const heard = new Set(speakers.flatMap(({ name, aliases }) => [name, ...aliases]))
  const sum = (of: (base: SourceBase) => number) => bases.reduce((all, base) => all + of(base), 0)
  return {
    articles: sum(({ articles }) => articles),
    namedSpeakers: speakers.filter(({ kind }) => kind !== 'unnamed').length,
    unnamedSources: speakers.filter(({ kind }) => kind === 'unnamed').length,
    direct: count('direct'),
    mixed: count('mixed'),
    indirect: count('indirect'),
    unattributed: spoken.filter(({ speaker }) => speaker === null).length,
    outlets: byName(bases.flatMap(({ outlets }) => outlets)),
    namedNotQuoted: byName(bases.flatMap((base) => base.namedNotQuoted)).filter(
      ({ name }) => !heard.has(name),
    ),
    isSingleSource: speakers.length <= 1,
    quotationMarks: {
      total: sum(({ quotationMarks }) => quotationMarks.total),
      accounted: sum(({ quotationMarks }) => quotationMarks.accounted),
    },
    spans: spoken.flatMap(({ spans }) => spans),
  }
}

function byName(actors: readonly NamedActor[]): readonly NamedActor[] {
  const merged = new Map<string, NamedActor>()
  for (const actor of actors) {
    const known = merged.get(actor.name)
    merged.set(
      actor.name,
      known === undefined ? actor : { ...known, spans: [...known.spans, ...actor.spans] },
    )
  }
  return [...merged.values()]
}
