import type { Brief, BriefSource } from '../model/brief.ts'
import type { InlineOf, SourceEntry } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import type { Labels } from '../model/template.ts'
import { formatLabel } from './labels.ts'
import { textFragmentUrl } from './text-fragment.ts'
import { joinWords, wordsIn } from './words-in.ts'

/** Which paragraph of which source a span lies in. */
export interface CitationIndex {
  /** One citation for each paragraph the spans touch, in source order. */
  readonly cite: (spans: readonly Span[]) => readonly InlineOf<'citation'>[]
  /** An entry for each paragraph cited, in source order, none twice. */
  readonly entries: (anchors: ReadonlySet<string>) => readonly SourceEntry[]
}

type SourceParagraph = BriefSource['paragraphs'][number]

interface Place {
  readonly start: number
  readonly end: number
  readonly paragraph: SourceParagraph
}

interface CitedSource {
  readonly number: number
  readonly source: BriefSource
  /** Sorted by start. */
  readonly places: readonly Place[]
}

/** How many words of a paragraph the list of sources shows: enough to find it by, and three entries fit on a line. */
const OPENING_WORDS = 3

export function indexCitations(brief: Brief, labels: Labels): CitationIndex {
  const sources = brief.source.map((source, index): CitedSource => {
    const places = source.paragraphs
      .flatMap((paragraph) => paragraph.spans.map(({ start, end }) => ({ start, end, paragraph })))
      .sort((a, b) => a.start - b.start)
    return { number: index + 1, source, places }
  })
  const byId = new Map(sources.map((cited) => [cited.source.id, cited]))
  const severalSources = sources.length > 1
  const labelOf = (cited: CitedSource, paragraph: SourceParagraph) =>
    formatLabel(labels, severalSources ? 'citationOfSource' : 'citation', {
      source: String(cited.number),
      number: String(paragraph.number),
    })
  const anchorOf = (cited: CitedSource, paragraph: SourceParagraph) =>
    severalSources ? `s${cited.number}-p${paragraph.number}` : `p${paragraph.number}`

  const addresses = new Map<SourceParagraph, string | undefined>()
  const addressOf = (source: BriefSource, paragraph: SourceParagraph) => {
    if (!addresses.has(paragraph)) {
      addresses.set(paragraph, textFragmentUrl(source, paragraph, brief.sentences))
    }
    return addresses.get(paragraph)
  }

  const cite = (spans: readonly Span[]) => {
    const found = new Map<
      string,
      { order: readonly [number, number]; node: InlineOf<'citation'> }
    >()
    for (const span of spans) {
      const cited = byId.get(span.source)
      if (cited === undefined) continue
      for (const { paragraph } of placesAt(cited.places, span)) {
        const anchor = anchorOf(cited, paragraph)
        const known = found.get(anchor)
        const node: InlineOf<'citation'> = known
          ? { ...known.node, spans: [...known.node.spans, span] }
          : {
              type: 'citation',
              label: labelOf(cited, paragraph),
              anchor,
              url: addressOf(cited.source, paragraph),
              spans: [span],
            }
        found.set(anchor, { order: [cited.number, paragraph.number], node })
      }
    }
    return [...found.values()]
      .sort(({ order: a }, { order: b }) => a[0] - b[0] || a[1] - b[1])
      .map(({ node }) => node)
  }

  const entries = (anchors: ReadonlySet<string>) =>
    sources.flatMap((cited) =>
      cited.source.paragraphs
        .filter((paragraph) => anchors.has(anchorOf(cited, paragraph)))
        .map((paragraph): SourceEntry => {
          const line = formatLabel(labels, 'sourceLine', { line: String(paragraph.line) })
          return {
            type: 'sourceEntry',
            anchor: anchorOf(cited, paragraph),
            label: labelOf(cited, paragraph),
            children: [
              { type: 'text', value: line, origin: 'computed', spans: paragraph.spans },
              // Parts the two, so that each keeps the order of its own language.
              { type: 'text', value: ' ', origin: 'label', spans: [] },
              ...openingOf(paragraph),
            ],
          }
        }),
    )

  return { cite, entries }
}

function placesAt(places: readonly Place[], { start, end }: Span): readonly Place[] {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const found: Place[] = []
  for (let index = low; index < places.length; index += 1) {
    const place = places[index]
    if (place === undefined || place.start >= Math.max(end, start + 1)) break
    found.push(place)
  }
  return found
}

/** A paragraph's first words, as many as it takes to find it. */
function openingOf({ opening, spans }: SourceParagraph): readonly InlineOf<'text'>[] {
  const words = wordsIn(opening.value)
  if (words.length > OPENING_WORDS) {
    const value = `${joinWords(words.slice(0, OPENING_WORDS))} …`
    return [{ type: 'text', value, origin: 'computed', spans: opening.spans }]
  }
  const goesOn = (spans.at(-1)?.end ?? 0) > (opening.spans.at(-1)?.end ?? 0) + 1
  return [
    { type: 'text', value: opening.value, origin: opening.origin, spans: opening.spans },
    ...(goesOn ? [{ type: 'text', value: ' …', origin: 'label', spans: [] } as const] : []),
  ]
}
