import type { DateLexicon, RelativeForm } from '../words/content-lexicon.ts'
import { LETTER } from '../words/letter.ts'
import type { CalendarDate, Precision } from './calendar-date.ts'
import { addDays, addMonths, daysBetween, hasDay, weekdayOf } from './calendar-date.ts'
import type { DateContext } from './date-context.ts'
import { type DateGroups, formPattern, numberOf } from './date-forms.ts'

interface Reading {
  readonly date: CalendarDate
  readonly last?: CalendarDate
  readonly precision?: Precision
}

/** A pattern, and what date its match is in a context; undefined where that cannot be worked out. */
export interface RelativeRule {
  readonly pattern: RegExp
  readonly read: (groups: DateGroups, context: PlacedContext) => Reading | undefined
}

type PlacedContext = DateContext & { readonly start: number }

const BEFORE = `(?<![${LETTER}-])`
const BEHIND = `(?![${LETTER}]|[’']s)`

/** `yesterday`, `on Friday`, `last year`, `14 March`: counted from the day of publication. */
export function rulesFromPublication(lexicon: DateLexicon): readonly RelativeRule[] {
  return lexicon.relative.map((form) => ruleOf(form, lexicon, readFromPublication))
}

/** `the same year`, `two years later`: counted from the date told last. */
export function rulesFromAnchor(lexicon: DateLexicon): readonly RelativeRule[] {
  return lexicon.anchored.map((form) =>
    ruleOf(form, lexicon, ({ unit, by }, { anchor }) => shifted(anchor, unit, by)),
  )
}

type ReadWords = (words: RelativeWords, context: PlacedContext) => Reading | undefined

function ruleOf(form: RelativeForm, lexicon: DateLexicon, read: ReadWords): RelativeRule {
  return {
    pattern: new RegExp(
      `${BEFORE}(?:${formPattern(form.form, lexicon)})${BEHIND}`,
      form.anyCase ? 'gi' : 'g',
    ),
    read: (groups, context) => read(wordsOf(groups, form, lexicon), context),
  }
}

/** What the words of a form mean. */
interface RelativeWords {
  readonly shift: number | undefined
  readonly weekday: number | undefined
  readonly day: number | undefined
  readonly lastDay: number | undefined
  readonly month: number | undefined
  readonly lastMonth: number | undefined
  readonly season: number | undefined
  readonly unit: string | undefined
  readonly way: number | undefined
  /** How many units on; negative for earlier. */
  readonly by: number
}

function wordsOf(groups: DateGroups, form: RelativeForm, lexicon: DateLexicon): RelativeWords {
  const { dayWord, weekday, day, lastDay, month, lastMonth, season, unit, number } = groups
  const way = numberOf(lexicon.ways, groups['way']) ?? form.way
  const count = number === undefined ? 1 : (numberOf(lexicon.numbers, number) ?? Number(number))
  const numeral = (word: string | undefined) =>
    word === undefined ? undefined : Number.parseInt(word, 10)
  return {
    shift: numberOf(lexicon.days, dayWord),
    weekday: numberOf(lexicon.weekdays, weekday),
    day: numeral(day),
    lastDay: numeral(lastDay),
    month: numberOf(lexicon.months, month),
    lastMonth: numberOf(lexicon.months, lastMonth),
    season: numberOf(lexicon.seasons, season),
    unit: lexicon.units.get(unit?.toLowerCase() ?? ''),
    way,
    by: (way ?? 0) * count,
  }
}

function readFromPublication(words: RelativeWords, context: PlacedContext): Reading | undefined {
  const { shift, weekday, day, month, season, unit, way, by } = words
  const { published } = context
  if (shift !== undefined) {
    return published && hasDay(published) ? { date: addDays(published, shift) } : undefined
  }
  if (weekday !== undefined) return readWeekday(weekday, way, context)
  if (month !== undefined && day !== undefined) {
    const placed = way === 1 ? { ...context, isFutureAt: () => true } : context
    return readDays(words, { month, day }, placed)
  }
  if (month !== undefined) {
    return way === undefined ? nearest({ month }, context) : readMonth(month, way, published)
  }
  if (season !== undefined) {
    return (
      published && {
        date: { year: published.year + (way ?? 0), month: season },
        precision: 'season',
      }
    )
  }
  return shifted(published, unit, by)
}

