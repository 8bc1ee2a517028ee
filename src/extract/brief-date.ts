import type { TextFact } from '../model/fact.ts'
import { dateTextSchema } from './analyst/analyst-fields.ts'
import type { AnalystReader } from './analyst/analyst-reader.ts'
import { formatDate, parseDate } from './dates/calendar-date.ts'
import type { FindDates } from './dates/explicit-dates.ts'

/**
 * The date of the briefing as `YYYY-MM-DD` (or as precise as given): the analyst's `date`, else the given one, else null.
 * A date in words (`14 May 2031`) is understood; a clock is never asked.
 */
export function collectBriefDate(
  analyst: AnalystReader,
  { date, findDates }: { readonly date?: string | undefined; readonly findDates: FindDates },
): TextFact | null {
  const given = analyst.get(['date'], dateTextSchema)
  if (given === undefined) {
    return date === undefined ? null : { value: date, origin: 'analyst', spans: [] }
  }
  const { value: written, spans } = given
  const day = written.trim().replace(/[T ]\d{2}:\d{2}.*$/u, '')
  if (parseDate(day) !== undefined) return { value: day, origin: 'analyst', spans }
  const found = findDates(written)[0]?.date
  if (found !== undefined) return { value: formatDate(found), origin: 'computed', spans }
  analyst.report(['date'], ({ title, code }) => ({
    severity: 'error',
    code,
    message: `Cannot read \`date\` of ${title}: found \`${written.slice(0, 60)}\`, expected a date such as \`2031-05-14\`.`,
    hint: 'Write the date of the briefing as year, month and day.',
  }))
  return null
}
