import type { Figure } from '../model/brief.ts'
import type { Span } from '../model/span.ts'
import { type FindFigureLabel, figureLabelFinder } from './figures/figure-label.ts'
import type { FigureMention } from './figures/find-figures.ts'
import { figureFinder } from './figures/find-figures.ts'
import type { Material, WeighedSentence } from './material.ts'
import { factOf } from './reading.ts'
import { statementOf } from './statement.ts'

/** How much each kind of figure counts in a key-figures strip. */
export const KIND_WEIGHTS = { money: 1, percent: 0.9, measure: 0.7, count: 0.7, time: 0.3 } as const

/** From this number on a count is a magnitude of its own. */
const LARGE = 1000

/**
 * The numbers with what they count, in words of the source, the ones that say most first: kind and size of the figure,
 * and the score of its sentence. One that the article repeats is told once, where it stands first. No arithmetic.
 */
export function collectFigures(material: Material): readonly Figure[] {
  const findFigures = figureFinder(material.lexicon)
  const findLabel = figureLabelFinder(material.lexicon.figures)
  const seen = new Set<string>()
  const figures = material.quotable.flatMap((sentence) => {
    if (!/[\d%]|\p{Ll}(?:een|ty|ve|en|red|and|ion)\b/u.test(sentence.text)) return []
    const mentions = findFigures(sentence.text).filter(
      ({ start, end }) => !sentence.dates.some((date) => date.start < end && start < date.end),
    )
    const own = mentions
      .filter(({ number, unit, start, end }) => {
        const key = `${number ?? sentence.text.slice(start, end)} ${unit}`
        const isNew = !seen.has(key)
        seen.add(key)
        return isNew
      })
      .map((mention, at) => figureOf(material, sentence, { mention, at, findLabel }))
    return own.map(besideOthers)
  })
  return figures.sort((a, b) => b.score - a.score)
}

/** What a figure loses for each better one of its sentence: side by side they say the same thing twice. */
const NEIGHBOUR_PENALTY = 0.15

/** The figure with what the others of its sentence take from its score: of equals, the first takes. */
function besideOthers(figure: Figure, at: number, all: readonly Figure[]): Figure {
  const better = all.filter(
    ({ score }, index) => score > figure.score || (score === figure.score && index < at),
  ).length
  return { ...figure, score: Math.round((figure.score - NEIGHBOUR_PENALTY * better) * 1e4) / 1e4 }
}

interface FigurePlace {
  readonly mention: FigureMention
  /** How many figures of the sentence stand before it. */
  readonly at: number
  readonly findLabel: FindFigureLabel
}

function figureOf(
  material: Material,
  sentence: WeighedSentence,
  { mention, at, findLabel }: FigurePlace,
): Figure {
  const { article } = material.reading
  const { block } = sentence.paragraph
  const fact = (start: number, end: number) =>
    factOf(article, block, sentence.start + start, sentence.start + end)
  const statement = statementOf('figure', sentence)
  const asWritten = fact(mention.start, mention.end)
  const label = findLabel(sentence.text, mention)
  return {
    ...statement,
    id: at === 0 ? statement.id : `${statement.id}.${at + 1}`,
    speaker: isTold(asWritten.spans, sentence, material) ? statement.speaker : null,
    asWritten,
    number: mention.number,
    unit: mention.unit,
    label: label === undefined ? null : fact(label.start, label.end),
    score: scoreOf(mention, sentence.score, label !== undefined),
  }
}

/**
 * Whether a figure is one its sentence's speaker states: `The guild counted 31 posts, and Drury contends that …` has the
 * guild's. Who `he` is must be told in any case.
 */
function isTold(
  places: readonly Span[],
  { speaker, opening }: WeighedSentence,
  { speech }: Material,
): boolean {
  if (opening !== 'free') return true
  const said = speech.quotes.filter((quote) => quote.speaker === speaker)
  return said.some(({ spans }) =>
    spans.some(({ source, start, end }) =>
      places.some((place) => place.source === source && place.start < end && start < place.end),
    ),
  )
}

function scoreOf({ kind, number }: FigureMention, sentence: number, hasLabel: boolean): number {
  const size = number !== null && number >= LARGE ? 0.1 : 0
  const score = 0.5 * KIND_WEIGHTS[kind] + 0.35 * sentence + size + (hasLabel ? 0.05 : 0)
  return Math.round(score * 1e4) / 1e4
}
