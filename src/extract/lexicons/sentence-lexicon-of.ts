import { germanSentences } from './de/sentences.ts'
import { englishSentences } from './en/sentences.ts'
import { frenchSentences } from './fr/sentences.ts'
import type { SentenceLexicon } from './lexicon.ts'

/** The sentence lexicon of a BCP 47 language; for a language without one, an empty lexicon. */
export function sentenceLexiconOf(language: string): SentenceLexicon {
  return lexicons.get(language.toLowerCase().split('-')[0] ?? '') ?? NONE
}

const lexicons: ReadonlyMap<string, SentenceLexicon> = new Map([
  ['en', englishSentences],
  ['fr', frenchSentences],
  ['de', germanSentences],
])

const NONE: SentenceLexicon = {
  titleAbbreviations: new Set(),
  numberAbbreviations: new Set(),
  otherAbbreviations: new Set(),
  ordinalNouns: new Set(),
  sentenceOpeners: new Set(),
  takesUpQuotation: new Set(),
}
