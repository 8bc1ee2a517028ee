import type { Bidi } from 'bidi-js'
import createBidi from 'bidi-js'

const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u
const LEFT_TO_RIGHT_LETTER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u

let bidi: Bidi | undefined

/**
 * The embedding level of every UTF-16 unit (UAX #9), or undefined where all are zero. A paragraph takes the document's
 * direction, but one wholly in the other script its own.
 */
export function bidiLevels(text: string, direction: 'ltr' | 'rtl'): Uint8Array | undefined {
  const hasRightToLeft = RIGHT_TO_LEFT.test(text)
  if (!hasRightToLeft && direction === 'ltr') return undefined
  const base = hasRightToLeft && !LEFT_TO_RIGHT_LETTER.test(text) ? 'rtl' : direction
  bidi ??= createBidi()
  return bidi.getEmbeddingLevels(text, base).levels
}

/** The characters with brackets turned round, as they are drawn from right to left. */
export function mirror(text: string): string {
  return Array.from(text, (character) => bidi?.getMirroredCharacter(character) ?? character).join(
    '',
  )
}

/** Runs in the order they stand on the line from left to right (UAX #9, rule L2). */
export function visualOrder<Run extends { readonly level: number }>(
  runs: readonly Run[],
): readonly Run[] {
  const order = [...runs]
  const levels = runs.map((run) => run.level)
  const highest = Math.max(0, ...levels)
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start
      while ((order[end]?.level ?? -1) >= level) end++
      if (end > start) {
        order.splice(start, end - start, ...order.slice(start, end).reverse())
        start = end
      }
    }
  }
  return order
}
