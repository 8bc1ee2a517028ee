import type { SpeechLexicon } from '../lexicon.ts'
import { plainOrder } from '../plain-order.ts'
import { englishCues } from './cues.ts'
import { englishForms } from './forms.ts'
import { englishNames } from './names.ts'
import { englishPhrases } from './phrases.ts'
import { englishSyntax } from './syntax.ts'
import { englishWords } from './words.ts'

/** English, complete. */
export const englishSpeech: SpeechLexicon = {
  words: englishWords,
  syntax: englishSyntax,
  forms: englishForms,
  order: { ...plainOrder, hasPossessive: true, bareClauses: true },
  cues: englishCues,
  phrases: englishPhrases,
  names: englishNames,
}
