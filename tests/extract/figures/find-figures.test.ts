import { describe, expect, it } from 'vitest'
import { figureLabelFinder } from '../../../src/extract/figures/figure-label.ts'
import { figureFinder } from '../../../src/extract/figures/find-figures.ts'
import { contentLexiconOf } from '../../../src/extract/words/content-lexicon-of.ts'

const lexicon = contentLexiconOf('en')
const findFigures = figureFinder(lexicon)
const findLabel = figureLabelFinder(lexicon.figures)

const figuresIn = (text: string) =>
  findFigures(text).map(({ start, end, number, unit }) => [text.slice(start, end), number, unit])

describe('finds a number with what it counts', () => {
  it.each([
    ['It handled 4.2 million passengers.', [['4.2 million passengers', 4_200_000, 'passengers']]],
    ['It cost $310m to build.', [['$310m', 310_000_000, '$']]],
    ['It cost US$1.5 billion.', [['US$1.5 billion', 1_500_000_000, 'US$']]],
    ['It cost 38 cents.', [['38 cents', 38, 'cents']]],
    ['It cost EUR 40.', [['EUR 40', 40, 'EUR']]],
    ['Trade rose 12 per cent.', [['12 per cent', 12, 'per cent']]],
    ['Trade rose 12.5% again.', [['12.5%', 12.5, '%']]],
    ['Trade rose by 10 to 15 percent.', [['10 to 15 percent', null, 'percent']]],
    [
      'They bought 300 new electric buses.',
      [['300 new electric buses', 300, 'new electric buses']],
    ],
    ['Some 1,250 people left.', [['1,250 people', 1250, 'people']]],
    ['A line of 70 kilometres.', [['70 kilometres', 70, 'kilometres']]],
    ['It is 47 km from home.', [['47 km', 47, 'km']]],
    ['A 200-mile zone was drawn.', [['200-mile', 200, 'mile']]],
    ['Twelve boats? No, forty boats.', [['forty boats', 40, 'boats']]],
    ['It fed three million islanders.', [['three million islanders', 3_000_000, 'islanders']]],
    ['Twenty-five? Only twenty-five ships.', [['twenty-five ships', 25, 'ships']]],
  ])('%s', (text, figures) => {
    expect(figuresIn(text)).toEqual(figures)
  })
})

describe('leaves alone what counts nothing', () => {
  it.each([
    'Resolution 2254 and Article 5 stand.',
    'An F-16 and the G7 met.',
    'The two countries and both sides agreed.',
    'The 21st meeting began at 10:30 and 9 am.',
    'Anna Vale, 54, and a 12-year-old boy spoke.',
    'She was aged 54.',
    'They won 3-2.',
    'It was number 7 on page 12.',
    'The 19 was late.',
    'Most 2016 elections were close.',
  ])('%s', (text) => {
    expect(figuresIn(text)).toEqual([])
  })
})

describe('says what a figure counts in the words of the sentence', () => {
  it.each([
    ['About 60 per cent of grain exports pass the strait.', 'grain exports pass the strait'],
    [
      'She said the region had set aside €46 million for ovens and would lease vans.',
      'the region had set aside €46 million for ovens',
    ],
    ['The board, which owns 40 ships, met.', 'owns 40 ships'],
    ['They own 40 ships.', 'They own 40 ships'],
  ])('%s', (text, label) => {
    const [figure] = findFigures(text)
    const found = figure && findLabel(text, figure)
    expect(found && text.slice(found.start, found.end)).toBe(label)
  })

  it('or not at all where that takes too many', () => {
    const text = `It took ${'a very long way along a road to '.repeat(4)}count 40 ships`
    const [figure] = findFigures(text)
    expect(figure && findLabel(text, figure)).toBeUndefined()
  })
})
