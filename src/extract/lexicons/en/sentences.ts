import type { SentenceLexicon } from '../lexicon.ts'
import { wordSet } from '../word-set.ts'

/**
 * Origin: written for this project from the abbreviation entries of general style guides (titles, ranks, US states,
 * months, company forms); no list was copied.
 */
export const englishSentences: SentenceLexicon = {
  titleAbbreviations: wordSet(`
    mr mrs ms mx dr prof rev fr sr msgr gen lt col maj capt cmdr cpl sgt pvt adm brig maj-gen lt-gen lt-col
    sen sens rep reps gov govs pres hon amb sec supt det insp messrs mme mlle st ste mt ft vs
  `),
  numberAbbreviations: wordSet(`
    no nos fig figs art arts p pp vol vols ch sec par para cl ed eds approx ca c
    jan feb mar apr jun jul aug sep sept oct nov dec
  `),
  otherAbbreviations: wordSet(`
    inc corp co ltd llc plc bros jr sr etc al a.m p.m ph.d m.d b.a m.a i.e e.g cf viz dept univ assn ave blvd rd
    ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nev okla ore
    pa tenn tex va vt wash wis wyo
    jan feb mar apr jun jul aug sep sept oct nov dec
  `),
  ordinalNouns: wordSet(''),
  sentenceOpeners: wordSet(`
    the a an this that these those he she it they we you i his her its their our my your there here
    in on at by for from with after before since during under over as if when while although though because
    but and or so yet nor however meanwhile moreover still also then now today yesterday
    what who which where why how not no all some many most both each every such one two
    according asked speaking
  `),
  takesUpQuotation: wordSet(`
    said says say asked asks added adds replied replies wrote writes told tells shouted cried exclaimed wondered
    tweeted continued insisted declared demanded
  `),
}
