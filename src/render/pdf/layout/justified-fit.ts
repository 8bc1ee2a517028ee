import { at, hyphenCost, LINE_COST, lastCost, runningSums, shortWordCost } from './line-costs.ts'
import type { Segment } from './segments.ts'
import { isSetApart } from './set-apart.ts'

/** Of a line whose spaces are stretched or shrunk as far as looks right. */
const JUSTIFIED_COST = 10
/** How far a space stretches and shrinks, as a share of its width, before it looks wrong. */
const STRETCH = 0.6
const SHRINK = 0.25
/** How far apart ideographs and kana go, as a share of their size (JLREQ 3.8: a quarter at the very most). */
const LETTER_STRETCH = 0.12
/** Of a line that has nothing to stretch. */
const RIGID = 4
/** Classes of lines by their spaces: tight, decent, loose, very loose. */
const CLASSES = 4
const DECENT = 1
/** Of a line whose spaces are of no neighbouring class to those of the line before: it shows as a patch. */
const FITNESS_COST = 8

/**
 * Where the lines of a justified paragraph end, as `fitLines` says it. Lines that stand together are to be alike, so for each
 * place the best way there is kept for every class the line that ends there may be of.
 */
export function fitJustified(segments: readonly Segment[], width: number): readonly number[] {
  const count = segments.length
  const { starts, spaces } = runningSums(segments)
  const letters = letterSums(segments)
  const best = new Float64Array((count + 1) * CLASSES).fill(Number.POSITIVE_INFINITY)
  const previous = new Int32Array((count + 1) * CLASSES)
  best[DECENT] = 0
  for (let last = 0; last < count; last++) {
    const segment = segments[last]
    if (segment === undefined) break
    const isHyphen = segment.ending === 'hyphen'
    const isLast = segment.isEnd === true || segment.ending === 'forced'
    const end = at(starts, last) + segment.width + (isHyphen ? segment.hyphenWidth : 0)
    const ending = shortWordCost(segment)
    for (let first = last; first >= 0; first--) {
      if (first < last && segments[first]?.ending === 'forced') break
      const natural = end - at(starts, first)
      const room = at(spaces, last) - at(spaces, first)
      if (natural - room * SHRINK > width + 0.01 && first < last) break
      const gaps = at(letters, last + 1) - at(letters, first)
      const ratio = isLast ? 0 : stretchOf(width - natural, room, gaps)
      const line = isLast ? lastCost(natural, width) : justifiedCost(ratio)
      const own = line + ending + (isHyphen ? hyphenCost(segments[first - 1]) : 0)
      const fitness = fitnessOf(ratio)
      const slot = (last + 1) * CLASSES + fitness
      for (let above = 0; above < CLASSES; above++) {
        const jump = Math.abs(fitness - above) > 1 ? FITNESS_COST : 0
        const cost = at(best, first * CLASSES + above) + own + jump
        if (cost < at(best, slot)) {
          best[slot] = cost
          previous[slot] = first * CLASSES + above
        }
      }
    }
  }
  return traceBack(best, previous, count)
}

function traceBack(best: Float64Array, previous: Int32Array, count: number): readonly number[] {
  let slot = count * CLASSES
  for (let other = slot + 1; other < (count + 1) * CLASSES; other++) {
    if (at(best, other) < at(best, slot)) slot = other
  }
  const ends: number[] = []
  for (; slot >= CLASSES; slot = at(previous, slot)) ends.push(Math.floor(slot / CLASSES) - 1)
  return ends.reverse()
}

/** How far spaces are stretched or, negative, shrunk: 1 and -1 are as far as looks right. */
function stretchOf(slack: number, room: number, gaps: number): number {
  const give = slack < 0 ? room * SHRINK : room * STRETCH + gaps * LETTER_STRETCH
  return give === 0 ? (slack > 0 ? RIGID : 0) : slack / give
}

function justifiedCost(ratio: number): number {
  return LINE_COST + JUSTIFIED_COST * Math.min(1e6, Math.abs(ratio) ** 3)
}

/** From 0, tight, to 3, very loose (Knuth and Plass, section 3). */
function fitnessOf(ratio: number): number {
  if (ratio < -0.5) return 0
  return ratio <= 0.5 ? DECENT : ratio <= 1 ? 2 : 3
}

/** Sums of the sizes of letters that may be set apart. */
function letterSums(segments: readonly Segment[]): Float64Array {
  const sums = new Float64Array(segments.length + 1)
  segments.forEach(({ fragments }, index) => {
    let sum = at(sums, index)
    for (const { text, span } of fragments) {
      if (isSetApart(text)) sum += Array.from(text).length * span.look.size
    }
    sums[index + 1] = sum
  })
  return sums
}

/** A space between words gives so many times what a gap between ideographs gives. */
const SPACE_WEIGHT = 3

/**
 * How much each space of a justified line is stretched (or, negative, shrunk), and each gap behind an ideograph or kana,
 * in points. Such gaps are never narrowed while there are spaces.
 */
export function justification(
  slack: number,
  { spaces, letters }: { readonly spaces: number; readonly letters: number },
): { readonly wordSpace: number; readonly letterSpace: number } {
  if (letters === 0 || (slack < 0 && spaces > 0)) {
    return { wordSpace: spaces === 0 ? 0 : slack / spaces, letterSpace: 0 }
  }
  const letterSpace = slack / (letters + SPACE_WEIGHT * spaces)
  return { wordSpace: SPACE_WEIGHT * letterSpace, letterSpace }
}
