import { describe, expect, it } from 'vitest'
import { formatDate, parseDate } from '../../../src/extract/dates/calendar-date.ts'
import { explicitDateFinder } from '../../../src/extract/dates/explicit-dates.ts'
import { relativeDateFinder } from '../../../src/extract/dates/relative-dates.ts'
import { contentLexiconOf } from '../../../src/extract/words/content-lexicon-of.ts'

const { dates } = contentLexiconOf('en')

interface Given {
  readonly published?: string
  readonly anchor?: string
  readonly isFuture?: boolean
}

function datesIn(text: string, { published = '', anchor = '', isFuture = false }: Given = {}) {
  const found = relativeDateFinder(dates)(text, {
    published: parseDate(published),
    anchor: parseDate(anchor),
    explicit: explicitDateFinder(dates)(text),
    isFutureAt: () => isFuture,
  })
  return found
    .filter(({ isResolved }) => isResolved)
    .map(({ start, end, date }) => `${text.slice(start, end)} = ${formatDate(date)}`)
}

describe('counts from the day of publication', () => {
  // 12 October 2026 is a Monday.
  const published = '2026-10-12'

  it.each([
    ['They met yesterday.', ['yesterday = 2026-10-11']],
    ['Tomorrow they vote.', ['Tomorrow = 2026-10-13']],
    ['They met on Friday.', ['Friday = 2026-10-09']],
    ['They met on Monday.', ['Monday = 2026-10-12']],
    ['They met last Monday.', ['last Monday = 2026-10-05']],
    ['They meet next Friday.', ['next Friday = 2026-10-16']],
    ['Exports fell last year.', ['last year = 2025']],
    ['It opens next month.', ['next month = 2026-11']],
    ['It opened three years ago.', ['three years ago = 2023']],
    ['It opens in two months’ time.', ['two months’ time = 2026-12']],
    ['They met on 29 September.', ['29 September = 2026-09-29']],
    ['They met on December 28.', ['December 28 = 2026-12-28']],
    ['It rained in August.', ['August = 2026-08']],
    ['It rained in March.', []],
    ['It rained last summer.', ['last summer = 2025-06']],
  ])('%s', (text, expected) => {
    expect(datesIn(text, { published })).toEqual(expected)
  })

  it('takes the next weekday where the words look ahead', () => {
    expect(datesIn('They will meet on Friday.', { published, isFuture: true })).toEqual([
      'Friday = 2026-10-16',
    ])
  })
})

it('leaves out what cannot be worked out', () => {
  const text = 'They met on Friday, yesterday, in May, last year and on 3 March.'
  expect(datesIn(text)).toEqual([])
  expect(datesIn('They met on Friday.', { published: '2026-10' })).toEqual([])
  expect(datesIn('Exports fell last year.', { published: '2026' })).toEqual(['last year = 2025'])
})

it('takes words that only sound like dates for what they are', () => {
  const published = '2026-10-12'
  for (const text of [
    'It may rain now.',
    'They march on.',
    'Today’s world is small.',
    'More than last year came.',
    'Soon after, he sat down.',
    'They sang of April and hope.',
  ]) {
    expect(datesIn(text, { published }), text).toEqual([])
  }
})

it('counts from the date told last', () => {
  const anchor = '2019-05'
  expect(datesIn('The same year it closed.', { anchor })).toEqual(['The same year = 2019'])
  expect(datesIn('Two years later it reopened.', { anchor })).toEqual(['Two years later = 2021'])
  expect(datesIn('In 2012 it opened and closed the following year.')).toEqual([
    'the following year = 2013',
  ])
})

it('does not take a comparison for an event', () => {
  expect(datesIn('It had 31 boats, against 19 two years earlier.', { anchor: '2019' })).toEqual([])
})
