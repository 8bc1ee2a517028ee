import type { Ledger } from '../model/ledger.ts'
import type { ShownPassage } from './shown-file.ts'

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/**
 * Passages of PDF pages with their marks where they were meant to be. A page holds its letters where they are seen; where
 * words of two directions meet, no program can tell on which side of them a mark or a blank belongs (UAX #9 has no way
 * back). A passage that has the letters and figures of one of the ledger's in the same order, and the same marks in
 * whatever order, is taken for it. Letters, figures and how many marks there are of each kind stay what is compared.
 */
export function mendDirections(
  passages: readonly ShownPassage[],
  { passages: expected }: Ledger,
): readonly ShownPassage[] {
  if (!passages.some(({ text }) => RIGHT_TO_LEFT.test(text))) return passages
  const meant = new Map<string, string>()
  for (const { leaves } of expected) {
    const text = leaves.map((leaf) => leaf.text).join('')
    if (isMixed(text)) meant.set(keyOf(text), text)
  }
  return passages.map((passage) => {
    const text = isMixed(passage.text) ? meant.get(keyOf(passage.text)) : undefined
    return text === undefined ? passage : { ...passage, text }
  })
}

/** With letters from right to left, or with none at all: `75 %` stands as `% 75` beside them. */
function isMixed(text: string): boolean {
  return RIGHT_TO_LEFT.test(text) || !/\p{L}/u.test(text)
}

/** The letters and figures in their order, then the marks sorted; pairs of brackets and quotation marks count as one. */
function keyOf(text: string): string {
  const plain = text.normalize('NFC').replace(/[\s\p{Cf}]+/gu, '')
  const marks = (plain.match(/[^\p{L}\p{M}\p{N}]/gu) ?? []).map((mark) => PAIRS.get(mark) ?? mark)
  return `${plain.replace(/[^\p{L}\p{M}\p{N}]/gu, '')} ${marks.sort().join('')}`
}

const PAIRS: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['»', '«'],
  ['”', '“'],
  ['’', '‘'],
  ['›', '‹'],
])
