/** A date in a text. `start` and `end` are UTF-16 units into it, end exclusive. */
export interface FoundDate {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as precise as the text is. */
  readonly iso: string
  readonly start: number
  readonly end: number
}

/** Beginnings that tell the months apart in English, German, French, Spanish, Portuguese, Italian, Dutch and Nordic. */
const MONTHS: readonly (readonly [beginning: string, month: number])[] = [
  ['jan', 1],
  ['gen', 1],
  ['ene', 1],
  ['jän', 1],
  ['feb', 2],
  ['fév', 2],
  ['fev', 2],
  ['mar', 3],
  ['mär', 3],
  ['mrz', 3],
  ['maa', 3],
  ['mrt', 3],
  ['apr', 4],
  ['avr', 4],
  ['abr', 4],
  ['may', 5],
  ['mai', 5],
  ['mag', 5],
  ['mei', 5],
  ['maj', 5],
  ['jun', 6],
  ['juin', 6],
  ['giu', 6],
  ['juil', 7],
  ['jul', 7],
  ['lug', 7],
  ['aug', 8],
  ['aoû', 8],
  ['ago', 8],
  ['sep', 9],
  ['set', 9],
  ['oct', 10],
  ['okt', 10],
  ['out', 10],
  ['ott', 10],
  ['nov', 11],
  ['dec', 12],
  ['dez', 12],
  ['déc', 12],
  ['dic', 12],
  ['des', 12],
]

const MONTH = '(\\p{L}{3,10})\\.?'
const YEAR = '((?:19|20)\\d\\d)'
const OF = '(?:\\s+(?:de|of|del))?'

interface DateForm {
  readonly pattern: RegExp
  /** Which group holds the year, the month and the day. */
  readonly groups: readonly [year: number, month: number, day: number]
}

/** From the surest form to the least. Two numbers around a slash say nothing sure, so there is no such form. */
const FORMS: readonly DateForm[] = [
  { pattern: new RegExp(`\\b${YEAR}-(\\d\\d)-(\\d\\d)`, 'u'), groups: [1, 2, 3] },
  { pattern: new RegExp(`\\b${YEAR}[/.](\\d\\d?)[/.](\\d\\d?)\\b`, 'u'), groups: [1, 2, 3] },
  {
    pattern: new RegExp(`${YEAR}\\s?[年년]\\s?(\\d\\d?)\\s?[月월]\\s?(\\d\\d?)\\s?[日일]`, 'u'),
    groups: [1, 2, 3],
  },
  {
    pattern: new RegExp(
      `\\b(\\d\\d?)(?:st|nd|rd|th|er|\\.|º)?${OF}\\s+${MONTH},?${OF}\\s+${YEAR}\\b`,
      'u',
    ),
    groups: [3, 2, 1],
  },
  {
    pattern: new RegExp(`(?<!\\p{L})${MONTH}\\s+(\\d\\d?)(?:st|nd|rd|th)?,?\\s+${YEAR}\\b`, 'u'),
    groups: [3, 1, 2],
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})${MONTH}\\s+(\\d\\d?)\\s+\\d\\d:\\d\\d(?::\\d\\d)?(?:\\s+[A-Z]{1,5})?\\s+${YEAR}\\b`,
      'u',
    ),
    groups: [3, 1, 2],
  },
  { pattern: new RegExp(`\\b(\\d\\d?)\\.\\s?(\\d\\d?)\\.\\s?${YEAR}\\b`, 'u'), groups: [3, 2, 1] },
  { pattern: new RegExp(`(?<!\\p{L})${MONTH}${OF},?\\s+${YEAR}\\b`, 'u'), groups: [2, 1, 0] },
  { pattern: new RegExp(`\\b${YEAR}-(\\d\\d)\\b`, 'u'), groups: [1, 2, 0] },
  { pattern: new RegExp(`^\\s*${YEAR}\\s*$`, 'u'), groups: [1, 0, 0] },
]

/** How far into a text a date is looked for: a line that is a date is short. */
const MAX_LENGTH = 300

/** The first date written out in full, in any of eight languages; undefined when the day and the month could be swapped. */
export function findDate(text: string): FoundDate | undefined {
  const head = text.slice(0, MAX_LENGTH)
  for (const { pattern, groups } of FORMS) {
    const match = pattern.exec(head)
    if (match === null) continue
    const [year, month, day] = groups.map((group) => (group === 0 ? undefined : match[group]))
    const iso = isoOf(year, month, day)
    if (iso !== undefined) return { iso, start: match.index, end: match.index + match[0].length }
  }
  return undefined
}

function isoOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | undefined {
  if (year === undefined) return undefined
  if (month === undefined) return year
  const monthNumber = /^\d+$/.test(month) ? Number(month) : monthOf(month)
  if (monthNumber === undefined || monthNumber < 1 || monthNumber > 12) return undefined
  const yearMonth = `${year}-${String(monthNumber).padStart(2, '0')}`
  if (day === undefined) return yearMonth
  const isDay =
    Number(day) >= 1 && Number(day) <= new Date(Date.UTC(Number(year), monthNumber, 0)).getUTCDate()
  return isDay ? `${yearMonth}-${day.padStart(2, '0')}` : undefined
}

function monthOf(name: string): number | undefined {
  const lower = name.toLowerCase()
  return MONTHS.find(([beginning]) => lower.startsWith(beginning))?.[1]
}
