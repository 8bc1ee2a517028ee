import type { TimelineEvent } from '../model/brief.ts'
import { compareText } from '../model/span.ts'
import type { CalendarDate } from './dates/calendar-date.ts'
import { formatDate, parseDate } from './dates/calendar-date.ts'
import type { DateMention } from './dates/date-mention.ts'
import { relativeDateFinder } from './dates/relative-dates.ts'
import type { Material, WeighedSentence } from './material.ts'
import { factOf } from './reading.ts'
import { statementOf } from './statement.ts'
import type { ContentLexicon } from './words/content-lexicon.ts'
import { everyMatch } from './words/every-match.ts'
import {
  decapitalise,
  everyPhrasePattern,
  openingPattern,
  phrasePattern,
} from './words/phrase-pattern.ts'

/**
 * Every date of the body with the sentence that tells what happened, by date, then source order; a date that a
 * sentence tells twice is told once. Relative dates are worked out from the date of publication, or from the date told
 * last in the paragraph (`the same year`), and marked; without one they are left out. Dates later than the publication
 * are `future`; where the source states no publication date, none is.
 */
export function collectTimeline(material: Material): readonly TimelineEvent[] {
  const { article } = material.reading
  const findRelative = relativeDateFinder(material.lexicon.dates)
  const isFutureAt = futureTeller(material.lexicon)
  const published = parseDate(article.metadata.published?.iso ?? '')
  let anchor: { readonly date: CalendarDate; readonly paragraph: number } | undefined
  const events = material.quotable.flatMap((sentence) => {
    const { text, paragraph } = sentence
    const mentions = findRelative(text, {
      published,
      anchor: anchor?.paragraph === paragraph.number ? anchor.date : undefined,
      explicit: sentence.dates,
      isFutureAt: (start, isWeekday) => isFutureAt(text, start, isWeekday),
    })
    const last = mentions.at(-1)
    if (last !== undefined) anchor = { date: last.last ?? last.date, paragraph: paragraph.number }
    return distinct(mentions).map((mention, at) =>
      eventOf({ material, sentence, published }, mention, at),
    )
  })
  return events.sort((a, b) => compareText(a.date, b.date) || a.order - b.order).map(withoutOrder)
}

/**
 * Tells whether a mark of the future stands in the clause of the words at an index: before them, or behind them where
 * they open the sentence (`On Friday, the council will vote`). Of a weekday, `would` before it is one too, unless it is
 * negated: `would not say on Friday` tells what was. So is the present of what is set for a day: `The trial continues on Friday`.
 */
function futureTeller({ cues, clauses }: ContentLexicon) {
  const { future, scheduled, reportedFuture, negations, futureEnds } = cues
  const marks = everyPhrasePattern(future)
  const reported = everyPhrasePattern(reportedFuture)
  const set = everyPhrasePattern(scheduled)
  const negation = openingPattern(negations)
  const ends = new RegExp(`[,;:]|${phrasePattern(futureEnds).source}`, 'u')
  const endsBehind = new RegExp(`[;:]|, .*,|${phrasePattern(futureEnds).source}`, 'u')
  return (text: string, start: number, isWeekday = false): boolean => {
    const before = decapitalise(text.slice(0, start))
    const promise = isWeekday ? everyMatch(before, reported).at(-1) : undefined
    if (promise !== undefined) {
      const behind = before.slice(promise.index + promise[0].length)
      if (!ends.test(behind) && !negation.test(behind.trimStart())) return true
    }
    if (isWeekday && isSet(before, text.slice(start))) return true
    const mark = everyMatch(before, marks).at(-1)
    if (mark !== undefined) return !ends.test(before.slice(mark.index))
    if (start > MAX_OPENING) return false
    const behind = text.slice(start)
    const next = everyMatch(behind, marks)[0]
    return next !== undefined && !endsBehind.test(behind.slice(0, next.index))
  }

  /** `Parliament votes | on Monday`, not `The votes of members on Monday were`, nor `The trains it starts fell on Monday`. */
  function isSet(before: string, behind: string): boolean {
    const verb = everyMatch(before, set).at(-1)
    if (verb === undefined) return false
    const between = before.slice(verb.index + verb[0].length)
    const next = /^\S+ (\p{L}+)/u.exec(behind.slice(0, MAX_FROM_VERB))?.[1] ?? ''
    return (
      between.length <= MAX_FROM_VERB &&
      !ends.test(between) &&
      ![next, ...(between.match(/\p{L}+/gu) ?? [])].some(isFiniteVerb)
    )
  }

  function isFiniteVerb(word: string): boolean {
    const { finiteVerbs, finiteEndings, falseFinite } = clauses
    return (
      finiteVerbs.has(word) ||
      (!falseFinite.has(word) && finiteEndings.some((ending) => word.endsWith(ending)))
    )
  }
}

/** Characters between a verb and its day. */
const MAX_FROM_VERB = 60

/** Words at most so many characters from the start of a sentence open it: `As early as Friday`. */
const MAX_OPENING = 12

interface EventPlace {
  readonly material: Material
  readonly sentence: WeighedSentence
  readonly published: CalendarDate | undefined
}

type OrderedEvent = TimelineEvent & { readonly order: number }

function eventOf(
  { material, sentence, published }: EventPlace,
  mention: DateMention,
  at: number,
): OrderedEvent {
  const statement = statementOf('event', sentence)
  const start = sentence.start + mention.start
  const end = sentence.start + mention.end
  const date = formatDate(mention.date)
  return {
    ...statement,
    id: at === 0 ? statement.id : `${statement.id}.${at + 1}`,
    date,
    end: mention.last === undefined ? null : formatDate(mention.last),
    precision: mention.precision,
    asWritten: factOf(material.reading.article, sentence.paragraph.block, start, end),
    resolved: mention.isResolved,
    future: published !== undefined && isLater(date, formatDate(published)),
    order: sentence.index,
  }
}

/** Later at the coarser precision of the two: `2025` is not later than `2025-03-14`. */
function isLater(date: string, than: string): boolean {
  const length = Math.min(date.length, than.length)
  return date.slice(0, length) > than.slice(0, length)
}

function distinct(mentions: readonly DateMention[]): readonly DateMention[] {
  const byDate = new Map<string, DateMention>()
  for (const mention of mentions) {
    const key = `${formatDate(mention.date)}/${mention.last === undefined ? '' : formatDate(mention.last)}`
    if (!byDate.has(key)) byDate.set(key, mention)
  }
  return [...byDate.values()]
}

function withoutOrder({ order: _order, ...event }: OrderedEvent): TimelineEvent {
  return event
}
