import { splitSentences } from '../extract/text/sentences.ts'
import type { Place } from '../model/diagnostic.ts'
import { normaliseSpace } from '../model/fact.ts'
import { cleanText } from '../render/resolve/clean-text.ts'
import type { SourceParagraph, SourceText } from './source-text.ts'
import type { Agreement, Stretch } from './text/compare.ts'
import { findParts, findWords } from './text/compare.ts'
import { fold, hasHiddenCharacters, WORD } from './text/fold.ts'
import { commonCount } from './text/word-diff.ts'

/** Words of a file, found in a source. */
export interface Found {
  /** `altered`: every word is there, and an ellipsis takes a negation out of what they say. */
  readonly agreement: Agreement
  readonly paragraph: SourceParagraph
  readonly place: Place
  /** Where in the folded paragraph the parts stand. */
  readonly stretches: readonly Stretch[]
}

/**
 * Where a source has these words, all within one paragraph: the first place where they stand whole, else with marked
 * gaps, else with gaps that take a negation.
 */
export function findInSources(shown: string, sources: readonly SourceText[]): Found | undefined {
  if (hasHiddenCharacters(shown)) return undefined
  const folded = edgeless(shown)
  if (folded === '') return undefined
  const exact = normaliseSpace(shown)
  let elided: Found | undefined
  let turned: Found | undefined
  for (const source of sources) {
    for (const paragraph of source.paragraphs) {
      const place = source.placeAt(paragraph.start)
      const start = findWords(folded, paragraph.folded)
      if (start >= 0) {
        const isExact = normaliseSpace(cleanText(paragraph.text)).includes(exact)
        const stretches = [{ start, end: start + folded.length }]
        return { agreement: isExact ? 'exact' : 'typographic', paragraph, place, stretches }
      }
      const parts = findParts(shown, paragraph.folded)
      if (parts === undefined) continue
      const { stretches, losesNegation } = parts
      if (losesNegation) turned ??= { agreement: 'altered', paragraph, place, stretches }
      else elided ??= { agreement: 'elided', paragraph, place, stretches }
    }
  }
  return elided ?? turned
}

/** How much must stand in both, in order, for one to be made of the other: shares of what is shown and of the sentence. */
export interface Likeness {
  readonly ofShown: number
  readonly ofSource: number
}

/** A sentence of a source that is like words of a file, and how much of them stands in it: 0 to 1. */
export interface Alike {
  readonly text: string
  readonly place: Place
  readonly share: number
}

/** Looks for the sentence of the sources that is likest. It accuses; it never lets anything pass. */
export function createLikenessSearch(
  sources: readonly SourceText[],
  language: string,
): (shown: string, least: Likeness) => Alike | undefined {
  const sentences = sources.flatMap((source) =>
    source.paragraphs.flatMap(({ text, start: offset }) =>
      splitSentences(text, language).map(({ start, end }) => {
        const sentence = text.slice(start, end)
        const words = lettersOf(sentence)
        return { sentence, words, known: new Set(words), place: source.placeAt(offset) }
      }),
    ),
  )
  return (shown, { ofShown, ofSource }) => {
    const words = lettersOf(shown)
    if (words.length === 0) return undefined
    let best: Alike | undefined
    for (const { sentence, words: others, known, place } of sentences) {
      const least = Math.max(ofShown * words.length, ofSource * others.length)
      // They cannot share more words in order than they share at all: most sentences need no further look.
      if (words.filter((word) => known.has(word)).length < least) continue
      const common = commonCount(words, others)
      const share = common / words.length
      if (common >= least && share > (best?.share ?? 0)) best = { text: sentence, place, share }
    }
    return best
  }
}

/** What part of words must stand in the source in one run for the rest to be taken for labels. */
const LONG_RUN = 0.6

/** Whether most of the words stand in a source one behind the other: a label is in front of or behind them. */
export function hasLongRun(shown: string, sources: readonly SourceText[]): boolean {
  const words = lettersOf(shown)
  const length = Math.ceil(words.length * LONG_RUN)
  const texts = sources.flatMap(({ paragraphs }) =>
    paragraphs.map(({ text }) => lettersOf(text).join(' ')),
  )
  return words.some((_, start) => {
    const run = words.slice(start, start + length)
    return run.length === length && texts.some((text) => findWords(run.join(' '), text) >= 0)
  })
}

function edgeless(text: string): string {
  return fold(text).replace(/^[' ]+|[' ,]+$/gu, '')
}

/** The words of a text without punctuation, which says little of where they come from. */
function lettersOf(text: string): readonly string[] {
  return fold(text).match(WORD) ?? []
}
