import { expect, it } from 'vitest'
import { materialOf } from '../../src/extract/material.ts'
import { read } from '../../src/extract/read.ts'
import { collectTimeline } from '../../src/extract/timeline.ts'
import { articleOf } from '../support/article.ts'
import { silence } from '../support/speech.ts'

function timelineOf(text: string, published?: string) {
  const metadata =
    published === undefined ? {} : { published: { value: published, iso: published } }
  return collectTimeline(materialOf(read(articleOf(text, metadata)), silence))
}

it('lists dates in the order of time with their sentence and the words as written', () => {
  const events = timelineOf(
    'The pact dates from May 2019. Talks began in 1998.\n\nIt ends in 1998?',
  )
  expect(events.map(({ date, asWritten, text }) => [date, asWritten.value, text.value])).toEqual([
    ['1998', '1998', 'Talks began in 1998.'],
    ['1998', '1998', 'It ends in 1998?'],
    ['2019-05', 'May 2019', 'The pact dates from May 2019.'],
  ])
})

it('marks what was worked out and what is still to come', () => {
  const events = timelineOf(
    'Talks failed on Friday. A vote is due by June 2027. It will be held on 4 November.',
    '2026-10-12',
  )
  expect(events.map(({ date, resolved, future }) => [date, resolved, future])).toEqual([
    ['2026-10-09', true, false],
    ['2026-11-04', true, true],
    ['2027-06', false, true],
  ])
})

it('calls nothing future that is not later at the same precision', () => {
  const [event] = timelineOf('Budgets for 2026 are tight.', '2026-10-12')
  expect(event?.future).toBe(false)
})

it('leaves out relative dates, and the future, where the source states no date', () => {
  const events = timelineOf('Talks failed on Friday. A vote is due in 2190.')
  expect(events.map(({ date, future }) => [date, future])).toEqual([['2190', false]])
})

it('takes a weekday behind a mark of the past for the past', () => {
  const text = 'It will not bring back the mate who left in May.'
  expect(timelineOf(text, '2026-10-12').map(({ date }) => date)).toEqual(['2026-05'])
})

it('understands the same year within a paragraph only', () => {
  const near = timelineOf('It opened in 2003. It closed the same year.')
  expect(near.map(({ date, resolved }) => [date, resolved])).toEqual([
    ['2003', false],
    ['2003', true],
  ])
  expect(timelineOf('It opened in 2003.\n\nIt closed the same year.')).toHaveLength(1)
})

it('tells a date that a sentence repeats once', () => {
  expect(timelineOf('In 2003 it opened, and it closed in 2003.')).toHaveLength(1)
})

it.each([
  ['He said members would walk out on Friday.', '2026-10-16'],
  ['He said members walked out on Friday.', '2026-10-09'],
  ['Unions said they would stop all trains from Tuesday.', '2026-10-13'],
  ['The envoy said the council would meet in Lissa on Friday.', '2026-10-16'],
  ['His spokeswoman would not comment on Friday.', '2026-10-09'],
  ['The union said on Friday that it would strike.', '2026-10-09'],
  ['The fare would have risen on Friday.', '2026-10-09'],
  ['Parliament votes on Friday on the port law.', '2026-10-16'],
  ['The trial continues on Friday.', '2026-10-16'],
  ['The council meets in Lissa on Thursday to choose a chief.', '2026-10-15'],
  ['Talks resume on Tuesday.', '2026-10-13'],
  ['The two votes on Friday were close.', '2026-10-09'],
  ['The council’s votes on Friday ended the row.', '2026-10-09'],
  ['Early votes on Friday favoured the port.', '2026-10-09'],
  ['The gate opens badly, and fell shut on Friday.', '2026-10-09'],
  ['The train it hosts failed on Friday.', '2026-10-09'],
])('knows whether a weekday was said to come: %s', (text, date) => {
  expect(timelineOf(text, '2026-10-12').map((event) => event.date)).toEqual([date])
})
