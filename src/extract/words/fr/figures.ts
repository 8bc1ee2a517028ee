import { wordSet } from '../../lexicons/word-set.ts'
import type { FigureLexicon } from '../content-lexicon.ts'
import { CURRENCY_CODES, INTERNATIONAL_UNITS } from '../international-units.ts'
import { frenchNumbers } from './numbers.ts'

/** Origin: written for this project; number forms as the Lexique of the Imprimerie nationale and Swiss usage have them. */
export const frenchFigures: FigureLexicon = {
  groupMarks: " .'’\\u00a0\\u2009\\u202f",
  decimalMarks: ',',
  to: ['à', 'et', 'ou'],
  of: ['de ', "d[’']"],
  and: [],
  magnitudes: new Map([
    ['cent', 1e2],
    ['cents', 1e2],
    ['mille', 1e3],
    ['million', 1e6],
    ['millions', 1e6],
    ['milliard', 1e9],
    ['milliards', 1e9],
    ['billion', 1e12],
    ['billions', 1e12],
    ['k', 1e3],
    ['M', 1e6],
    ['Md', 1e9],
    ['Mds', 1e9],
    ['mds', 1e9],
    ['Mrd', 1e9],
  ]),
  numbers: frenchNumbers,
  percent: ['%', 'pour cent', 'p\\. 100', 'points? de pourcentage', 'points de base'],
  currencies: [
    'dollars(?: américains| canadiens)?',
    'cents',
    'centimes',
    'euros?',
    'livres(?: sterling)?',
    'roubles',
    'yens',
    'yuans',
    'roupies',
    'francs(?: suisses| CFA)?',
    'couronnes',
    'livres turques',
    'dinars',
    'dirhams',
    'riyals',
    'rials',
    'pesos',
    'rands',
    'shekels',
    'hryvnias',
    'zlotys',
    'gourdes',
    'ariarys',
    'naira',
    'FCFA',
    ...CURRENCY_CODES,
  ],
  units: [
    ...INTERNATIONAL_UNITS,
    'Go',
    'To',
    'EVP',
    'mètres cubes',
    'mètres carrés',
    'kilomètres carrés',
    'kilomètres[ -]heure',
  ],
  magnitudeNouns: wordSet('million millions milliard milliards billion billions m md mds mrd'),
  pluralEnding: /[sx]$/u,
  irregularPlurals: wordSet('hectare tonne'),
  frontedAdjectives: wordSet(`
    nouveaux nouvelles nouvel anciens anciennes autres grands grandes petits petites jeunes vieux vieilles premiers
    premières derniers dernières prochains prochaines bons bonnes mauvais mauvaises gros grosses beaux belles principaux
    principales différents différentes simples seuls seules vrais vraies longs longues mille
  `),
  identifiers: wordSet(`
    résolution article articles section chapitre paragraphe alinéa page pages salle route vol numéro n n° no ligne annexe
    tableau figure phase version canal unité quai loi ordonnance décret arrêté directive règlement formulaire groupe classe
    niveau catégorie type modèle lot département rn rd lycée rue
  `),
  countsNothing:
    /#(?:(?:ers?|re|nde?|es?|èmes?|ᵉ)(?!\p{L})|\s?h(?![\p{L}/])|\s?h\s?\d|\sans(?=[,)]|\set\sdemi))|(?:âgée?s? de|(?:à|vers|dès|avant|jusqu[’']à)(?=\s#\sheures)) #/u,
  timeUnits: wordSet(
    'an ans année années mois semaine semaines jour jours journées heure heures minute minutes seconde secondes décennie décennies siècle siècles nuits trimestres',
  ),
  notNouns: wordSet(`
    mars janvier février avril mai juin juillet août septembre octobre novembre décembre fois plus moins pas puis mais sans dans sous vers depuis alors jamais toujours ailleurs après très hors dès leurs ses
    ces nos vos des les aux ceux autres près versés versées prévus prévues attendus attendues recensés recensées
    supplémentaires concernés concernées
  `),
  clauseStarts: [
    'mais',
    'tandis que',
    'alors que',
    'qui',
    "qu['’]",
    'que(?= \\p{L})',
    'dont',
    'où',
    'parce que',
    'après que',
    'avant que',
    'quand',
    'lorsque',
    'bien que',
    'si',
    'et(?= (?:est|sont|était|étaient|sera|seront|serait|a|ont|avait|devrait|doit|peut)\\b)',
  ],
  clauseJoints: ['et', 'ou'],
}
