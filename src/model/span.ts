import { z } from 'zod'
import type { Immutable } from './immutable.ts'

/** A stretch of one decoded source. UTF-16 units, 0-based, end exclusive. */
export const spanSchema = z
  .strictObject({
    source: z.string().meta({ description: 'Id of the source, as in `source[].id`.' }),
    start: z.int().min(0),
    end: z.int().min(0),
  })
  .meta({
    id: 'Span',
    description: 'UTF-16 offsets into the decoded source, end exclusive.',
  })

export type Span = Immutable<z.infer<typeof spanSchema>>

/** Lines and columns, both 1-based, for people only. A column counts UTF-16 units. */
export interface Point {
  readonly line: number
  readonly column: number
}

/**
 * The line and column of an offset. Line ends are `\n`, `\r\n` and a lone `\r`; an offset past the end
 * gives the point behind the last character.
 */
export function pointAt(text: string, offset: number): Point {
  return pointsOf(text)(offset)
}

/** `pointAt` for many offsets of one text: a look-up is logarithmic in the lines. */
export function pointsOf(text: string): (offset: number) => Point {
  const lineStarts = [0]
  for (const lineEnd of text.matchAll(/\r\n|\n|\r/g)) {
    lineStarts.push(lineEnd.index + lineEnd[0].length)
  }
  return (offset) => {
    const inside = Math.min(Math.max(0, offset), text.length)
    let low = 0
    let high = lineStarts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((lineStarts[middle] ?? 0) <= inside) low = middle
      else high = middle
    }
    return { line: low + 1, column: inside - (lineStarts[low] ?? 0) + 1 }
  }
}

/** The spans in source order, overlapping and touching ones of one source joined, none twice. */
export function unionSpans(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort(
    (a, b) => compareText(a.source, b.source) || a.start - b.start || a.end - b.end,
  )
  const joined: Span[] = []
  for (const span of sorted) {
    const last = joined.at(-1)
    if (last !== undefined && last.source === span.source && span.start <= last.end) {
      joined[joined.length - 1] = {
        ...last,
        end: Math.max(last.end, span.end),
      }
    } else {
      joined.push(span)
    }
  }
  return joined
}

/** Orders by UTF-16 code unit, never by locale: -1, 0 or 1. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
