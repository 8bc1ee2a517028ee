import type { DateLexicon } from '../words/content-lexicon.ts'
import { LETTER } from '../words/letter.ts'
import { alternatives } from '../words/phrase-pattern.ts'
import type { CalendarDate, Precision } from './calendar-date.ts'
import { addDays, addMonths, daysBetween, hasDay, weekdayOf } from './calendar-date.ts'
import type { DateContext } from './date-context.ts'

interface Reading {
  readonly date: CalendarDate
  readonly last?: CalendarDate
  readonly precision?: Precision
}

/** A pattern, and what date its match is in a context; undefined where that cannot be worked out. */
export interface RelativeRule {
  readonly pattern: RegExp
  readonly read: (
    groups: Readonly<Record<string, string | undefined>>,
    context: PlacedContext,
  ) => Reading | undefined
}

type PlacedContext = DateContext & { readonly start: number }

const BEFORE = `(?<![${LETTER}-])`
const BEHIND = `(?![${LETTER}]|[’']s)`

function rule(pattern: string, read: RelativeRule['read'], flags = 'g'): RelativeRule {
  return { pattern: new RegExp(`${BEFORE}${pattern}${BEHIND}`, flags), read }
}

function counter({ numbers }: DateLexicon): {
  readonly pattern: string
  readonly count: (words: string | undefined) => number
} {
  return {
    pattern: `${alternatives(numbers.keys())}|\\d{1,3}`,
    count: (words) => numbers.get(words?.toLowerCase() ?? '') ?? Number(words),
  }
}

/** `yesterday`, `on Friday`, `last year`, `14 March`: counted from the day of publication. */
export function rulesFromPublication(lexicon: DateLexicon): readonly RelativeRule[] {
  const weekday = alternatives(lexicon.weekdays.keys())
  const month = alternatives([...lexicon.months.keys()].map((name) => name.replace('.', '\\.')))
  const season = alternatives(lexicon.seasons.keys())
  const { pattern: number, count } = counter(lexicon)
  const monthNumber = (name: string | undefined) => lexicon.months.get(name ?? '') ?? 1
  return [
    rule(
      '(?<word>yesterday|today|tomorrow|tonight)',
      ({ word = '' }, { published }) => {
        const shift = DAY_WORDS.get(word.toLowerCase()) ?? 0
        return published && hasDay(published) ? { date: addDays(published, shift) } : undefined
      },
      'gi',
    ),
    rule(
      `(?:(?<which>last|next|this|this coming) )?(?<day>${weekday})`,
      ({ which, day = '' }, context) => readWeekday(lexicon.weekdays.get(day) ?? 1, which, context),
    ),
    rule(
      `(?<!than |from |over )(?<which>last|next) (?<unit>month|year)`,
      ({ which = '', unit = '' }, { published }) =>
        published && shifted(published, unit, WHICH.get(which.toLowerCase()) ?? 0),
      'gi',
    ),
    rule(
      `(?:earlier|later) this (?<unit>month|year)`,
      ({ unit = '' }, { published }) => published && shifted(published, unit, 0),
      'gi',
    ),
    rule(
      `(?<which>last|next|this) (?<season>${season})`,
      ({ which = '', season: name = '' }, { published }) =>
        published && {
          date: {
            year: published.year + (WHICH.get(which.toLowerCase()) ?? 0),
            month: lexicon.seasons.get(name),
          },
          precision: 'season',
        },
    ),
    rule(
      `(?<n>${number}) (?<unit>day|month|year|decade)s? ago`,
      ({ n, unit = '' }, { published }) => published && shifted(published, unit, -count(n)),
      'gi',
    ),
    rule(
      `in (?<written>(?<n>${number}) (?<unit>day|month|year)s?(?:[’']s?)? time)`,
      ({ n, unit = '' }, { published }) => published && shifted(published, unit, count(n)),
      'gi',
    ),
    rule(
      `(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<name>${month})(?!,? \\d{4})`,
      ({ day, name }, context) => nearest({ month: monthNumber(name), day: Number(day) }, context),
    ),
    rule(
      `(?<name>${month}) (?<day>\\d{1,2})(?:st|nd|rd|th)?(?!,? \\d{4})`,
      ({ day, name }, context) => nearest({ month: monthNumber(name), day: Number(day) }, context),
    ),
    rule(
      `(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ee]arly|[Ll]ate|[Mm]id|[Tt]hroughout|[Dd]uring|of)[ -](?<written>(?<name>${month}))(?!,?(?: of)? \\d| (?:and|to|or) )`,
      ({ name }, context) => nearest({ month: monthNumber(name) }, context),
    ),
    rule(`(?<which>last|next|this) (?<name>${month})(?! \\d)`, ({ which, name }, { published }) =>
      readMonth(monthNumber(name), which, published),
    ),
  ]
}

/** `the same year`, `two years later`: counted from the date told last. */
export function rulesFromAnchor(lexicon: DateLexicon): readonly RelativeRule[] {
  const { pattern: number, count } = counter(lexicon)
  const from = (anchor: CalendarDate | undefined, unit: string | undefined, by: number) =>
    anchor && shifted(anchor, unit ?? '', by)
  return [
    rule(
      '(?:(?:the|that) same|later that) (?<unit>year|month|day)',
      ({ unit }, { anchor }) => from(anchor, unit, 0),
      'gi',
    ),
    rule(
      'the (?:following|next) (?<unit>year|month|day)',
      ({ unit }, { anchor }) => from(anchor, unit, 1),
      'gi',
    ),
    rule(
      'the (?:previous|preceding) (?<unit>year|month|day)|the (?<before>year|month|day) before',
      ({ unit, before }, { anchor }) => from(anchor, unit ?? before, -1),
      'gi',
    ),
    // Further inside a sentence such words compare: `31 in May, against 19 two years earlier`.
    rule(
      `(?<=^|[;:] )(?:only |just |some )?(?<written>(?<n>${number}) (?<unit>day|month|year|decade)s? (?<way>later|earlier))`,
      ({ n, unit, way }, { anchor }) => from(anchor, unit, (way === 'later' ? 1 : -1) * count(n)),
      'gi',
    ),
  ]
}

const DAY_WORDS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
])

const WHICH: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
])

/** The day, month, year or decade so many on; `undefined` where the start is not that precise. */
function shifted(from: CalendarDate, unit: string, by: number): Reading | undefined {
  switch (unit.toLowerCase()) {
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
  which: string | undefined,
  published: CalendarDate | undefined,
): Reading | undefined {
  if (published?.month === undefined) return undefined
  const { year, month: present } = published
  if (which === 'last') return { date: { year: month >= present ? year - 1 : year, month } }
  if (which === 'next') return { date: { year: month <= present ? year + 1 : year, month } }
  return { date: { year, month } }
}

function readWeekday(
  weekday: number,
  which: string | undefined,
  { published, isFutureAt, start }: PlacedContext,
): Reading | undefined {
  if (published === undefined || !hasDay(published)) return undefined
  const back = (weekdayOf(published) - weekday + 7) % 7
  if (which === 'last') return { date: addDays(published, back === 0 ? -7 : -back) }
  const isAhead =
    which === 'next' || which?.startsWith('this') || (which === undefined && isFutureAt(start))
  if (!isAhead) return { date: addDays(published, -back) }
  return { date: addDays(published, back === 0 ? (which === 'next' ? 7 : 0) : 7 - back) }
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
