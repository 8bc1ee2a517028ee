import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  daysBetween,
  formatDate,
  hasDay,
  parseDate,
  weekdayOf,
} from '../../../src/extract/dates/calendar-date.ts'

it('reads what it writes, and nothing else', () => {
  for (const text of ['2025', '2025-03', '2025-03-14', '0987-12-31', '2024-02-29']) {
    const date = parseDate(text)
    expect(date && formatDate(date)).toBe(text)
  }
  for (const text of ['', '25', '2025-13', '2025-02-29', '2025-3-1', '14 March 2025']) {
    expect(parseDate(text), text).toBeUndefined()
  }
})

it('counts days forth and back across months and years', () => {
  const from = { year: 2024, month: 2, day: 28 }
  expect(addDays(from, 2)).toEqual({ year: 2024, month: 3, day: 1 })
  fc.assert(
    fc.property(fc.integer({ min: -4000, max: 4000 }), (days) => {
      const moved = addDays(from, days)
      expect(hasDay(moved) && daysBetween(from, moved)).toBe(days)
    }),
  )
})

it('counts months across years', () => {
  expect(addMonths({ year: 2026, month: 11 }, 3)).toEqual({ year: 2027, month: 2 })
  expect(addMonths({ year: 2026, month: 1 }, -1)).toEqual({ year: 2025, month: 12 })
})

it('knows the days of the week', () => {
  expect(weekdayOf({ year: 2026, month: 10, day: 12 })).toBe(1)
  expect(weekdayOf({ year: 2026, month: 10, day: 18 })).toBe(7)
})
