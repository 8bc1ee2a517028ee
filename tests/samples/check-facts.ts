import type { Article } from '../../src/model/article.ts'
import type { Brief } from '../../src/model/brief.ts'
import type { Expectation } from './expectation.ts'
import { findWords, overlapOf, sharedOf, wordsIn, wordsOf } from './words.ts'

type PlacedDate = Expectation['dates'][number] & { readonly words: readonly number[] }

/** Dates of the article that the timeline does not have, or has as another day. */
export function missedDates(article: Article, brief: Brief, expected: Expectation) {
  const events = eventsOf(article, brief)
  return placeDates(article, expected)
    .filter(({ isOptional }) => !isOptional)
    .filter((date) => !events.some((event) => isSameDate(event, date)))
    .map(({ text, iso }) => `${text} (${iso})`)
}

/** Dates of the timeline that the article does not have. */
export function falseDates(article: Article, brief: Brief, expected: Expectation) {
  const dates = placeDates(article, expected)
  return eventsOf(article, brief)
    .filter((event) => !dates.some((date) => isSameDate(event, date)))
    .map(({ event }) => `${event.asWritten.value} (${event.date}, ${event.precision})`)
}

/** Figures of the article that the brief does not have with their unit. */
export function missedFigures(article: Article, brief: Brief, expected: Expectation) {
  const words = wordsOf(article)
  const found = brief.figures.map(({ asWritten }) => wordsIn(words, asWritten.spans))
  let from = 0
  return expected.figures.filter((figure) => {
    const place = findWords(words, figure, from)
    from = place[0] ?? from
    return !found.some((one) => overlapOf(one, place) >= 0.5)
  })
}

function eventsOf(article: Article, brief: Brief) {
  const words = wordsOf(article)
  return brief.timeline.map((event) => ({ event, words: wordsIn(words, event.asWritten.spans) }))
}

function placeDates(article: Article, { dates }: Expectation): readonly PlacedDate[] {
  const words = wordsOf(article)
  let from = 0
  return dates.map((date) => {
    const place = findWords(words, date.text, from)
    from = (place.at(-1) ?? from) + 1
    return { ...date, words: place }
  })
}

/** One event may stand for both ends of a range. */
function isSameDate({ event, words }: ReturnType<typeof eventsOf>[number], date: PlacedDate) {
  if (sharedOf(date.words, words) === 0) return false
  if (event.precision !== date.precision) return false
  const given = [event.date, event.end]
  return date.precision === 'season'
    ? given.some((iso) => iso?.startsWith(date.iso))
    : given.includes(date.iso)
}
