import type { CalendarDate, Precision } from './calendar-date.ts'

/** A date in a sentence. `start` and `end` are UTF-16 units into the sentence, end exclusive. */
export interface DateMention {
  readonly start: number
  readonly end: number
  readonly date: CalendarDate
  /** Last date of a range. */
  readonly last?: CalendarDate | undefined
  readonly precision: Precision
  /** True for a relative date that was worked out. */
  readonly isResolved: boolean
}

/** The mentions in order, none overlapping: of two that do, the one that starts first, then the longer one. */
export function withoutOverlaps(mentions: readonly DateMention[]): readonly DateMention[] {
  const sorted = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: DateMention[] = []
  for (const mention of sorted) {
    if (mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention)
  }
  return kept
}

/** How precise a date without further words is. */
export function precisionOf({ month, day }: CalendarDate): Precision {
  return day !== undefined ? 'day' : month !== undefined ? 'month' : 'year'
}
