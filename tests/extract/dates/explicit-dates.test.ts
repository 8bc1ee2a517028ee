import { describe, expect, it } from 'vitest'
import { formatDate } from '../../../src/extract/dates/calendar-date.ts'
import { explicitDateFinder } from '../../../src/extract/dates/explicit-dates.ts'
import { contentLexiconOf } from '../../../src/extract/words/content-lexicon-of.ts'

const findDates = explicitDateFinder(contentLexiconOf('en').dates)

function datesIn(text: string) {
  return findDates(text).map(({ start, end, date, last, precision }) => {
    const range = last === undefined ? '' : `/${formatDate(last)}`
    return `${text.slice(start, end)} = ${formatDate(date)}${range} ${precision}`
  })
}

describe('finds a date that says its year', () => {
  it.each([
    ['It was signed on 14 March 2025.', ['14 March 2025 = 2025-03-14 day']],
    ['It was signed on March 14, 2025.', ['March 14, 2025 = 2025-03-14 day']],
    ['On the 3rd of May 1961 it rained.', ['3rd of May 1961 = 1961-05-03 day']],
    ['Filed on 2025-03-14.', ['2025-03-14 = 2025-03-14 day']],
    ['Filed on 14.03.2025.', ['14.03.2025 = 2025-03-14 day']],
    ['Since December 2024 they talk.', ['December 2024 = 2024-12 month']],
    ['It opened in Sept. 2019.', ['Sept. 2019 = 2019-09 month']],
    ['Relations since 1944 were good.', ['1944 = 1944 year']],
    ['The port opened in 2015, as planned.', ['2015 = 2015 year']],
    ['The 2015 accord holds.', ['2015 = 2015 year']],
    ['The treaty (1958) holds.', ['1958 = 1958 year']],
    [
      'Elections came in 2012, 2016 and 2020.',
      ['2012 = 2012 year', '2016 = 2016 year', '2020 = 2020 year'],
    ],
    ['From 2015 to 2019 it stood empty.', ['2015 to 2019 = 2015/2019 year']],
    ['The 2018-19 season was short.', ['2018-19 = 2018/2019 year']],
    ['It lasts from 12 to 14 March 2025.', ['12 to 14 March 2025 = 2025-03-12/2025-03-14 day']],
    [
      'It lasts from 28 March to 2 April 2025.',
      ['28 March to 2 April 2025 = 2025-03-28/2025-04-02 day'],
    ],
    ['In the spring of 2024 it thawed.', ['spring of 2024 = 2024-03 season']],
    ['In the third quarter of 2025 it fell.', ['third quarter of 2025 = 2025-07/2025-09 quarter']],
    ['Back in the 1990s it rose.', ['1990s = 1990/1999 decade']],
    ['A 19th-century law applies.', ['19th-century = 1801/1900 century']],
  ])('%s', (text, dates) => {
    expect(datesIn(text)).toEqual(dates)
  })
})

describe('takes no other number for a date', () => {
  it.each([
    'Resolution 2254 stands.',
    'Some 2,015 people came.',
    'It sank in 2000 metres of water.',
    'They built it for 2015 families.',
    'The 2000 islanders left.',
    'Agenda 2030 is a programme.',
    'It cost $2015.',
    'Filed on 03/04/2025.',
    'On 31 February 2025 it rained.',
    'It may be now. He sat. The march went on.',
    'Flight TS-1984 was late.',
  ])('%s', (text) => {
    expect(datesIn(text)).toEqual([])
  })
})

it('is silent in a language it has no words for', () => {
  const find = explicitDateFinder(contentLexiconOf('xx').dates)
  expect(find('Zorb 2015 marp 2016-02-03.').map(({ date }) => formatDate(date))).toEqual([
    '2016-02-03',
  ])
})
