import { LEFT_TO_RIGHT_MARK, RIGHT_TO_LEFT_MARK } from '../../model/direction-marks.ts'
import type { DirectedText } from '../resolve/split-by-direction.ts'

/**
 * A piece of text with the marks that hold it to its way: Word goes by what a run says of itself, other programs by the
 * characters alone (UAX #9), which leave signs, spaces and numbers at either end to what stands beside them.
 *
 * ```
 * قال: “6 October.”      in a paragraph from right to left:
 *      ^           ^     U+200E before and behind the words
 * ```
 *
 * Text that runs with its paragraph needs one only where no letter comes before its signs or numbers.
 */
export function withDirectionMarks(
  { text, isRightToLeft }: DirectedText,
  isParagraphRightToLeft: boolean,
): string {
  if (isRightToLeft && isParagraphRightToLeft) {
    return STARTS_WITH_LETTER.test(text) ? text : RIGHT_TO_LEFT_MARK + text
  }
  if (isRightToLeft === isParagraphRightToLeft) return text
  const mark = isRightToLeft ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK
  return text.replace(WORDS, (words) => {
    const start = LETTER_FIRST.test(words) ? '' : mark
    return start + words + (IS_HELD_AT_END.test(words) ? '' : mark)
  })
}

/** Signs before the first letter go with it; a number does not. */
const STARTS_WITH_LETTER = /^[^\p{L}\p{N}]*\p{L}/u
/** Spaces around them part them from what is beside, whichever way that runs. */
const WORDS = /\S(?:.*\S)?/su
const LETTER_FIRST = /^\p{L}/u
/** A number behind letters runs with them (rule W7). */
const IS_HELD_AT_END = /[\p{L}\p{M}\p{N}]$/u
