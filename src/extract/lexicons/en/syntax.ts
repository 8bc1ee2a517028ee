import type { SyntaxLexicon } from '../syntax-lexicon.ts'
import { wordSet } from '../word-set.ts'

/** Origin: written for this project from the grammar of English and from reading news articles. */
export const englishSyntax: SyntaxLexicon = {
  objectPronouns: wordSet('me us you him them her it himself herself themselves'),
  clauseOpeners: wordSet('as when while if after before since'),
  objectPrepositions: wordSet('of for to on'),
  hearerPrepositions: wordSet('with to on for'),
  trailingAdverbs: wordSet(
    'later again also earlier once too afterward afterwards recently repeatedly yesterday today ago so twice then further',
  ),
  leadingAdverbs: wordSet(
    'only early family likely nearly roughly exactly virtually practically hardly',
  ),
  infinitives: wordSet('be have do not'),
  relativeQuestions: wordSet('who which whom where'),
  fragmentVerbs: wordSet('say show'),
  emptyObjects: wordSet(
    'nothing something anything little much so no yes hello goodbye thanks thank things the',
  ),
  adverbialOpeners: wordSet(
    'in at on during to of about after before from with for by via through over outside near as later last this early late both inside against amid regarding earlier next when while if since following under upon alongside despite without',
  ),
  questionWords: wordSet('whether if why how what when where who which whom'),
  quotationTails: wordSet('in on during at when while after before as to since for about because'),
  attributionTails: wordSet('who as when while after before'),
  asideOpeners: wordSet('who when after as while although though a with in on at during'),
  clauseContinuers: wordSet('which who including and or whose where'),
  contrastWords: wordSet('while but although though whereas'),
  ownPronouns: wordSet('i we you my our your'),
  headlineVerbs: wordSet('says said tells told'),
  relativeSubjects: wordSet('who which that whose'),
  pluralWords: wordSet(
    'i we you they who people men women police those many some others both most few all several two three four five six seven eight nine ten percent half majority number third quarter thirds dozens hundreds thousands',
  ),
  singularWords: wordSet('news his this is was'),
  collectiveNames: wordSet('house congress'),
  expletives: wordSet('it there what this which'),
  plainSubordinators: wordSet('that than so as'),
  gerundBlockers: wordSet('of for from without against than the a his her their'),
  pronounDeterminers: wordSet(
    'many some others both all most few one those several that which another each neither',
  ),
  personPronouns: wordSet('he she they'),
  beForms: wordSet(`am is are was were be been being 's 're isn't aren't wasn't weren't`),
  modals: wordSet(
    `will would shall should can could may might must do does did won't wouldn't don't doesn't didn't can't couldn't 'll 'd`,
  ),
  ambiguousCapitals: wordSet('may will us'),
  obliquePronouns: wordSet('him her them his their its my our your'),
  definiteDeterminers: wordSet('the this that'),
  participleOpeners: wordSet('asked given compared based'),
  nameJoiners: wordSet('of for and the'),
  placePrefixes: wordSet(
    'new lower upper outer inner north south east west northern southern eastern western saudi sri costa el san los las',
  ),
  placePrepositions: wordSet('in at near'),
  appositionSubordinators: wordSet('as once when while since until'),
  predeterminers: wordSet('all both half'),
  lonePronouns: wordSet(
    'those some many others one both all everyone most few another several nobody someone each neither two three',
  ),
  phrasePrepositions: wordSet('for at from to with in on under against behind'),
  appositionOpeners: wordSet('a an the who whose one his her their its chief now then'),
  secondAppositionOpeners: wordSet('who whose a an the'),
  quotingVerbs: wordSet('quoted quotes quote quoting cited citing cites'),
  sayingForms: wordSet('saying stating telling writing'),
  connectives: wordSet('but and so yet still also meanwhile however ,'),
  articles: wordSet('a an the'),
  nationEndings: ['i', 'n', 'an', 'ian', 'ish', 'ese'],
  perfects: wordSet('has have'),
  backshifts: wordSet('would had could was were might'),
  agentEnding: /(?:ist|ician|grapher|logist|wife|worker|man|woman|eer|ster)$/u,
  titleRequests: wordSet('named identified quoted'),
  timePrepositions: wordSet('in on since until by from during before after last next this'),
  weakNameWords: wordSet('new american national white house'),
}
