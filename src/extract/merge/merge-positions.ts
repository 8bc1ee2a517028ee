import type { Brief, Position, Quote, Speaker } from '../../model/brief.ts'

interface Merged {
  readonly speakers: readonly Speaker[]
  readonly quotes: readonly Quote[]
  readonly quoteOf: (id: string) => string
}

/** What each speaker says in all articles, each quotation once with all its places; the lead is that of the first article the speaker is in. */
export function mergePositions(
  briefs: readonly Brief[],
  { speakers, quotes, quoteOf }: Merged,
): readonly Position[] {
  const bySpeaker = new Map<string, Position>()
  const spansOf = new Map(quotes.map(({ id, spans }) => [id, spans]))
  for (const position of briefs.flatMap(({ positions }) => positions)) {
    const known = bySpeaker.get(position.speaker)
    const shown = new Set(known?.statements.map(({ quote }) => quote))
    const statements = position.statements
      .filter(({ quote }) => quoteOf(quote) === quote && !shown.has(quote))
      .map((one) => ({ ...one, spans: spansOf.get(one.quote) ?? one.spans }))
    bySpeaker.set(
      position.speaker,
      known === undefined
        ? { ...position, statements, lead: position.lead === null ? null : quoteOf(position.lead) }
        : {
            ...known,
            description: known.description ?? position.description,
            statements: [...known.statements, ...statements],
          },
    )
  }
  return speakers.flatMap(({ id }) => {
    const position = bySpeaker.get(id)
    return position === undefined || position.statements.length === 0 ? [] : [position]
  })
}
