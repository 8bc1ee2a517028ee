import { describe, expect, it } from 'vitest'
import { figureLabelFinder } from '../../../src/extract/figures/figure-label.ts'
import { figureFinder } from '../../../src/extract/figures/find-figures.ts'
import { contentLexiconOf } from '../../../src/extract/words/content-lexicon-of.ts'

function figuresIn(text: string, language = 'fr') {
  const findFigures = figureFinder(contentLexiconOf(language))
  return findFigures(text).map(({ start, end, number, unit }) => [
    text.slice(start, end),
    number,
    unit,
  ])
}

describe('finds a number in French with what it counts', () => {
  it.each([
    ['Le plan vise 3 400 exploitations.', [['3 400 exploitations', 3400, 'exploitations']]],
    ['Le plan vise 3\u202f400 fermes.', [['3\u202f400 fermes', 3400, 'fermes']]],
    ['Le plan vise 3\u00a0400 fermes.', [['3\u00a0400 fermes', 3400, 'fermes']]],
    ['Le plan vise 1 250 000 élèves.', [['1 250 000 élèves', 1_250_000, 'élèves']]],
    ['Elle compte 3.400 élèves.', [['3.400 élèves', 3400, 'élèves']]],
    ['En 2024 400 fermes ont fermé.', [['400 fermes', 400, 'fermes']]],
    ['Il coûtera 12,5 millions d’euros.', [['12,5 millions d’euros', 12_500_000, 'euros']]],
    ['Il coûtera 1,2 milliard de dollars.', [['1,2 milliard de dollars', 1.2e9, 'dollars']]],
    ['Il coûtera 12,5 M€.', [['12,5 M€', 12_500_000, '€']]],
    ['Il coûtera 3\u00a0400\u00a0€ par an.', [['3\u00a0400\u00a0€', 3400, '€']]],
    ['Elle a augmenté de 17,5 %.', [['17,5 %', 17.5, '%']]],
    ['Elle a reculé de 10 à 15 % en un an.', [['10 à 15 %', null, '%']]],
    ['Dix-sept pour cent ? Non, vingt pour cent.', [['vingt pour cent', 20, 'pour cent']]],
    ['On y a vu 300 nouveaux bus.', [['300 nouveaux bus', 300, 'nouveaux bus']]],
    ['On attend trois millions d’habitants.', [['trois millions d’habitants', 3e6, 'habitants']]],
    ['Il reste quatre-vingt-dix-sept fermes.', [['quatre-vingt-dix-sept fermes', 97, 'fermes']]],
    ['Il reste deux cent cinquante fermes.', [['deux cent cinquante fermes', 250, 'fermes']]],
    ['Il reste trois cents fermes.', [['trois cents fermes', 300, 'fermes']]],
    [
      'On perd 140 millions de mètres cubes.',
      [['140 millions de mètres cubes', 140e6, 'mètres cubes']],
    ],
    ['Une zone de 47 km autour.', [['47 km', 47, 'km']]],
    ['Près de 21 000 habitants vivent là.', [['21 000 habitants', 21_000, 'habitants']]],
    ['Les 420 ménages partent.', [['420 ménages', 420, 'ménages']]],
  ])('%s', (text, figures) => {
    expect(figuresIn(text)).toEqual(figures)
  })
})

describe('leaves alone what counts nothing in French', () => {
  it.each([
    'La résolution 2254 et l’article 5 restent.',
    'Le F-16 et le G7.',
    'Les deux pays et les trois partis.',
    'La 21e réunion commence à 10 heures, la 1re à 10 h 30.',
    'Anne Val, 54 ans, est âgée de 54 ans.',
    'La région en verse 4 millions versés par tranches.',
    'Elle est trois fois plus longue et 12 fois plus chère.',
  ])('%s', (text) => {
    expect(figuresIn(text)).toEqual([])
  })
})

it('does not join what English keeps apart, nor read a part of what it cannot', () => {
  expect(figuresIn('In 2024 400 farms closed.', 'en')).toEqual([['400 farms', 400, 'farms']])
  expect(figuresIn('The plan covers 3 400 farms.', 'en')).toEqual([])
  expect(figuresIn('Some 1 250 000 pupils came.', 'en')).toEqual([])
})

it('reads the words of a number together', () => {
  expect(figuresIn('Two hundred and fifty farms; two hundred and fifty farms.', 'en')).toEqual([
    ['two hundred and fifty farms', 250, 'farms'],
  ])
  expect(figuresIn('It has five thousand two hundred boats.', 'en')).toEqual([
    ['five thousand two hundred boats', 5200, 'boats'],
  ])
})

it('reads no number with a mark whose meaning it does not know', () => {
  expect(figuresIn('Zorb 1.250 %, 3,5 % ; 7 %.', 'xx')).toEqual([['7 %', 7, '%']])
})

it('says what a figure counts in the French words around it, without the conjunction', () => {
  const text = 'Elle dit, selon lui, qu’une aide de 45 millions d’euros suivra.'
  const lexicon = contentLexiconOf('fr')
  const [figure] = figureFinder(lexicon)(text)
  const label = figure && figureLabelFinder(lexicon.figures)(text, figure)
  expect(label && text.slice(label.start, label.end)).toBe('une aide de 45 millions d’euros suivra')
})
