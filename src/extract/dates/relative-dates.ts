import type { DateLexicon } from '../words/content-lexicon.ts'
import { everyMatch } from '../words/every-match.ts'
import { oncePer } from '../words/once-per.ts'
import { alternatives, anyApostrophe, eitherCase } from '../words/phrase-pattern.ts'
import { isDate } from './calendar-date.ts'
import type { DateContext } from './date-context.ts'
import type { DateMention } from './date-mention.ts'
import { precisionOf, withoutOverlaps } from './date-mention.ts'
import { type RelativeRule, rulesFromAnchor, rulesFromPublication } from './relative-date-rules.ts'

export type FindRelativeDates = (text: string, context: DateContext) => readonly DateMention[]

/**
 * A finder of the dates that are told from another date: `yesterday`, `on Friday`, `last year`, `14 March`,
 * `the same month`, `two years later`. What cannot be worked out is left out: without a publication date, or with
 * one that is not precise enough, most are. `now`, `soon` and `recently` are no dates, nor are weeks: a timeline has
 * no such precision; nor is the year of a comparison (`more than last year`, `19 two years earlier`).
 *
 * A weekday is the last one up to the day of publication; the next one where the sentence looks ahead. A day or month
 * without a year is the one nearest to the publication, and none where that is a guess (`in March`, written in October).
 */
export const relativeDateFinder = oncePer((lexicon: DateLexicon): FindRelativeDates => {
  if (lexicon.relative.length === 0) return (_, { explicit }) => explicit
  const freeRules = rulesFromPublication(lexicon)
  const anchoredRules = rulesFromAnchor(lexicon)
  const hint = relativeHint(lexicon)
  return (text, context) => {
    if (!hint.test(text)) return context.explicit
    const free = withoutOverlaps([
      ...context.explicit,
      ...freeRules.flatMap((rule) => applyRule(rule, text, () => context)),
    ])
    const contextAt = (start: number) => {
      const before = free.filter(({ end }) => end <= start).at(-1)
      return before === undefined ? context : { ...context, anchor: before.last ?? before.date }
    }
    const anchored = anchoredRules.flatMap((rule) => applyRule(rule, text, contextAt))
    return withoutOverlaps([...free, ...anchored])
  }
})

/** No rule can match without one of these words; most sentences have none. */
function relativeHint({ days, units, months, weekdays, seasons }: DateLexicon): RegExp {
  const words = [...days.keys(), ...units.keys(), ...seasons.keys(), ...weekdays.keys()]
  const names = [...months.keys()].filter((name) => !name.endsWith('.'))
  const anywhere = anyApostrophe(alternatives(words.map(eitherCase)))
  return new RegExp(`${anywhere}|\\b(?:${alternatives(names.map(eitherCase))})(?!\\p{Ll})`, 'u')
}

function applyRule(
  { pattern, read }: RelativeRule,
  text: string,
  contextAt: (start: number) => DateContext,
): readonly DateMention[] {
  return everyMatch(text, pattern).flatMap((match) => {
    const written = match.groups?.['written']
    const start = match.index + (written === undefined ? 0 : match[0].indexOf(written))
    const reading = read(match.groups ?? {}, { ...contextAt(start), start })
    if (reading === undefined || !isDate(reading.date)) return []
    if (reading.last !== undefined && !isDate(reading.last)) return []
    const end = start + (written ?? match[0]).length
    return [{ start, end, precision: precisionOf(reading.date), ...reading, isResolved: true }]
  })
}
