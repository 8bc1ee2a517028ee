import type { Brief, Quote } from '../../model/brief.ts'
import type { QuotedWords } from './quoted-words.ts'
import { quotedWords } from './quoted-words.ts'

/** Fewer words than these may be the same by chance. */
const MIN_WORDS = 4

/** Only so many passages that begin alike are held against a quotation: the same few words open many of a long file. */
const MAX_COMPARED = 400

export interface MergedQuotes {
  /** In the order of the briefs. */
  readonly quotes: readonly Quote[]
  /** The id of the quotation in which another was taken up; its own where it was not. */
  readonly quoteOf: (id: string) => string
}

interface Compared extends QuotedWords {
  readonly quote: Quote
  readonly brief: number
  /** In the order of all quotations. */
  readonly order: number
}

interface Passage {
  readonly compared: Compared
  readonly start: number
}

/**
 * What two articles quote directly from the same speaker, in the same words, is told once, with its places in both:
 * `spans` has all of them, `content` those of the quotation that stands. Into how many pieces a paper cuts it does not
 * matter. Of two where one is whole sentences of the other the longer stands; a single word that differs keeps them apart.
 */
export function mergeQuotes(briefs: readonly Brief[]): MergedQuotes {
  const compared = briefs.flatMap((brief, index) => comparedOf(brief, index))
  const passages = passagesOf(compared)
  const taken = new Map<string, string>()
  for (const one of compared) {
    const host = hostOf(one, passages.get(keyOf(one, 0)) ?? [])
    if (host !== undefined) taken.set(one.quote.id, host.quote.id)
  }
  const quoteOf = (id: string): string => {
    const host = taken.get(id)
    return host === undefined ? id : quoteOf(host)
  }
  const all = briefs.flatMap(({ quotes }) => quotes)
  const kept = new Map(all.filter(({ id }) => !taken.has(id)).map((quote) => [quote.id, quote]))
  for (const { id, spans } of all) {
    const host = taken.has(id) ? kept.get(quoteOf(id)) : undefined
    if (host !== undefined) kept.set(host.id, { ...host, spans: [...host.spans, ...spans] })
  }
  return { quotes: [...kept.values()], quoteOf }
}

/** Direct quotations of known speakers that have enough words, the only ones that can be the same. */
function comparedOf({ quotes, sentences }: Brief, brief: number): readonly Compared[] {
  const starts = sentences.flatMap(({ text }) => text.spans.slice(0, 1).map(({ start }) => start))
  starts.sort((a, b) => a - b)
  const startsSentence = (from: number, to: number) => firstFrom(starts, from) <= to
  return quotes
    .filter(({ kind, speaker }) => kind === 'direct' && speaker !== null)
    .map((quote, order) => ({ quote, brief, order, ...quotedWords(quote, startsSentence) }))
    .filter(({ words }) => words.length >= MIN_WORDS)
}

/** The first of sorted numbers that is not below another. */
function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return numbers[low] ?? Number.POSITIVE_INFINITY
}

/** Where sentences begin, by speaker and first words. */
function passagesOf(all: readonly Compared[]): ReadonlyMap<string, readonly Passage[]> {
  const passages = new Map<string, Passage[]>()
  for (const compared of all) {
    for (const start of compared.edges) {
      if (compared.words.length - start < MIN_WORDS) continue
      const key = keyOf(compared, start)
      const known = passages.get(key)
      if (known === undefined) passages.set(key, [{ compared, start }])
      else if (known.length < MAX_COMPARED) known.push({ compared, start })
    }
  }
  return passages
}

function keyOf({ quote, words }: Compared, start: number): string {
  return [quote.speaker, ...words.slice(start, start + MIN_WORDS)].join(' ')
}

/** The quotation of another article in which this one is told: the longest, and the first of those. */
function hostOf(one: Compared, passages: readonly Passage[]): Compared | undefined {
  let best: Compared | undefined
  for (const { compared, start } of passages) {
    if (compared.brief === one.brief || !isBefore(compared, best ?? one)) continue
    const end = start + one.words.length
    const isSame = one.words.every((word, at) => compared.words[start + at] === word)
    if (isSame && compared.edges.has(end)) best = compared
  }
  return best
}

/** Whether a quotation stands rather than another: it has more words, or as many in an earlier article. */
function isBefore(a: Compared, b: Compared): boolean {
  if (a.words.length !== b.words.length) return a.words.length > b.words.length
  return a.brief < b.brief || (a.brief === b.brief && a.order < b.order)
}