/** `14 March`, `14 to 16 March`, `30 March to 2 April`. */
function readDays(
  { lastDay, lastMonth }: RelativeWords,
  { month, day }: { readonly month: number; readonly day: number },
  context: PlacedContext,
): Reading | undefined {
  const first = nearest({ month, day }, context)
  if (first === undefined || lastDay === undefined) return first
  const year = first.date.year + (lastMonth !== undefined && lastMonth < month ? 1 : 0)
  return { ...first, last: { year, month: lastMonth ?? month, day: lastDay } }
}

/** The day, month, year or decade so many on; `undefined` where the start is not that precise. */
function shifted(
  from: CalendarDate | undefined,
  unit: string | undefined,
  by: number,
): Reading | undefined {
  if (from === undefined) return undefined
  switch (unit) {
    case 'year':
      return { date: { year: from.year + by } }
    case 'decade':
      return { date: { year: from.year + by * 10 }, precision: 'year' }
    case 'month':
      return from.month === undefined ? undefined : { date: addMonths(from, by) }
    case 'day':
      return hasDay(from) ? { date: addDays(from, by) } : undefined
    default:
      return undefined
  }
}

function readMonth(
  month: number,
  way: number,
  published: CalendarDate | undefined,
): Reading | undefined {
  if (published?.month === undefined) return undefined
  const { year, month: present } = published
  if (way < 0) return { date: { year: month >= present ? year - 1 : year, month } }
  if (way > 0) return { date: { year: month <= present ? year + 1 : year, month } }
  return { date: { year, month } }
}

function readWeekday(
  weekday: number,
  way: number | undefined,
  { published, isFutureAt, start }: PlacedContext,
): Reading | undefined {
  if (published === undefined || !hasDay(published)) return undefined
  const back = (weekdayOf(published) - weekday + 7) % 7
  if (way === -1) return { date: addDays(published, back === 0 ? -7 : -back) }
  const isAhead = way === undefined ? isFutureAt(start, true) : true
  if (!isAhead) return { date: addDays(published, -back) }
  return { date: addDays(published, back === 0 ? (way === 1 ? 7 : 0) : 7 - back) }
}

/** A date ahead that nothing says is ahead must be so much nearer than the same date a year before; else neither is told. */
const CLEARLY_NEARER = 0.6

/** The day or month of the year that brings it nearest to the publication; not before it where the sentence looks ahead. */
function nearest(
  { month, day }: { readonly month: number; readonly day?: number },
  { published, isFutureAt, start }: PlacedContext,
): Reading | undefined {
  if (published?.month === undefined) return undefined
  const { year } = published
  const middle = { year, month: published.month, day: published.day ?? 15 }
  const candidates = [year - 1, year, year + 1].map((each) => ({
    year: each,
    month,
    day: day ?? 15,
  }))
  const isFuture = isFutureAt(start)
  const distances = candidates.map((candidate) => daysBetween(middle, candidate))
  const allowed = candidates.filter((_, index) => !isFuture || (distances[index] ?? 0) >= -31)
  const [best, other] = allowed.sort(
    (a, b) => Math.abs(daysBetween(middle, a)) - Math.abs(daysBetween(middle, b)),
  )
  if (best === undefined) return undefined
  const ahead = daysBetween(middle, best)
  if (!isFuture && ahead > 31 && other !== undefined) {
    if (ahead > CLEARLY_NEARER * Math.abs(daysBetween(middle, other))) return undefined
  }
  return { date: day === undefined ? { year: best.year, month } : best }
}
