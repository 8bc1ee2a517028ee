import { englishSpeech } from './en/speech.ts'
import { frenchSpeech } from './fr/speech.ts'
import type { SpeechLexicon } from './lexicon.ts'

/** The speech lexicon of a BCP 47 language; English for a language without one. */
export function speechLexiconOf(language: string): SpeechLexicon {
  return lexicons.get(language.toLowerCase().split('-')[0] ?? '') ?? englishSpeech
}

const lexicons: ReadonlyMap<string, SpeechLexicon> = new Map([
  ['en', englishSpeech],
  ['fr', frenchSpeech],
])
