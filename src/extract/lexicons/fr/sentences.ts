import type { SentenceLexicon } from '../lexicon.ts'
import { wordSet } from '../word-set.ts'

/** Origin: written for this project; the usual French abbreviations of titles, references and months. */
export const frenchSentences: SentenceLexicon = {
  titleAbbreviations: wordSet('m mm mme mlle me dr pr prof gén col cap st ste mgr'),
  numberAbbreviations: wordSet(
    'n no art p pp vol chap fig al janv févr avr juil sept oct nov déc env',
  ),
  otherAbbreviations: wordSet('etc cie sté s.a cf p.ex c.-à-d av'),
  ordinalNouns: wordSet(''),
  sentenceOpeners: wordSet(`
    le la les un une des ce cet cette ces il elle ils elles on nous vous je son sa ses leur leurs
    dans en au aux à par pour avec sans sous sur après avant depuis pendant selon comme si quand lorsque
    mais et ou donc or ni car cependant toutefois aussi puis alors
  `),
  takesUpQuotation: wordSet(
    'dit dit-il dit-elle demande demandait ajoute lance répond écrit assure explique déclare affirme',
  ),
}
