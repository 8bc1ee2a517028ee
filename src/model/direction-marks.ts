/** They are not seen, and hold what stands beside them to their way (UAX #9, 2.6). */
export const LEFT_TO_RIGHT_MARK = '\u200e'
export const RIGHT_TO_LEFT_MARK = '\u200f'

const MARKS = new RegExp(`[${LEFT_TO_RIGHT_MARK}${RIGHT_TO_LEFT_MARK}]`, 'gu')

const MARKS_AT_ENDS = new RegExp(
  `^(\\s*)[${LEFT_TO_RIGHT_MARK}${RIGHT_TO_LEFT_MARK}]|[${LEFT_TO_RIGHT_MARK}${RIGHT_TO_LEFT_MARK}](\\s*)$`,
  'gu',
)

/** A stretch of a Word file without the marks at its ends, where ours have them; further inside they may turn words round. */
export function withoutOuterMarks(text: string): string {
  return text.replace(MARKS_AT_ENDS, (_, before = '', after = '') => `${before}${after}`)
}

/** The text as it is read: a Word file has such marks wherever programs would put signs on the wrong side without. */
export function withoutDirectionMarks(text: string): string {
  return text.replace(MARKS, '')
}
