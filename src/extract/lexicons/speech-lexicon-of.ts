import { englishSpeech } from './en/speech.ts'
import { frenchSpeech } from './fr/speech.ts'
import type { SpeechLexicon } from './lexicon.ts'
import { noSpeech } from './no-speech.ts'

/** The speech lexicon of a BCP 47 language; for a language without one, one by which nobody speaks. */
export function speechLexiconOf(language: string): SpeechLexicon {
  return lexicons.get(language.toLowerCase().split('-')[0] ?? '') ?? noSpeech
}

const lexicons: ReadonlyMap<string, SpeechLexicon> = new Map([
  ['en', englishSpeech],
  ['fr', frenchSpeech],
])

/** The languages in which it is known who speaks, by their subtags. */
export const languagesWithSpeech: readonly string[] = [...lexicons.keys()]
