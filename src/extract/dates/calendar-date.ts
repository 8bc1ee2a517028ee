import type { TimelineEvent } from '../../model/brief.ts'

export type Precision = TimelineEvent['precision']

/** A date as precise as it is known. Months from 1; proleptic Gregorian calendar. */
export interface CalendarDate {
  readonly year: number
  readonly month?: number | undefined
  readonly day?: number | undefined
}

/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export function formatDate({ year, month, day }: CalendarDate): string {
  const parts = [String(year).padStart(4, '0')]
  if (month !== undefined) parts.push(String(month).padStart(2, '0'))
  if (month !== undefined && day !== undefined) parts.push(String(day).padStart(2, '0'))
  return parts.join('-')
}

/** Reads what `formatDate` writes; `undefined` for anything else, days that do not exist included. */
export function parseDate(text: string): CalendarDate | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (match === null) return undefined
  const [, year, month, day] = match
  const date = {
    year: Number(year),
    month: month === undefined ? undefined : Number(month),
    day: day === undefined ? undefined : Number(day),
  }
  return isDate(date) ? date : undefined
}

export function isDate({ year, month, day }: CalendarDate): boolean {
  if (month === undefined) return true
  if (month < 1 || month > 12) return false
  return day === undefined || (day >= 1 && day <= daysIn(year, month))
}

/** The date some days later, or earlier. The date must have a day. */
export function addDays(date: Required<CalendarDate>, days: number): Required<CalendarDate> {
  const moved = new Date(utc(date) + days * DAY)
  return {
    year: moved.getUTCFullYear(),
    month: moved.getUTCMonth() + 1,
    day: moved.getUTCDate(),
  }
}

/** The month some months later, or earlier, without a day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const index = date.year * 12 + (date.month ?? 1) - 1 + months
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: Required<CalendarDate>): number {
  return ((new Date(utc(date)).getUTCDay() + 6) % 7) + 1
}

/** Days from the first date to the second. */
export function daysBetween(from: Required<CalendarDate>, to: Required<CalendarDate>): number {
  return Math.round((utc(to) - utc(from)) / DAY)
}

/** Whether the date has a day; narrows. */
export function hasDay(date: CalendarDate): date is Required<CalendarDate> {
  return date.month !== undefined && date.day !== undefined
}

const DAY = 86_400_000

function utc({ year, month, day }: Required<CalendarDate>): number {
  const date = new Date(0)
  date.setUTCFullYear(year ?? 0, (month ?? 1) - 1, day ?? 1)
  return date.getTime()
}

function daysIn(year: number, month: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month, 0)
  return date.getUTCDate()
}
