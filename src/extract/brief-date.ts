import type { TextFact } from '../model/fact.ts'
import { formatDate, parseDate } from './dates/calendar-date.ts'
import type { FindDates } from './dates/explicit-dates.ts'
import type { FrontMatterReader } from './front-matter/front-matter-reader.ts'
import { dateTextSchema } from './front-matter/front-matter-schema.ts'

/**
 * The date of the briefing as `YYYY-MM-DD` (or as precise as given): front matter `date`, else the given one, else null.
 * A date in words (`14 May 2031`) is understood; a clock is never asked.
 */
export function collectBriefDate(
  frontMatter: FrontMatterReader,
  { date, findDates }: { readonly date?: string | undefined; readonly findDates: FindDates },
): TextFact | null {
  const written = frontMatter.get(['date'], dateTextSchema)
  if (written === undefined) {
    return date === undefined ? null : { value: date, origin: 'analyst', spans: [] }
  }
  const spans = frontMatter.spans('date')
  const day = written.trim().replace(/[T ]\d{2}:\d{2}.*$/u, '')
  if (parseDate(day) !== undefined) return { value: day, origin: 'analyst', spans }
  const found = findDates(written)[0]?.date
  if (found !== undefined) return { value: formatDate(found), origin: 'computed', spans }
  frontMatter.report('date', {
    severity: 'error',
    code: 'extract/bad-front-matter',
    message: `Cannot read \`date\` of the front matter: found \`${written.slice(0, 60)}\`, expected a date such as \`2031-05-14\`.`,
    hint: 'Write the date of the briefing as year, month and day.',
  })
  return null
}
