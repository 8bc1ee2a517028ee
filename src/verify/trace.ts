import type { Article } from '../model/article.ts'
import type { Brief } from '../model/brief.ts'
import type { Place } from '../model/diagnostic.ts'
import type { Origin } from '../model/fact.ts'
import type { LedgerLeaf } from '../model/ledger.ts'
import type { Span } from '../model/span.ts'
import type { TemplateLine } from '../model/template.ts'
import { alignLeaves } from './align-leaves.ts'
import type { Grounds } from './grounds.ts'
import { openGrounds } from './grounds.ts'
import type { Match } from './match-units.ts'
import { matchUnits } from './match-units.ts'
import type { ShownFile } from './shown-file.ts'
import { findWords } from './text/compare.ts'
import { fold } from './text/fold.ts'
import { expectedUnits } from './units.ts'
import { unitsOfFile } from './units-of-file.ts'

/** Where one text of a finished file comes from. */
export interface Trace {
  readonly text: string
  readonly origin: Origin
  /** The line of the template that prints it. */
  readonly template: TemplateLine | undefined
  /** Its path in the Brief; absent for words of the template. */
  readonly path: string | undefined
  /** By which rule the Brief has it: why a sentence was chosen, how a speaker was found. */
  readonly rule: string | undefined
  readonly source: Place | undefined
  /** The sentence of the source it stands in. */
  readonly sentence: string | undefined
  /** The address of the source. */
  readonly url: string | undefined
}

/** Which words are meant: those with these words in them, and those at this place. */
export interface TraceQuery {
  readonly text?: string | undefined
  readonly page?: number | undefined
  /** A line of Markdown and HTML, a paragraph of the page of others. */
  readonly line?: number | undefined
}

/** The traces of all texts that a query means, in reading order; none where the file carries no ledger. */
export async function trace(
  file: ShownFile,
  query: TraceQuery,
  sources: readonly Article[] = [],
): Promise<readonly Trace[]> {
  const { ledger } = file.carried
  if (ledger === undefined) return []
  const grounds = await openGrounds(file.carried, { sources })
  const expected = expectedUnits(ledger, file.format)
  const texts = [...grounds.sources.values()].map((source) => source.text)
  const { matches } = matchUnits(expected, unitsOfFile(file, { texts, ledger, expected }))
  return matches
    .filter((match) => isMeant(match, query))
    .flatMap((match) => leavesMeant(match, query))
    .map((leaf) => traceOf(leaf, grounds))
}

function isMeant({ shown }: Match, { text, page, line }: TraceQuery): boolean {
  if (shown === undefined) return false
  const isThere = shown.places.some(
    (place) =>
      (page === undefined || place.page === page) &&
      (line === undefined || (place.line ?? place.paragraph) === line),
  )
  return isThere && (text === undefined || findWords(fold(text), shown.folded) >= 0)
}

/** The leaves a query means: those its words stand in, in part; all that have letters where it gives no words. */
function leavesMeant({ expected, shown }: Match, { text }: TraceQuery): readonly LedgerLeaf[] {
  const { leaves } = expected
  const lettered = leaves.filter((leaf) => /[\p{L}\p{N}]/u.test(leaf.text))
  if (text === undefined || shown === undefined) return lettered
  const start = shown.text.toLowerCase().indexOf(text.toLowerCase())
  if (start < 0) {
    const within = lettered.filter((leaf) => findWords(fold(text), fold(leaf.text)) >= 0)
    return within.length > 0 ? within : lettered
  }
  const stands = alignLeaves(
    expected,
    shown.text,
    leaves.map(() => false),
  )
  return leaves.filter((leaf, index) => {
    const stand = stands[index] ?? { start: 0, end: 0 }
    return lettered.includes(leaf) && stand.start < start + text.length && stand.end > start
  })
}

function traceOf(leaf: LedgerLeaf, { brief, sources }: Grounds): Trace {
  const { text, origin = 'label', path, spans = [], template } = leaf
  const [span] = spans
  const source = span === undefined ? undefined : sources.get(span.source)
  const known = span === undefined ? undefined : brief?.source.find(({ id }) => id === span.source)
  return {
    text,
    origin,
    template,
    path,
    rule: path === undefined || brief === undefined ? undefined : ruleOf(path, brief),
    source: span === undefined ? undefined : source?.placeAt(span.start),
    sentence: span === undefined || brief === undefined ? undefined : sentenceAt(span, brief),
    url: known?.url ?? undefined,
  }
}

function sentenceAt(span: Span, brief: Brief): string | undefined {
  return brief.sentences.find(({ text }) =>
    text.spans.some(
      ({ source, start, end }) => source === span.source && start <= span.start && end > span.start,
    ),
  )?.text.value
}

/** Why a Brief has what stands at a path, as far as it says so. */
function ruleOf(path: string, brief: Brief): string | undefined {
  const [list = '', index = '', inner = '', at = ''] = path.split('.')
  switch (list) {
    case 'title':
      return `title: ${brief.title.method}`
    case 'summary':
      return `summary: ${brief.summaryMethod}`
    case 'quotes':
      return speakerRule(brief.quotes[Number(index)])
    case 'positions': {
      const statement = brief.positions[Number(index)]?.statements[Number(at)]
      if (inner !== 'statements') return 'position of a speaker'
      return speakerRule(brief.quotes.find(({ id }) => id === statement?.quote))
    }
    case 'keyPoints': {
      const score = brief.keyPoints[Number(index)]?.score
      return score === undefined ? undefined : `key point: score ${score}`
    }
    case 'figures': {
      const score = brief.figures[Number(index)]?.score
      return score === undefined ? undefined : `figure: score ${score}`
    }
    case 'timeline':
      return brief.timeline[Number(index)]?.resolved === true
        ? 'date: resolved'
        : 'date: as written'
    default:
      return list
  }
}

function speakerRule(quote: Brief['quotes'][number] | undefined): string | undefined {
  if (quote === undefined) return undefined
  return `${quote.kind} quotation; speaker: ${quote.resolution.rule}, confidence ${quote.confidence}`
}
