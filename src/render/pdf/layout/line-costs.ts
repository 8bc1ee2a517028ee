import type { Segment } from './segments.ts'

/** Keeps the number of lines down: worth more than any gain in evenness. */
export const LINE_COST = 10
const HYPHEN_COST = 3
const CONSECUTIVE_HYPHEN_COST = 12
/** A last line may leave this share of the measure blank; more is worth a word from the line before. */
const FREE_BLANK = 0.6
const SHORT_LAST_LINE_COST = 40
/** A word of one or two letters last on a line belongs with what follows, and so does a number that counts something. */
const SHORT_WORD = /^[(“‘"«]?(?:\p{L}{1,2}|\p{Nd}{1,3})$/u
const SHORT_WORD_LENGTH = 4
const SHORT_WORD_COST = 0.4

/** Of the last line of a paragraph, which is never stretched. */
export function lastCost(natural: number, width: number): number {
  const slack = (width - natural) / width
  return LINE_COST + SHORT_LAST_LINE_COST * Math.max(0, slack - FREE_BLANK) ** 2
}

/** Of a line that ends in a hyphen, by what ends the line before. */
export function hyphenCost(before: Segment | undefined): number {
  return HYPHEN_COST + (before?.ending === 'hyphen' ? CONSECUTIVE_HYPHEN_COST : 0)
}

/** Of a line that ends with a segment. */
export function shortWordCost({ fragments, ending, isEnd }: Segment): number {
  const [word] = fragments
  if (word === undefined || word.text.length > SHORT_WORD_LENGTH || fragments.length > 1) return 0
  if (isEnd === true || ending === 'forced') return 0
  return SHORT_WORD.test(word.text) ? SHORT_WORD_COST : 0
}

/** Used for one paragraph after the other: a document has thousands, and such arrays are dear to make. */
let sums = createSums(256)

function createSums(length: number) {
  return { starts: new Float64Array(length), spaces: new Float64Array(length) }
}

/**
 * The width of a line's segments, and the blank between them, are differences of these sums. They are those of one
 * paragraph until the next is asked for.
 */
export function runningSums(segments: readonly Segment[]) {
  if (segments.length >= sums.starts.length) sums = createSums(2 * segments.length)
  const { starts, spaces } = sums
  segments.forEach(({ width, spaceWidth }, index) => {
    starts[index + 1] = at(starts, index) + width + spaceWidth
    spaces[index + 1] = at(spaces, index) + spaceWidth
  })
  return { starts, spaces }
}

export function at(values: Float64Array | Int32Array, index: number): number {
  return values[index] ?? 0
}
