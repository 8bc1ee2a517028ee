import { fitJustified } from './justified-fit.ts'
import { at, hyphenCost, LINE_COST, lastCost, runningSums, shortWordCost } from './line-costs.ts'
import type { Segment } from './segments.ts'

export interface FitOptions {
  readonly width: number
  readonly isJustified: boolean
  /** All lines about equally long, the last one too: titles. */
  readonly isBalanced: boolean
}

/** Blank at the end of a line of ragged text, as a share of the measure, squared. */
const RAGGED_COST = 40

/**
 * Where the lines of a paragraph end: for each line, the index of its last segment. The sum over all lines is least
 * (Knuth and Plass, *Breaking Paragraphs into Lines*, 1981): of the squared blank at the line's end in ragged text, of
 * the cubed stretch of its spaces in justified text. Every segment must fit the width by itself.
 *
 * Time grows with the number of segments times the segments on one line.
 */
export function fitLines(segments: readonly Segment[], options: FitOptions): readonly number[] {
  const { width, isJustified, isBalanced } = options
  if (isJustified) return fitJustified(segments, width)
  if (isOneLine(segments, width)) return [segments.length - 1]
  const count = segments.length
  const { starts } = runningSums(segments)
  const best = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY)
  const previous = new Int32Array(count + 1)
  best[0] = 0
  for (let last = 0; last < count; last++) {
    const segment = segments[last]
    if (segment === undefined) break
    const isHyphen = segment.ending === 'hyphen'
    const isLast = segment.isEnd === true || segment.ending === 'forced'
    const end = at(starts, last) + segment.width + (isHyphen ? segment.hyphenWidth : 0)
    const ending = shortWordCost(segment)
    let least = Number.POSITIVE_INFINITY
    for (let first = last; first >= 0; first--) {
      if (first < last && segments[first]?.ending === 'forced') break
      const natural = end - at(starts, first)
      if (natural > width + 0.01 && first < last) break
      const before = at(best, first)
      // No line costs less than this.
      if (before + LINE_COST >= least) continue
      const hyphen = isHyphen ? hyphenCost(segments[first - 1]) : 0
      const line = isLast && !isBalanced ? lastCost(natural, width) : raggedCost(natural, width)
      const cost = before + line + hyphen + ending
      if (cost < least) {
        least = cost
        previous[last + 1] = first
      }
    }
    best[last + 1] = least
  }
  const ends: number[] = []
  for (let after = count; after > 0; after = at(previous, after)) ends.push(after - 1)
  return ends.reverse()
}

/** Two lines never cost less than one that all fits on: a line costs more than blank at the end of the last. */
function isOneLine(segments: readonly Segment[], width: number): boolean {
  let natural = 0
  let space = 0
  for (const segment of segments) {
    natural += space + segment.width
    if (natural > width || (segment.ending === 'forced' && segment.isEnd !== true)) return false
    space = segment.spaceWidth
  }
  return segments.at(-1)?.isEnd === true
}

function raggedCost(natural: number, width: number): number {
  const slack = (width - natural) / width
  return LINE_COST + RAGGED_COST * slack * slack
}
