import type { DateLexicon } from '../words/content-lexicon.ts'
import { LETTER } from '../words/letter.ts'
import { oncePer } from '../words/once-per.ts'
import { alternatives, anyApostrophe } from '../words/phrase-pattern.ts'
import type { CalendarDate } from './calendar-date.ts'

/** Four figures that may be a year: from 1500 to 2199. */
export const YEAR = '(?:1[5-9]|2[01])\\d\\d'

/** What a match of a form says, by the names in its braces. */
export type DateGroups = Readonly<Record<string, string | undefined>>

/** A form of the lexicon as a piece of a regular expression, each name in braces a group of that name. */
export function formPattern(form: string, lexicon: DateLexicon): string {
  return form
    .replaceAll(' ', '\\s')
    .replace(/\{(\w+)\}/gu, (_, name: string) => placeholders(lexicon).get(name) ?? '(?!)')
}

/** The number a word stands for: of a month, a weekday, an ordinal. */
export function numberOf(
  words: ReadonlyMap<string, number>,
  word: string | undefined,
): number | undefined {
  if (word === undefined) return undefined
  return words.get(word) ?? words.get(word.toLowerCase().replaceAll("'", '’'))
}

/** The date of a match, and that of the end of a range. */
export function datesOf(
  groups: DateGroups,
  lexicon: DateLexicon,
): { readonly date: CalendarDate; readonly last: CalendarDate | undefined } {
  const { year, lastYear, month, lastMonth, day, lastDay } = groups
  const read = (yearWord?: string, monthWord?: string, dayWord?: string): CalendarDate => ({
    year: Number(yearWord),
    month: numberOf(lexicon.months, monthWord),
    ...(dayWord !== undefined && { day: Number.parseInt(dayWord, 10) }),
  })
  const isRange = [lastYear, lastMonth, lastDay].some((word) => word !== undefined)
  return {
    date: read(year ?? lastYear, month ?? lastMonth, day),
    last: isRange ? read(lastYear ?? year, lastMonth ?? month, lastDay) : undefined,
  }
}

const placeholders = oncePer((lexicon: DateLexicon): ReadonlyMap<string, string> => {
  const quarters = [...lexicon.ordinals].filter(([, number]) => number <= 4)
  const centuries = [...lexicon.ordinals].filter(([, number]) => number > 4)
  const months = [...lexicon.months.keys()].map((name) => name.replace('.', '\\.'))
  const day = `\\d{1,2}(?:${alternatives(lexicon.dayEndings) || '(?!)'})?(?!\\d)`
  const words: readonly (readonly [name: string, pattern: string])[] = [
    ['day', day],
    ['lastDay', day],
    ['month', oneOf(months)],
    ['lastMonth', oneOf(months)],
    ['year', YEAR],
    ['lastYear', YEAR],
    ['weekday', oneOf(lexicon.weekdays.keys())],
    ['season', oneOf(lexicon.seasons.keys())],
    ['quarter', `[1-4]|${oneOf(quarters.map(([word]) => word))}`],
    ['century', `1[5-9]|2[01]|${oneOf(centuries.map(([word]) => word))}`],
    ['decade', '(?:1[5-9]|2[01])\\d0'],
    ['shortDecade', '[3-9]0'],
    ['number', `${oneOf(lexicon.numbers.keys())}|\\d{1,3}`],
    ['dayWord', oneOf(lexicon.days.keys())],
    ['unit', oneOf(lexicon.units.keys())],
    ['way', oneOf(lexicon.ways.keys())],
  ]
  const to = `\\s?(?:${alternatives(['-', '–', '—', ...lexicon.to])})\\s?`
  return new Map([
    ...words.map(([name, pattern]) => [name, `(?<${name}>${pattern})`] as const),
    ['to', to],
    ['anyMonth', oneOf(months)],
    ['noLetter', `(?![${LETTER}])`],
  ])
})

function oneOf(words: Iterable<string>): string {
  return `(?:${anyApostrophe(alternatives(words)) || '(?!)'})`
}
