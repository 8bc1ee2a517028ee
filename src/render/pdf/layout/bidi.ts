import type { Bidi } from 'bidi-js'
import createBidi from 'bidi-js'
import type { Direction } from './directions.ts'
import { hasRightToLeft } from './directions.ts'

/** Text of a paragraph. What is isolated does not mix with the words around it: references, marks of notes. */
export interface DirectedPart {
  readonly text: string
  readonly isIsolated: boolean
}

let bidi: Bidi | undefined

const ISOLATE_START: Readonly<Record<Direction, string>> = { ltr: '\u2066', rtl: '\u2067' }
const ISOLATE_END = '\u2069'

/** The embedding level of every UTF-16 unit of each part (UAX #9); undefined where all are zero. */
export function bidiLevels(
  parts: readonly DirectedPart[],
  direction: Direction,
): readonly Uint8Array[] | undefined {
  if (direction === 'ltr' && !parts.some(({ text }) => hasRightToLeft(text))) return undefined
  bidi ??= createBidi()
  const starts: number[] = []
  let whole = ''
  for (const { text, isIsolated } of parts) {
    if (isIsolated) whole += ISOLATE_START[direction]
    starts.push(whole.length)
    whole += isIsolated ? text + ISOLATE_END : text
  }
  const { levels } = bidi.getEmbeddingLevels(whole, direction)
  return parts.map(({ text }, index) => {
    const start = starts[index] ?? 0
    return levels.subarray(start, start + text.length)
  })
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
  const highest = runs.reduce((most, { level }) => Math.max(most, level), 0)
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
