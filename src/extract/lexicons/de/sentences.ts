import type { SentenceLexicon } from '../lexicon.ts'
import { wordSet } from '../word-set.ts'

/**
 * Origin: written for this project from the abbreviations of German dictionaries and the grammar of its ordinals. All nouns
 * have capitals, so that the word behind a full stop tells less than in other languages.
 */
export const germanSentences: SentenceLexicon = {
  titleAbbreviations: wordSet(`
    hr fr frl dr prof dipl ing mag lic hl st gen maj hptm mio mrd bzw bzgl ca evtl ggf inkl sog vgl vs z.b u.a d.h i.d.r
    v.a zzgl
  `),
  numberAbbreviations: wordSet(
    'nr art abs s bd kap ziff tel jan feb mär apr jun jul aug sept okt nov dez',
  ),
  otherAbbreviations: wordSet('usw etc co jr sen a.d n.chr v.chr'),
  ordinalNouns: wordSet(`
    januar februar märz april mai juni juli august september oktober november dezember jänner feber
    jan feb mär apr jun jul aug sep sept okt nov dez
    jahrhundert jahrhunderts jahrtausend jahrestag geburtstag todestag tag jahr mal platz rang runde etage stock klasse
    liga bundesliga legislaturperiode wahlperiode verhandlungstag quartal halbjahr spieltag minute kapitel weltkrieg
    weltkriegs weltkrieges internationale reich bezirk arrondissement
  `),
  sentenceOpeners: wordSet(`
    der die das den dem des ein eine einen einem einer er sie es wir ihr ich man dies diese dieser dieses
    in im an am auf aus bei mit nach seit von vor zu zum zur während wegen als wenn weil obwohl und oder aber doch denn
    auch nun dann jetzt heute gestern was wer wo wann warum wie nicht kein keine alle viele
  `),
  takesUpQuotation: wordSet('sagte sagt fragte fragt rief erklärte antwortete meinte'),
}
