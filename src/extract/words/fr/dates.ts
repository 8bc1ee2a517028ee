import { wordSet } from '../../lexicons/word-set.ts'
import type { DateLexicon } from '../content-lexicon.ts'
import { anchoredForms, explicitForms, relativeForms } from './date-forms.ts'
import { frenchNumbers } from './numbers.ts'

const monthNames: readonly (readonly string[])[] = [
  ['janvier', 'janv.'],
  ['février', 'févr.', 'fév.'],
  ['mars'],
  ['avril', 'avr.'],
  ['mai'],
  ['juin'],
  ['juillet', 'juil.'],
  ['août', 'aout'],
  ['septembre', 'sept.'],
  ['octobre', 'oct.'],
  ['novembre', 'nov.'],
  ['décembre', 'déc.'],
]

const weekdayNames = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']

/** Origin: written for this project. Seasons are those of the northern year; the precision says how vague they are. */
export const frenchDates: DateLexicon = {
  months: new Map(inBothCases(monthNames.map((names, at) => [names, at + 1]))),
  weekdays: new Map(inBothCases(weekdayNames.map((name, at) => [[name], at + 1]))),
  seasons: new Map([
    ['printemps', 3],
    ['été', 6],
    ['automne', 9],
    ['hiver', 12],
  ]),
  ordinals: new Map([
    ['premier', 1],
    ['1er', 1],
    ['deuxième', 2],
    ['second', 2],
    ['2e', 2],
    ['troisième', 3],
    ['3e', 3],
    ['quatrième', 4],
    ['dernier', 4],
    ['4e', 4],
    ['seizième', 16],
    ['XVI', 16],
    ['XVII', 17],
    ['XVIII', 18],
    ['XIX', 19],
    ['XX', 20],
    ['XXI', 21],
  ]),
  numbers: new Map([...frenchNumbers, ['cent', 100], ['une dizaine d’', 10]]),
  days: new Map([
    ['avant-hier', -2],
    ['hier', -1],
    ['ce matin', 0],
    ['ce midi', 0],
    ['cet après-midi', 0],
    ['ce soir', 0],
    ['demain', 1],
    ['après-demain', 2],
  ]),
  presentDays: wordSet(''),
  units: new Map([
    ['jour', 'day'],
    ['jours', 'day'],
    ['mois', 'month'],
    ['an', 'year'],
    ['ans', 'year'],
    ['année', 'year'],
    ['années', 'year'],
    ['décennie', 'decade'],
    ['décennies', 'decade'],
  ]),
  ways: new Map([
    ['dernier', -1],
    ['dernière', -1],
    ['passé', -1],
    ['passée', -1],
    ['précédent', -1],
    ['précédente', -1],
    ['plus tôt', -1],
    ['auparavant', -1],
    ['avant', -1],
    ['ce', 0],
    ['cet', 0],
    ['cette', 0],
    ['prochain', 1],
    ['prochaine', 1],
    ['suivant', 1],
    ['suivante', 1],
    ['plus tard', 1],
    ['après', 1],
  ]),
  dayEndings: ['er', 'ᵉʳ'],
  to: ['au', 'à', 'et', 'et le', 'jusqu’au', 'jusqu’à'],
  and: ['et', 'ou', 'à', 'puis'],
  dayFirst: true,
  yearCues: [
    'en',
    'depuis',
    'dès',
    'avant',
    'après',
    'de',
    'd’ici',
    'd’ici à',
    'jusqu’en',
    'jusqu’à',
    'fin',
    'début',
    'mi',
    'courant',
    'vers',
    'pour',
    'à',
    'horizon',
    'année',
    'an',
    'entre',
    'printemps',
    'été',
    'automne',
    'hiver',
    'contre',
    'exercice',
    'budget',
  ],
  determiners: [],
  countedNouns: wordSet(`
    personnes hommes femmes enfants habitants salariés soldats logements maisons foyers ménages familles réfugiés migrants
    électeurs voix emplois postes places sièges lits élèves étudiants enseignants patients cas morts décès exemplaires
    navires bateaux conteneurs véhicules voitures camions bus passagers tonnes kilomètres km mètres m hectares ha litres
    mégawatts mw gw kg dollars euros francs livres points mètres pages mots ans mois semaines jours heures minutes unités
    entreprises sociétés communes exploitations fermes membres signatures manifestants
  `),
  countedEnding:
    /^(?!(?:les|des|ses|ces|nos|vos|leurs|dans|plus|sous|mais|puis|sans|après|depuis|dès|alors|pas|très|toujours|jamais|vers|aux|certains|certaines|plusieurs|ils|elles|nous|vous|lors|hors|près|moins|eux|deux|trois|six|dix|tous|toutes|quelques)$)\p{Ll}+[sx]$/u,
  yearlessHints: ['siècle', 'années'],
  explicit: explicitForms,
  relative: relativeForms,
  anchored: anchoredForms,
}

/** The names as they are and with a capital, as they open a sentence. */
function inBothCases(
  rows: readonly (readonly [names: readonly string[], number: number])[],
): readonly (readonly [string, number])[] {
  return rows.flatMap(([names, number]) =>
    names.flatMap((name) => [
      [name, number] as const,
      [name.charAt(0).toUpperCase() + name.slice(1), number] as const,
    ]),
  )
}
