import type { DateLexicon } from '../words/content-lexicon.ts'
import { everyMatch } from '../words/every-match.ts'
import { LETTER } from '../words/letter.ts'
import { oncePer } from '../words/once-per.ts'
import { alternatives, anyApostrophe } from '../words/phrase-pattern.ts'
import type { CalendarDate, Precision } from './calendar-date.ts'
import { isDate } from './calendar-date.ts'
import { type DateGroups, datesOf, formPattern, numberOf, YEAR } from './date-forms.ts'
import type { DateMention } from './date-mention.ts'
import { precisionOf, withoutOverlaps } from './date-mention.ts'

export type FindDates = (text: string) => readonly DateMention[]

/**
 * A finder of the dates that say their year: `14 March 2025`, `March 2025`, `2015-2019`, `since 1944`, `the 1990s`.
 *
 * Four figures alone are a year only behind a word that wants one (`since`, `in`), in brackets, or as an adjective
 * behind a determiner (`the 2015 accord`), and only from 1500 to 2199: `Resolution 2254` and `2,015 people` are
 * none. `12/03/2025` is left out unless only one reading exists, or the language has one habit of writing it.
 */
export const explicitDateFinder = oncePer((lexicon: DateLexicon): FindDates => {
  const rules = [...formRules(lexicon), ...numericRules(lexicon), ...cueRules(lexicon)]
  const hint = new RegExp([YEAR, ...lexicon.yearlessHints].join('|'), 'u')
  return (text) => {
    if (!hint.test(text)) return []
    const mentions = rules.flatMap(({ pattern, read }) =>
      everyMatch(text, pattern).flatMap((match) => read(match, text) ?? []),
    )
    return withoutOverlaps(mentions)
  }
})

interface Rule {
  readonly pattern: RegExp
  readonly read: (match: RegExpExecArray, text: string) => readonly DateMention[] | undefined
}

const BEFORE = `(?<![${LETTER}.,/$€£¥-])`
const BEHIND = `(?![${LETTER}]|[.,/-]\\d)`

function formRules(lexicon: DateLexicon): readonly Rule[] {
  return lexicon.explicit.map((form) => ({
    pattern: new RegExp(`${BEFORE}(?:${formPattern(form, lexicon)})${BEHIND}`, 'g'),
    read: (match) => mentionOf(match, readForm(match.groups ?? {}, lexicon)),
  }))
}

/** What a form says, as coarse as its coarsest name. */
function readForm(groups: DateGroups, lexicon: DateLexicon): Reading {
  const { century, decade, shortDecade, season, quarter } = groups
  const { date, last } = datesOf(groups, lexicon)
  if (century !== undefined) {
    const end = 100 * (numberOf(lexicon.ordinals, century) ?? Number(century))
    return { date: { year: end - 99 }, last: { year: end }, precision: 'century' }
  }
  const tenth = decade ?? (shortDecade === undefined ? undefined : `19${shortDecade}`)
  if (tenth !== undefined) {
    const year = Number(tenth)
    return { date: { year }, last: { year: year + 9 }, precision: 'decade' }
  }
  if (season !== undefined) {
    const month = numberOf(lexicon.seasons, season)
    return { date: { ...date, month }, precision: 'season' }
  }
  if (quarter !== undefined) {
    const number = numberOf(lexicon.ordinals, quarter) ?? Number(quarter)
    const [first, third] = [
      { ...date, month: number * 3 - 2 },
      { ...date, month: number * 3 },
    ]
    return { date: first, last: third, precision: 'quarter' }
  }
  return last === undefined ? { date } : { date, last }
}

/** Dates in figures, the same in every language. */
function numericRules({ dayFirst }: DateLexicon): readonly Rule[] {
  return [
    {
      pattern: new RegExp(`${BEFORE}(?<y>${YEAR})-(?<m>\\d\\d)-(?<d>\\d\\d)${BEHIND}`, 'g'),
      read: (match) => {
        const { y, m, d } = match.groups ?? {}
        return mentionOf(match, { date: { year: Number(y), month: Number(m), day: Number(d) } })
      },
    },
    {
      pattern: new RegExp(
        `${BEFORE}(?<a>\\d{1,2})(?<s>[./])(?<b>\\d{1,2})\\k<s>(?<y>${YEAR})${BEHIND}`,
        'g',
      ),
      read: (match) => readNumeric(match, dayFirst),
    },
    {
      pattern: new RegExp(
        `${BEFORE}(?<year>${YEAR})(?:[-–—/])(?<lastYear>${YEAR}|\\d\\d)${BEHIND}`,
        'g',
      ),
      read: readYears,
    },
    {
      pattern: new RegExp(`\\((?<year>${YEAR})(?:[-–—](?<lastYear>${YEAR}|\\d\\d))?\\)`, 'g'),
      read: readYears,
    },
  ]
}

