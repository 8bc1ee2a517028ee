import type { DateLexicon } from '../words/content-lexicon.ts'
import { everyMatch } from '../words/every-match.ts'
import { LETTER } from '../words/letter.ts'
import { oncePer } from '../words/once-per.ts'
import { alternatives } from '../words/phrase-pattern.ts'
import type { CalendarDate, Precision } from './calendar-date.ts'
import { isDate } from './calendar-date.ts'
import type { DateMention } from './date-mention.ts'
import { precisionOf, withoutOverlaps } from './date-mention.ts'

export type FindDates = (text: string) => readonly DateMention[]

/**
 * A finder of the dates that say their year: `14 March 2025`, `March 2025`, `2015-2019`, `since 1944`, `the 1990s`.
 *
 * Four figures alone are a year only behind a word that wants one (`since`, `in`), in brackets, or as an adjective
 * behind a determiner (`the 2015 accord`), and only from 1500 to 2199: `Resolution 2254` and `2,015 people` are
 * none. `12/03/2025` is left out unless only one reading exists, since two habits of writing it are alive.
 */
export const explicitDateFinder = oncePer((lexicon: DateLexicon): FindDates => {
  const rules = [...generalRules(lexicon), ...(lexicon.months.size > 0 ? monthRules(lexicon) : [])]
  return (text) => {
    if (!HINT.test(text)) return []
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

const YEAR = '(?:1[5-9]|2[01])\\d\\d'
/** Every rule wants a year or a century; most sentences have neither. */
const HINT = new RegExp(`${YEAR}|centur`, 'u')
const DAY = '\\d{1,2}(?:st|nd|rd|th)?'
const BEFORE = `(?<![${LETTER}.,/$€£¥-])`
const BEHIND = `(?![${LETTER}]|[.,/-]\\d)`
const TO = '\\s?(?:-|–|—|to|and|until|through)\\s?'

function monthRules({ months, seasons, ordinals }: DateLexicon): readonly Rule[] {
  const month = `(?:${alternatives([...months.keys()].map((name) => name.replace('.', '\\.')))})`
  const season = `(?:${alternatives(seasons.keys())})`
  const quarter = [...ordinals].filter(([, number]) => number <= 4).map(([word]) => word)
  const monthOf = (name: string | undefined) => months.get(name ?? '')
  const dates = (pattern: string, read: (groups: Groups) => Reading | undefined): Rule => ({
    pattern: new RegExp(`${BEFORE}${pattern}${BEHIND}`, 'g'),
    read: (match) => mentionOf(match, read(match.groups ?? {})),
  })
  const full = (day?: string, name?: string, year?: string): CalendarDate => ({
    year: Number(year),
    month: monthOf(name),
    ...(day !== undefined && { day: Number.parseInt(day, 10) }),
  })
  return [
    dates(`(?<d>${DAY})${TO}(?<e>${DAY})(?: of)? (?<m>${month}),? (?<y>${YEAR})`, (g) => ({
      date: full(g['d'], g['m'], g['y']),
      last: full(g['e'], g['m'], g['y']),
    })),
    dates(`(?<m>${month}) (?<d>${DAY})${TO}(?<e>${DAY}),? (?<y>${YEAR})`, (g) => ({
      date: full(g['d'], g['m'], g['y']),
      last: full(g['e'], g['m'], g['y']),
    })),
    dates(
      `(?<d>${DAY})(?: of)? (?<m>${month})(?:,? (?<y>${YEAR}))?${TO}(?<e>${DAY})(?: of)? (?<n>${month}),? (?<z>${YEAR})`,
      (g) => ({
        date: full(g['d'], g['m'], g['y'] ?? g['z']),
        last: full(g['e'], g['n'], g['z']),
      }),
    ),
    dates(
      `(?<m>${month}) (?<d>${DAY})(?:,? (?<y>${YEAR}))?${TO}(?<n>${month}) (?<e>${DAY}),? (?<z>${YEAR})`,
      (g) => ({
        date: full(g['d'], g['m'], g['y'] ?? g['z']),
        last: full(g['e'], g['n'], g['z']),
      }),
    ),
    dates(`(?<d>${DAY})(?: of)? (?<m>${month}),? (?<y>${YEAR})`, (g) => ({
      date: full(g['d'], g['m'], g['y']),
    })),
    dates(`(?<m>${month}) (?<d>${DAY}),? (?<y>${YEAR})`, (g) => ({
      date: full(g['d'], g['m'], g['y']),
    })),
    dates(`(?<m>${month})(?:,? (?<y>${YEAR}))?${TO}(?<n>${month}),? (?<z>${YEAR})`, (g) => ({
      date: full(undefined, g['m'], g['y'] ?? g['z']),
      last: full(undefined, g['n'], g['z']),
    })),
    dates(`(?<!\\d(?:st|nd|rd|th)? (?:of )?)(?<m>${month})(?:,| of)? (?<y>${YEAR})`, (g) => ({
      date: full(undefined, g['m'], g['y']),
    })),
    dates(`(?<s>${season})(?: of)? (?<y>${YEAR})`, (g) => ({
      date: { year: Number(g['y']), month: seasons.get(g['s'] ?? '') },
      precision: 'season',
    })),
    dates(`(?:Q(?<q>[1-4])|(?<o>${alternatives(quarter)}) quarter)(?: of)? (?<y>${YEAR})`, (g) => {
      const number = g['q'] === undefined ? (ordinals.get(g['o'] ?? '') ?? 1) : Number(g['q'])
      const year = Number(g['y'])
      return {
        date: { year, month: number * 3 - 2 },
        last: { year, month: number * 3 },
        precision: 'quarter',
      }
    }),
  ]
}

function generalRules(lexicon: DateLexicon): readonly Rule[] {
  const { yearCues, determiners, ordinals } = lexicon
  const rule = (pattern: string, read: Rule['read'], flags = 'g'): Rule => ({
    pattern: new RegExp(pattern, flags),
    read,
  })
  const rules: Rule[] = [
    rule(`${BEFORE}(?<y>${YEAR})-(?<m>\\d\\d)-(?<d>\\d\\d)${BEHIND}`, (match) => {
      const { y, m, d } = match.groups ?? {}
      return mentionOf(match, { date: { year: Number(y), month: Number(m), day: Number(d) } })
    }),
    rule(
      `${BEFORE}(?<a>\\d{1,2})(?<s>[./])(?<b>\\d{1,2})\\k<s>(?<y>${YEAR})${BEHIND}`,
      readNumeric,
    ),
    rule(`${BEFORE}(?<y>${YEAR})(?:[-–—/])(?<z>${YEAR}|\\d\\d)${BEHIND}`, readYears),
    rule(`\\((?<y>${YEAR})(?:[-–—](?<z>${YEAR}|\\d\\d))?\\)`, readYears),
    rule(`${BEFORE}(?<y>${YEAR.slice(0, -2)}0)s(?![${LETTER}])`, (match) => {
      const year = Number(match.groups?.['y'])
      return mentionOf(match, { date: { year }, last: { year: year + 9 }, precision: 'decade' })
    }),
  ]
  if (yearCues.length === 0) return rules
  const century = [...ordinals].filter(([, number]) => number > 4).map(([word]) => word)
  return [
    ...rules,
    rule(`(?:[Ff]rom|[Bb]etween)\\s+(?<y>${YEAR})${TO}(?<z>${YEAR})${BEHIND}`, readYears),
    rule(
      `(?<![${LETTER}])(?:${alternatives(yearCues)})[\\s-]+(?<y>${YEAR})${BEHIND}`,
      (match, text) => (isCount(lexicon, match, text) ? undefined : readYearAndOthers(match, text)),
      'gi',
    ),
    rule(
      `(?<![${LETTER}])(?:${alternatives(determiners)})\\s+(?<y>(?:19|20)\\d\\d)(?=\\s+[a-z\\u00df-\\u00ff])`,
      (match, text) =>
        isCount(lexicon, match, text) || match.groups?.['y'] === '2000'
          ? undefined
          : readYears(match),
      'gi',
    ),
    rule(
      `(?<![${LETTER}])(?:(?<n>1[5-9]|2[01])(?:st|th)|(?<w>${alternatives(century)}))[ -]century`,
      (match) => {
        const number = Number(match.groups?.['n'] ?? ordinals.get(match.groups?.['w'] ?? ''))
        const date = { year: number * 100 - 99 }
        return mentionOf(match, { date, last: { year: number * 100 }, precision: 'century' })
      },
    ),
  ]
}

type Groups = Readonly<Record<string, string | undefined>>

interface Reading {
  readonly date: CalendarDate
  readonly last?: CalendarDate
  readonly precision?: Precision
}

function mentionOf(match: RegExpExecArray, reading: Reading | undefined): readonly DateMention[] {
  if (reading === undefined || !isDate(reading.date)) return []
  if (reading.last !== undefined && !isDate(reading.last)) return []
  return [
    {
      start: match.index,
      end: match.index + match[0].length,
      precision: precisionOf(reading.date),
      ...reading,
      isResolved: false,
    },
  ]
}

/** The year of a match without the words around it, and the second year where it is a range. */
function readYears(match: RegExpExecArray): readonly DateMention[] {
  const { y = '', z } = match.groups ?? {}
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
function readYearAndOthers(match: RegExpExecArray, text: string): readonly DateMention[] {
  const mentions = [...readYears(match)]
  const next = new RegExp(
    `(?:,\\s|,?\\s(?:and|or|to|until|through)\\s)(${YEAR})${BEHIND}(?!\\s+[a-z]+s\\b)`,
    'yu',
  )
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

/** `12.03.2025` is the twelfth of March; with slashes only where one number cannot be a month. */
function readNumeric(match: RegExpExecArray): readonly DateMention[] | undefined {
  const { a, b, s, y } = match.groups ?? {}
  const [first, second, year] = [Number(a), Number(b), Number(y)]
  if (s === '/' && first <= 12 && second <= 12 && first !== second) return undefined
  const date =
    second > 12 ? { year, month: first, day: second } : { year, month: second, day: first }
  return mentionOf(match, { date })
}

/** `in 2000 homes`: four figures before a counted noun. */
function isCount({ countedNouns }: DateLexicon, match: RegExpExecArray, text: string): boolean {
  const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 30)
  const noun = /^\s+(?:\p{Ll}+\s+)?(\p{Ll}+)/u.exec(behind)
  const first = /^\s+(\p{L}+)/u.exec(behind)
  return (
    countedNouns.has(first?.[1] ?? '') ||
    (countedNouns.has(noun?.[1] ?? '') && /00$/.test(match[0]))
  )
}
