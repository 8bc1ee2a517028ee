import type { SyntaxLexicon } from '../syntax-lexicon.ts'
import { wordSet } from '../word-set.ts'

/** Origin: written for this project from the grammar of French. */
export const frenchSyntax: SyntaxLexicon = {
  objectPronouns: wordSet('lui elle eux elles moi toi'),
  clauseOpeners: wordSet('quand lorsque alors comme'),
  objectPrepositions: wordSet("de d' du des"),
  hearerPrepositions: wordSet('à au aux avec'),
  trailingAdverbs: wordSet('hier aussi ensuite encore déjà notamment alors aujourd’hui récemment'),
  leadingAdverbs: wordSet('seulement environ presque'),
  infinitives: wordSet('être avoir faire'),
  relativeQuestions: wordSet('qui dont où'),
  fragmentVerbs: wordSet(''),
  emptyObjects: wordSet('rien quelque oui non merci bonjour adieu cela ça'),
  adverbialOpeners: wordSet(`
    à au aux dans sur devant lors pendant durant en depuis auprès par après avant dès face chez sous avec sans pour
    vers contre au-delà
  `),
  questionWords: wordSet('si pourquoi comment quand où combien qui quel quelle quels quelles'),
  quotationTails: wordSet('à au aux dans en sur lors pendant quand avant après pour depuis comme'),
  attributionTails: wordSet('qui quand lorsque alors avant après en à dans lors sur devant'),
  asideOpeners: wordSet('qui quand lorsque alors tandis en dans à au lors le la un une'),
  clauseContinuers: wordSet('qui dont et ou où'),
  contrastWords: wordSet('tandis mais alors'),
  ownPronouns: wordSet("je j' nous vous mon ma mes notre nos votre vos on tu"),
  headlineVerbs: wordSet('dit'),
  relativeSubjects: wordSet('qui'),
  pluralWords: wordSet('nous vous ils elles gens beaucoup plusieurs certains certaines'),
  singularWords: wordSet('pays temps cours fois avis corps bras mois fils'),
  collectiveNames: wordSet(''),
  expletives: wordSet("on ce c' cela ça"),
  plainSubordinators: wordSet("que qu' comme"),
  gerundBlockers: wordSet("de d' pour sans un une le la"),
  pronounDeterminers: wordSet('certains certaines plusieurs tous toutes'),
  personPronouns: wordSet('il elle ils elles'),
  creditWords: wordSet('rédigé édité traduit'),
  nobodies: wordSet('personne aucun aucune nul nulle'),
  beForms: wordSet(`
    est sont était étaient sera seront serait seraient fut furent soit soient être étant été
  `),
  imperatives: wordSet(
    'payez demandez appelez dites laissez votez arrêtez sauvez libérez fermez ouvrez rendez',
  ),
  namingWords: wordSet('nommé nommée appelé appelée'),
  modals: wordSet(`
    peut peuvent pourra pourrait pourraient doit doivent devra devrait devraient va vont
  `),
  obligations: wordSet('doit doivent devra devront devrait devraient'),
  ambiguousCapitals: wordSet('or'),
  obliquePronouns: wordSet('lui elle eux elles son sa ses leur leurs'),
  latterWords: wordSet('dernier dernière'),
  formerWords: wordSet(''),
  pastOffices: wordSet('ancien ancienne ex'),
  definiteDeterminers: wordSet("le la l' ce cet cette les ces"),
  participleOpeners: wordSet(
    'interrogé interrogée interrogés interrogées contacté contactée joint jointe sollicité',
  ),
  nameJoiners: wordSet("de d' du des"),
  placePrefixes: wordSet(
    'nord sud est ouest nouveau nouvelle haut haute bas basse grand grande saint sainte',
  ),
  localOffices: wordSet(`
    maire maires bourgmestre échevin échevine préfet préfète sous-préfet sous-préfète gouverneur gouverneure habitants
    mairie
  `),
  placePrepositions: wordSet('à en'),
  appositionSubordinators: wordSet('comme'),
  predeterminers: wordSet('tous toutes tout toute'),
  lonePronouns: wordSet(
    'certains certaines plusieurs beaucoup tous toutes celui celle ceux celles',
  ),
  phrasePrepositions: wordSet('en pour'),
  appositionOpeners: wordSet("un une l' le la son sa ses leur qui dont"),
  secondAppositionOpeners: wordSet("qui dont un une le la l'"),
  quotingVerbs: wordSet(''),
  sayingForms: wordSet(''),
  connectives: wordSet('mais et or ainsi pourtant cependant toutefois enfin ,'),
  articles: wordSet("un une le la l' les"),
  nationEndings: ['ais', 'aise', 'ois', 'oise', 'ien', 'ienne', 'ain', 'aine', 'ens', 'n', 'nne'],
  perfects: wordSet('a ont'),
  backshifts: wordSet('avait avaient était étaient serait seraient aurait auraient'),
  agentEnding: /(?:iste|logue|graphe|icien|icienne|ier|ière|eur|euse|trice|aire)$/u,
  titleRequests: wordSet('nommé nommée cité citée identifié'),
  offices: new Map([['parler', 'pour']]),
  timePrepositions: wordSet("le en depuis jusqu' dès de d' du ce cet avant après fin début mi"),
  weakNameWords: wordSet('nouveau nouvelle national nationale grand grande'),
}
