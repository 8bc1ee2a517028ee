import type { TextFact } from '../model/fact.ts'
import type { Span } from '../model/span.ts'
import type { DateMention } from './dates/date-mention.ts'
import { explicitDateFinder } from './dates/explicit-dates.ts'
import type { Reading, ReadSentence } from './reading.ts'
import { factOf } from './reading.ts'
import { openingTeller, type SentenceOpening } from './sentences/sentence-opening.ts'
import { scoreSentences } from './sentences/sentence-scores.ts'
import { speakersOfSentences } from './sentences/sentence-speakers.ts'
import { countWords, termsOf, type Vocabulary } from './sentences/terms.ts'
import type { Speech } from './speech.ts'
import type { ContentLexicon } from './words/content-lexicon.ts'
import { contentLexiconOf } from './words/content-lexicon-of.ts'
import { decapitalise } from './words/phrase-pattern.ts'

/** What every collector works from: the reading, who speaks in it, and each sentence weighed. */
export interface Material {
  readonly reading: Reading
  readonly speech: Speech
  readonly lexicon: ContentLexicon
  readonly vocabulary: Vocabulary
  /** In source order, one for each of `reading.sentences`. */
  readonly sentences: readonly WeighedSentence[]
  /** Those that a list may quote: no longer than `MAX_QUOTABLE`, not asked in an interview, not hidden by the analyst. */
  readonly quotable: readonly WeighedSentence[]
}

/**
 * A longer stretch without a full stop, in UTF-16 units, is a table or a heap of words, not a sentence: no list quotes
 * it, whatever it holds.
 */
export const MAX_QUOTABLE = 2000

export interface WeighedSentence extends ReadSentence {
  readonly fact: TextFact
  readonly span: Span
  readonly words: number
  /** Numbers of the vocabulary. */
  readonly terms: readonly number[]
  readonly opening: SentenceOpening
  /** Who says it, where somebody does. */
  readonly speaker: string | null
  /** From 0 to 1. */
  readonly score: number
  /** The text with its first letter in lower case, for cues. */
  readonly plain: string
  /** The dates that say their year. */
  readonly dates: readonly DateMention[]
}

/** Weighs every sentence once, so that collectors only choose. No list quotes what is hidden. */
export function materialOf(
  reading: Reading,
  speech: Speech,
  isHidden: (sentence: string) => boolean = () => false,
): Material {
  const lexicon = contentLexiconOf(reading.language)
  const vocabulary: Vocabulary = new Map()
  const openingOf = openingTeller(lexicon.openers)
  const findDates = explicitDateFinder(lexicon.dates)
  const unweighed = reading.sentences.map((sentence) => {
    const { article } = reading
    const fact = factOf(article, sentence.paragraph.block, sentence.start, sentence.end)
    const [span] = fact.spans
    if (span === undefined) throw new Error('Bug: a sentence without a place')
    return {
      ...sentence,
      fact,
      span,
      plain: decapitalise(sentence.text),
      dates: isQuotable(sentence) ? findDates(sentence.text) : [],
      words: countWords(sentence.text),
      terms: termsOf(sentence.text, lexicon.terms, vocabulary),
      opening: openingOf(sentence.text, isAnswer(sentence)),
    }
  })
  const speakers = speakersOfSentences(unweighed, speech)
  const scores = scoreSentences(unweighed, { reading, lexicon, vocabulary })
  const sentences = unweighed.map((sentence, index) => ({
    ...sentence,
    speaker: speakers[index] ?? null,
    score: scores[index] ?? 0,
  }))
  const isAsked = ({ paragraph }: ReadSentence) => paragraph.turn?.role === 'question'
  const quotable = sentences.filter((one) => isQuotable(one) && !isAsked(one) && !isHidden(one.id))
  return { reading, speech, lexicon, vocabulary, sentences, quotable }
}

/** Whether somebody answers in it, in an interview: `I` is the speaker, `they` is whoever was spoken of. */
export function isAnswer({ paragraph }: Pick<ReadSentence, 'paragraph'>): boolean {
  return paragraph.turn !== undefined && paragraph.turn.role !== 'question'
}

/** Whether a list may show the sentence at all. */
export function isQuotable({ text }: { readonly text: string }): boolean {
  return text.length <= MAX_QUOTABLE
}
