import { describe, expect, it } from 'vitest'
import { formatDate, parseDate } from '../../../src/extract/dates/calendar-date.ts'
import { explicitDateFinder } from '../../../src/extract/dates/explicit-dates.ts'
import { relativeDateFinder } from '../../../src/extract/dates/relative-dates.ts'
import { contentLexiconOf } from '../../../src/extract/words/content-lexicon-of.ts'

const { dates } = contentLexiconOf('fr')

function explicitIn(text: string) {
  return explicitDateFinder(dates)(text).map(({ start, end, date, last, precision }) => {
    const range = last === undefined ? '' : `/${formatDate(last)}`
    return `${text.slice(start, end)} = ${formatDate(date)}${range} ${precision}`
  })
}

interface Given {
  readonly published?: string
  readonly anchor?: string
  readonly isFuture?: boolean
}

function relativeIn(text: string, { published = '', anchor = '', isFuture = false }: Given = {}) {
  const found = relativeDateFinder(dates)(text, {
    published: parseDate(published),
    anchor: parseDate(anchor),
    explicit: explicitDateFinder(dates)(text),
    isFutureAt: () => isFuture,
  })
  return found
    .filter(({ isResolved }) => isResolved)
    .map(({ start, end, date, last }) => {
      const range = last === undefined ? '' : `/${formatDate(last)}`
      return `${text.slice(start, end)} = ${formatDate(date)}${range}`
    })
}

describe('finds a date that says its year in French', () => {
  it.each([
    ['Signé le 3 février 2026.', ['3 février 2026 = 2026-02-03 day']],
    ['Signé mardi 3 février 2026.', ['3 février 2026 = 2026-02-03 day']],
    ['Elle ouvre le 1er mars 2027.', ['1er mars 2027 = 2027-03-01 day']],
    ['Déposé le 03/04/2025.', ['03/04/2025 = 2025-04-03 day']],
    ['Du 3 au 5 mai 2026, on vote.', ['3 au 5 mai 2026 = 2026-05-03/2026-05-05 day']],
    [
      'Du 28 mars au 2 avril 2025, on vote.',
      ['28 mars au 2 avril 2025 = 2025-03-28/2025-04-02 day'],
    ],
    ['Entre mars et juin 2025, rien.', ['mars et juin 2025 = 2025-03/2025-06 month']],
    ['Depuis février 2026, rien.', ['février 2026 = 2026-02 month']],
    ['Début août 2026, il part.', ['août 2026 = 2026-08 month']],
    ['En 2025, il est parti.', ['2025 = 2025 year']],
    ['L’accord de 2015 tient.', ['2015 = 2015 year']],
    ['D’ici à 2030, tout change.', ['2030 = 2030 year']],
    ['D’ici 2030, tout change.', ['2030 = 2030 year']],
    ['À l’horizon 2040, tout change.', ['2040 = 2040 year']],
    ['Le chantier s’achève fin 2027.', ['2027 = 2027 year']],
    ['Il ouvre mi-2027.', ['2027 = 2027 year']],
    [
      'On a voté en 2012, 2017 et 2022.',
      ['2012 = 2012 year', '2017 = 2017 year', '2022 = 2022 year'],
    ],
    ['De 2015 à 2019, il a dormi.', ['2015 à 2019 = 2015/2019 year']],
    ['Au printemps 2024, tout a dégelé.', ['printemps 2024 = 2024-03 season']],
    ['À l’automne 2025, tout a gelé.', ['automne 2025 = 2025-09 season']],
    [
      'Au troisième trimestre 2025, il baisse.',
      ['troisième trimestre 2025 = 2025-07/2025-09 quarter'],
    ],
    ['Dans les années 1990, il montait.', ['années 1990 = 1990/1999 decade']],
    ['Dans les années 90, il montait.', ['années 90 = 1990/1999 decade']],
    ['Une loi du XIXe siècle.', ['XIXe siècle = 1801/1900 century']],
  ])('%s', (text, found) => {
    expect(explicitIn(text)).toEqual(found)
  })
})

