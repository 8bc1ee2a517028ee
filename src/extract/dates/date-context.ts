import type { CalendarDate } from './calendar-date.ts'
import type { DateMention } from './date-mention.ts'

/** What relative dates are counted from. */
export interface DateContext {
  /** When the article was published, as precisely as it says. */
  readonly published: CalendarDate | undefined
  /** The date told of last before the sentence, for `the same year` and `two days later`. */
  readonly anchor: CalendarDate | undefined
  /** The dates of the sentence itself that are told outright. */
  readonly explicit: readonly DateMention[]
  /**
   * Whether the words at an index look ahead: `on Friday` is then the next one. Of a weekday, which is never far, what
   * somebody said would be counts too: `unions said they would strike on Friday`.
   */
  readonly isFutureAt: (start: number, isWeekday?: boolean) => boolean
}
