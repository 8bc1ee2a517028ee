import type { Article } from '../../src/model/article.ts'
import type { Brief, Quote } from '../../src/model/brief.ts'
import type { ExpectedStatement, SpeechExpectation } from './expectation.ts'
import { piecesOf } from './expectation.ts'
import { findWords, overlapOf, sharedOf, wordsIn, wordsOf } from './words.ts'

/** Half of the joint words: the usual bar for "the same statement". */
const SAME = 0.5

interface Placed {
  readonly statement: ExpectedStatement
  /** Word indexes, piece by piece. */
  readonly pieces: readonly (readonly number[])[]
}

interface Found {
  readonly quote: Quote
  readonly words: readonly number[]
}

export interface Match {
  readonly statement: ExpectedStatement
  /** None if missed; several if each of its pieces was found on its own. */
  readonly quotes: readonly Quote[]
}

export interface Matching {
  readonly matches: readonly Match[]
  /** Further quotations made of words of a statement: a piece of it, or the same once more. */
  readonly repeats: readonly Match[]
  /** Quotations most of whose words belong to no statement a reader finds. */
  readonly invented: readonly Quote[]
}

/** Pairs what a reader finds with what the brief has, best overlap first, each at most once. */
export function matchStatements(
  article: Article,
  brief: Brief,
  expected: SpeechExpectation,
): Matching {
  const words = wordsOf(article)
  const found = brief.quotes.map((quote) => ({ quote, words: wordsIn(words, quote.spans) }))
  const placed = place(words, expected.statements)
  const used = new Set<Quote>()
  const whole = pairWhole(placed, found, used)
  const matches = placed.map(({ statement, pieces }) => {
    const quote = whole.get(statement)
    return { statement, quotes: quote ? [quote] : pairPieces(pieces, found, used) }
  })
  const others = found.filter(({ quote }) => !used.has(quote))
  const repeats = others.flatMap((one) => {
    const home = nearest(one, placed)
    return home ? [{ statement: home, quotes: [one.quote] }] : []
  })
  const known = new Set([...used, ...repeats.flatMap(({ quotes }) => quotes)])
  const invented = others.map(({ quote }) => quote).filter((quote) => !known.has(quote))
  return { matches, repeats, invented }
}

/** The statement that most of the quotation's words belong to; the shortest of several. */
function nearest({ words }: Found, placed: readonly Placed[]): ExpectedStatement | undefined {
  const homes = placed
    .map(({ statement, pieces }) => ({ statement, words: pieces.flat() }))
    .filter((home) => words.length > 0 && sharedOf(words, home.words) >= SAME * words.length)
    .sort((a, b) => a.words.length - b.words.length)
  return homes[0]?.statement
}

function place(words: ReturnType<typeof wordsOf>, statements: readonly ExpectedStatement[]) {
  let from = 0
  return statements.map((statement): Placed => {
    let at = from
    const pieces = piecesOf(statement).map((piece) => {
      const place = findWords(words, piece, at)
      at = (place.at(-1) ?? at) + 1
      return place
    })
    from = pieces[0]?.[0] ?? from
    return { statement, pieces }
  })
}

function pairWhole(placed: readonly Placed[], found: readonly Found[], used: Set<Quote>) {
  const pairs = placed
    .flatMap(({ statement, pieces }) =>
      found.map((one) => ({
        statement,
        quote: one.quote,
        overlap: overlapOf(one.words, pieces.flat()),
      })),
    )
    .filter(({ overlap }) => overlap >= SAME)
    .sort((a, b) => b.overlap - a.overlap)
  const whole = new Map<ExpectedStatement, Quote>()
  for (const { statement, quote } of pairs) {
    if (whole.has(statement) || used.has(quote)) continue
    whole.set(statement, quote)
    used.add(quote)
  }
  return whole
}

function pairPieces(
  pieces: Placed['pieces'],
  found: readonly Found[],
  used: Set<Quote>,
): readonly Quote[] {
  if (pieces.length === 1) return []
  const quotes = pieces.flatMap((piece) => {
    const one = found.find(
      ({ quote, words }) => !used.has(quote) && overlapOf(words, piece) >= SAME,
    )
    return one ? [one.quote] : []
  })
  if (quotes.length < pieces.length) return []
  for (const quote of quotes) used.add(quote)
  return quotes
}
