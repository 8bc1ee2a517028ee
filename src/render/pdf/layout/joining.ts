/** Holds two letters together that stand in different runs (ZERO WIDTH JOINER); shows nothing. */
export const JOINER = '\u200D'

/** Letters of the Arabic script that never join what follows (Unicode, ArabicShaping.txt: types R and U). */
const JOINS_NOTHING_AFTER =
  /[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0677\u0688-\u0699\u06C0\u06C3-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5\u06DD\u06EE\u06EF\u0710\u0715-\u0719\u071E\u0728\u072A\u072C\u072F\u074D\u0759-\u075B\u076B\u076C\u0771\u0773\u0774\u0778\u0779\u08AA-\u08AC\u08AE\u08B1\u08B2\u08B9]/u
const JOINS_NOTHING_BEFORE = /[\u0621\u0674\u06DD]/u
/** A letter that joins, or the stroke that only lengthens. */
const JOINING_LETTER = /(?:(?=\p{L})[\p{Script=Arabic}\p{Script=Syriac}]|\u0640)/u
const LAST_LETTER = /(\P{M})\p{M}*$/u

/** Whether the last letter of one run joins the first of the next: marks on it do not count. */
export function areJoined(before: string, after: string): boolean {
  const last = LAST_LETTER.exec(before)?.[1] ?? ''
  const first = after.charAt(0)
  return (
    JOINING_LETTER.test(last) &&
    !JOINS_NOTHING_AFTER.test(last) &&
    JOINING_LETTER.test(first) &&
    !JOINS_NOTHING_BEFORE.test(first)
  )
}
