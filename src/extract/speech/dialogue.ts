import type { Grammar } from './grammar.ts'
import type { Region } from './quotation-marks.ts'
import { unmarkedRegion } from './unmarked-region.ts'

/** A dash and a space at the start of a paragraph. */
const OPENING_DASH = /^[—–]\s+(?=\S)/u

/**
 * The quotation that a dash opens at the start of a paragraph, to its end, in languages that write dialogue so; else
 * undefined. The dash is its opening mark. A paragraph that has quotation marks besides keeps to these.
 */
export function findDialogue(
  text: string,
  { passage, grammar }: { readonly passage: number; readonly grammar: Grammar },
): Region | undefined {
  if (!grammar.order.hasDialogueDashes || /[«»“”"]/u.test(text)) return undefined
  const dash = OPENING_DASH.exec(text)
  if (dash === null) return undefined
  return unmarkedRegion(text, { passage, start: 0, innerStart: 1 })
}

/** Whether a quotation was opened by a dash: whoever speaks next is somebody else. */
export function isDialogue(text: string, { start, innerStart }: Region): boolean {
  return innerStart > start && /[—–]/u.test(text.charAt(start))
}
