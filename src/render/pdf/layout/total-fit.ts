import type { Segment } from './segments.ts'

export interface FitOptions {
  readonly width: number
  readonly isJustified: boolean
  /** All lines about equally long, the last one too: titles. */
  readonly isBalanced: boolean
}

/** Keeps the number of lines down: worth more than any gain in evenness. */
const LINE_COST = 10
const HYPHEN_COST = 3
const CONSECUTIVE_HYPHEN_COST = 12
/** Blank at the end of a line of ragged text, as a share of the measure, squared. */
const RAGGED_COST = 40
/** Of a line of justified text whose spaces are stretched or shrunk as far as looks right. */
const JUSTIFIED_COST = 10
/** A last line may leave this share of the measure blank; more is worth a word from the line before. */
const FREE_BLANK = 0.6
const SHORT_LAST_LINE_COST = 20
/** A word of one or two letters last on a line belongs with what follows. */
const SHORT_WORD_LETTERS = 2
const SHORT_WORD_COST = 0.4
/** How far a space of justified text stretches and shrinks, as a share of its width, before it looks wrong. */
const STRETCH = 0.6
const SHRINK = 0.25

/**
 * Where the lines of a paragraph end: for each line, the index of its last segment. The sum over all lines is least
 * (Knuth and Plass, *Breaking Paragraphs into Lines*, 1981): of the squared blank at the line's end in ragged text, of
 * the cubed stretch of its spaces in justified text. Every segment must fit the width by itself.
 *
 * Time grows with the number of segments times the segments on one line.
 */
export function fitLines(segments: readonly Segment[], options: FitOptions): readonly number[] {
  const count = segments.length
  const { starts, spaces } = runningSums(segments)
  const { width, isJustified, isBalanced } = options
  const shrink = isJustified ? SHRINK : 0
  const best = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY)
  const previous = new Int32Array(count + 1)
  best[0] = 0
  for (let last = 0; last < count; last++) {
    const segment = segments[last]
    if (segment === undefined) break
    const isHyphen = segment.ending === 'hyphen'
    const isLast = segment.isEnd === true || segment.ending === 'forced'
    const end = at(starts, last) + segment.width + (isHyphen ? segment.hyphenWidth : 0)
    const spacesBefore = at(spaces, last)
    const ending = shortWordCost(segment)
    let least = Number.POSITIVE_INFINITY
    for (let first = last; first >= 0; first--) {
      if (first < last && segments[first]?.ending === 'forced') break
      const natural = end - at(starts, first)
      const room = spacesBefore - at(spaces, first)
      if (natural - room * shrink > width + 0.01 && first < last) break
      const before = at(best, first)
      // No line costs less than this.
      if (before + LINE_COST >= least) continue
      const hyphen = isHyphen ? hyphenCost(segments[first - 1]) : 0
      const line =
        isLast && !isBalanced ? lastCost(natural, width) : lineCost(natural, room, options)
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

/** How much each space of a justified line is stretched (or, negative, shrunk), in points. */
export function justification(width: number, natural: number, spaces: number): number {
  if (spaces === 0) return 0
  return (width - natural) / spaces
}

function runningSums(segments: readonly Segment[]) {
  const starts = new Float64Array(segments.length + 1)
  const spaces = new Float64Array(segments.length + 1)
  segments.forEach(({ width, spaceWidth }, index) => {
    starts[index + 1] = at(starts, index) + width + spaceWidth
    spaces[index + 1] = at(spaces, index) + spaceWidth
  })
  return { starts, spaces }
}

function lastCost(natural: number, width: number): number {
  const slack = (width - natural) / width
  return LINE_COST + SHORT_LAST_LINE_COST * Math.max(0, slack - FREE_BLANK) ** 2
}

function lineCost(natural: number, room: number, { width, isJustified }: FitOptions): number {
  const slack = (width - natural) / width
  if (!isJustified) return LINE_COST + RAGGED_COST * slack * slack
  const give = room * (slack < 0 ? SHRINK : STRETCH)
  const ratio = give === 0 ? (slack > 0 ? 4 : 0) : Math.abs(width - natural) / give
  return LINE_COST + JUSTIFIED_COST * Math.min(1e6, ratio ** 3)
}

/** Of a line that ends in a hyphen, by what ends the line before. */
function hyphenCost(before: Segment | undefined): number {
  return HYPHEN_COST + (before?.ending === 'hyphen' ? CONSECUTIVE_HYPHEN_COST : 0)
}

function shortWordCost({ fragments, ending, isEnd }: Segment): number {
  const [word] = fragments
  if (word === undefined || word.text.length > SHORT_WORD_LETTERS || fragments.length > 1) return 0
  if (isEnd === true || ending === 'forced') return 0
  return /^\p{L}+$/u.test(word.text) ? SHORT_WORD_COST : 0
}

function at(values: Float64Array | Int32Array, index: number): number {
  return values[index] ?? 0
}
