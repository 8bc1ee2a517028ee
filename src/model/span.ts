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
  const before = text.slice(0, Math.max(0, offset))
  const lineStarts = [...before.matchAll(/\r\n|\n|\r/g)]
  const last = lineStarts.at(-1)
  const lineStart = last === undefined ? 0 : last.index + last[0].length
  return { line: lineStarts.length + 1, column: before.length - lineStart + 1 }
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