describe('takes no other French number for a date', () => {
  it.each([
    'La résolution 2254 tient.',
    'Quelque 2 015 personnes sont venues.',
    'Il a coulé par 2000 mètres de fond.',
    'Il faut loger plus de 2000 familles.',
    'Le nombre passe de 1500 à 1800 adhérents.',
    'Le 31 février 2025, il a plu.',
  ])('%s', (text) => {
    expect(explicitIn(text)).toEqual([])
  })
})

describe('counts French dates from the day of publication', () => {
  // 14 April 2026 is a Tuesday.
  const published = '2026-04-14'

  it.each([
    ['Elle a parlé hier soir.', ['hier soir = 2026-04-13']],
    ['Avant-hier, elle a parlé.', ['Avant-hier = 2026-04-12']],
    ['Demain, on vote.', ['Demain = 2026-04-15']],
    ['Elle l’a annoncé mardi.', ['mardi = 2026-04-14']],
    ['Elle l’a annoncé vendredi.', ['vendredi = 2026-04-10']],
    ['Lundi, elle l’a annoncé.', ['Lundi = 2026-04-13']],
    ['Elle l’a annoncé lundi dernier.', ['lundi dernier = 2026-04-13']],
    ['On se voit mardi prochain.', ['mardi prochain = 2026-04-21']],
    ['L’an dernier, tout baissait.', ['L’an dernier = 2025']],
    ["L'année prochaine, tout monte.", ["L'année prochaine = 2027"]],
    ['Il a ouvert le mois dernier.', ['mois dernier = 2026-03']],
    ['Il a ouvert il y a trois ans.', ['il y a trois ans = 2023']],
    ['Il y a deux mois, il a fermé.', ['Il y a deux mois = 2026-02']],
    ['Il ouvre dans six mois.', ['six mois = 2026-10']],
    ['Elle a parlé le 3 février.', ['3 février = 2026-02-03']],
    ['Elle ouvre le 1er mai.', ['1er mai = 2026-05-01']],
    ['Le sommet se tient du 3 au 5 mai.', ['3 au 5 mai = 2026-05-03/2026-05-05']],
    ['Le sommet va du 30 avril au 2 mai.', ['30 avril au 2 mai = 2026-04-30/2026-05-02']],
    ['Le port ferme jusqu’au 30 septembre.', ['30 septembre = 2026-09-30']],
    ['Mardi 7 avril, elle a parlé.', ['7 avril = 2026-04-07']],
    ['Début mars, elle a parlé.', ['mars = 2026-03']],
    ['En janvier dernier, elle a parlé.', ['janvier dernier = 2026-01']],
    ['L’été dernier, il a plu.', ['été dernier = 2025-06']],
    ['Chaque mardi, les mardis aussi, il pleut.', []],
    ['Il pleut en septembre.', []],
  ])('%s', (text, expected) => {
    expect(relativeIn(text, { published })).toEqual(expected)
  })

  it('takes the next weekday where the words look ahead', () => {
    expect(relativeIn('Ils se réuniront vendredi.', { published, isFuture: true })).toEqual([
      'vendredi = 2026-04-17',
    ])
  })
})

it('leaves out French dates that cannot be worked out', () => {
  expect(relativeIn('Hier, vendredi, en mai, l’an dernier et le 3 mars.')).toEqual([])
})

it('counts French dates from the date told last', () => {
  const anchor = '2019-05'
  expect(relativeIn('La même année, il a fermé.', { anchor })).toEqual(['La même année = 2019'])
  expect(relativeIn('Deux ans plus tard, il a rouvert.', { anchor })).toEqual([
    'Deux ans plus tard = 2021',
  ])
  expect(relativeIn('En 2012, il a ouvert, puis fermé l’année suivante.')).toEqual([
    'l’année suivante = 2013',
  ])
})