/** Four figures that a word beside them makes a year. */
function cueRules(lexicon: DateLexicon): readonly Rule[] {
  const { yearCues, determiners, and } = lexicon
  const next = new RegExp(
    `(?:,\\s|,?\\s(?:${alternatives(and) || '(?!)'})\\s)(${YEAR})${BEHIND}(?!\\s+[a-z]+s\\b)`,
    'yu',
  )
  const behind = (words: readonly string[], year: string) =>
    `(?<![${LETTER}])(?:${anyApostrophe(alternatives(words))})${year}`
  return [
    ...(yearCues.length === 0
      ? []
      : [
          {
            pattern: new RegExp(behind(yearCues, `[\\s-]+(?<year>${YEAR})${BEHIND}`), 'gi'),
            read: (match: RegExpExecArray, text: string) =>
              isCount(lexicon, match, text) ? undefined : readYearAndOthers(match, text, next),
          },
        ]),
    ...(determiners.length === 0
      ? []
      : [
          {
            pattern: new RegExp(
              behind(determiners, '\\s+(?<year>(?:19|20)\\d\\d)(?=\\s+[a-z\\u00df-\\u00ff])'),
              'gi',
            ),
            read: (match: RegExpExecArray, text: string) =>
              isCount(lexicon, match, text) || match.groups?.['year'] === '2000'
                ? undefined
                : readYears(match),
          },
        ]),
  ]
}

interface Reading {
  readonly date: CalendarDate
  readonly last?: CalendarDate
  readonly precision?: Precision
}

function mentionOf(match: RegExpExecArray, reading: Reading): readonly DateMention[] {
  if (!isDate(reading.date)) return []
  if (reading.last !== undefined && !isDate(reading.last)) return []
  if (isReversed(reading)) return []
  const written = match.groups?.['written'] ?? match[0]
  const start = match.index + match[0].lastIndexOf(written)
  return [
    {
      start,
      end: start + written.length,
      precision: precisionOf(reading.date),
      ...reading,
      isResolved: false,
    },
  ]
}

function isReversed({ date, last }: Reading): boolean {
  return last !== undefined && date.month === undefined && last.year <= date.year
}

/** The year of a match without the words around it, and the second year where it is a range. */
function readYears(match: RegExpExecArray): readonly DateMention[] {
  const { year: y = '', lastYear: z } = match.groups ?? {}
  const start = match.index + match[0].indexOf(y)
  const year = Number(y)
  if (z === undefined) return [yearMention(start, y)]
  const last = z.length === 2 ? Math.floor(year / 100) * 100 + Number(z) : Number(z)
  if (last <= year) return []
  const end = match.index + match[0].lastIndexOf(z) + z.length
  return [
    { start, end, date: { year }, last: { year: last }, precision: 'year', isResolved: false },
  ]
}

/** `in 2015, 2017 and 2019`: the year behind the cue and those that follow it at once. */
function readYearAndOthers(
  match: RegExpExecArray,
  text: string,
  next: RegExp,
): readonly DateMention[] {
  const mentions = [...readYears(match)]
  next.lastIndex = match.index + match[0].length
  for (let more = next.exec(text); more !== null; more = next.exec(text)) {
    const year = more[1] ?? ''
    mentions.push(yearMention(next.lastIndex - year.length, year))
  }
  return mentions
}

function yearMention(start: number, year: string): DateMention {
  const date = { year: Number(year) }
  return { start, end: start + year.length, date, precision: 'year', isResolved: false }
}

/** `12.03.2025` is the twelfth of March; with slashes only where the habit is known or one number cannot be a month. */
function readNumeric(
  match: RegExpExecArray,
  dayFirst: boolean | undefined,
): readonly DateMention[] | undefined {
  const { a, b, s, y } = match.groups ?? {}
  const [first, second, year] = [Number(a), Number(b), Number(y)]
  const isOpen = s === '/' && first <= 12 && second <= 12 && first !== second
  if (isOpen && dayFirst === undefined) return undefined
  const date =
    second > 12 ? { year, month: first, day: second } : { year, month: second, day: first }
  return mentionOf(match, { date })
}

/** `in 2000 homes`, `from 1500 to 1800 homes`: four figures before a counted noun. */
function isCount(lexicon: DateLexicon, match: RegExpExecArray, text: string): boolean {
  const { countedNouns, countedEnding } = lexicon
  const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 40)
  const behind = rest.replace(/^\s\p{L}{1,5}\s\d{4}(?!\d)/u, '')
  const noun = /^\s+(?:\p{Ll}+\s+)?(\p{Ll}+)/u.exec(behind)
  const first = /^\s+(\p{L}+)/u.exec(behind)?.[1] ?? ''
  return (
    countedNouns.has(first) ||
    countedEnding.test(first) ||
    (countedNouns.has(noun?.[1] ?? '') && /00$/.test(match[0]))
  )
}
