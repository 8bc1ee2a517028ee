import type { Bidi } from 'bidi-js'
import createBidi from 'bidi-js'
import type { Direction } from '../../resolve/directions.ts'
import { directionOf, hasRightToLeft } from '../../resolve/directions.ts'
import type { Span } from './span.ts'

/** Text of a paragraph. */
export interface DirectedPart {
  readonly text: string
  /** Does not mix with the words around it: references, marks of notes. */
  readonly isIsolated: boolean
  /**
   * Who says it, where it is put into words of the template: it keeps its own order, and its full stop and marks of
   * quotation stay with it. Parts of one origin beside each other are one text, with the marks of notes between them.
   */
  readonly inserted: Span['inserted']
  /** Where it is inserted: the way its language is written. */
  readonly around: Direction
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
  let end = 0
  parts.forEach(({ text, isIsolated, inserted, around }, index) => {
    if (inserted !== undefined && index >= end) {
      end = endOfInserted(parts, index)
      whole += ISOLATE_START[directionOf(textOf(parts.slice(index, end)), around)]
    }
    if (isIsolated) whole += ISOLATE_START[direction]
    starts.push(whole.length)
    whole += isIsolated ? text + ISOLATE_END : text
    if (index === end - 1) whole += ISOLATE_END
  })
  const { levels } = bidi.getEmbeddingLevels(whole, direction)
  return parts.map(({ text }, index) => {
    const start = starts[index] ?? 0
    return levels.subarray(start, start + text.length)
  })
}

/** Behind the last part of what is inserted from `start` on. */
function endOfInserted(parts: readonly DirectedPart[], start: number): number {
  const origin = parts[start]?.inserted
  let end = start
  for (let index = start; index < parts.length; index++) {
    const part = parts[index]
    if (part?.inserted === origin) end = index + 1
    else if (!part?.isIsolated) break
  }
  return end
}

function textOf(parts: readonly DirectedPart[]): string {
  return parts.map(({ text }) => text).join('')
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
