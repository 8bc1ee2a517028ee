import type { SpeechLexicon } from '../lexicon.ts'
import { frenchCues } from './cues.ts'
import { frenchForms } from './forms.ts'
import { frenchNames } from './names.ts'
import { frenchOrder } from './order.ts'
import { frenchPhrases } from './phrases.ts'
import { frenchSyntax } from './syntax.ts'
import { frenchWords } from './words.ts'

/** French, for quotations in marks and behind dashes; reported speech without marks is found but not measured. */
export const frenchSpeech: SpeechLexicon = {
  words: frenchWords,
  syntax: frenchSyntax,
  forms: frenchForms,
  order: frenchOrder,
  cues: frenchCues,
  phrases: frenchPhrases,
  names: frenchNames,
}
