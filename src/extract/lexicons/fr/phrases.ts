import type { PhraseLexicon } from '../lexicon.ts'
import { wordSet } from '../word-set.ts'

/** Origin: written for this project. */
export const frenchPhrases: PhraseLexicon = {
  accordingTo: [
    ['selon'],
    ["d'", 'après'],
    ['à', 'en', 'croire'],
    ['de', "l'", 'avis', 'de'],
    ['de', "l'", 'aveu', 'de'],
    ['de', "l'", 'avis', "d'"],
    ['de', "l'", 'aveu', "d'"],
    ['aux', 'yeux', 'de'],
    ['aux', 'yeux', 'du'],
  ],
  opinionPrepositions: wordSet('à'),
  opinionNouns: wordSet('avis yeux'),
  speechNouns: wordSet('affirmation affirmations promesse accusation annonce déclaration idée'),
  tellers: wordSet(`
    rapport enquête étude sondage communiqué lettre courrier article document texte note données chiffres tribune message
    source sources bilan
  `),
  works: wordSet('livre film roman album chanson pièce émission magazine ouvrage essai'),
  occasions: wordSet(`
    entretien interview communiqué déclaration discours conférence allocution tribune message lettre courriel tweet
    point réunion audition débat
  `),
  hearsayVerbs: wordSet(''),
  topics: wordSet(
    'obstacles causes raisons facteurs risques menaces faiblesses priorités difficultés',
  ),
  hearers: wordSet(`
    presse journalistes journaliste reporters députés sénateurs élus militants habitants public auditeurs lecteurs médias
  `),
}
