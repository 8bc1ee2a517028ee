/** Fewer words than these are not worth the dots that would stand for them. */
const FEWEST_LEFT_OUT = 3

/** A clause that ends before this part of the words that may stay is too little to cut at. */
const LEAST_PART = 0.5

interface Cut {
  /** Index of the first word that stays. */
  readonly start: number
  /** How many words may stay. */
  readonly limit: number
  /** Index past the last word that must stay. */
  readonly needed?: number
  /** Whether a clause ends before the word of an index. */
  readonly isEnd: (index: number) => boolean
}

/**
 * One past the last word of the last clause that ends within the limit; where none does, of the first that ends behind
 * it. A text is never cut inside a clause, and not at all where nothing but a word or two would go.
 */
export function lastClauseEnd(
  words: readonly string[],
  { start, limit, needed = 0, isEnd }: Cut,
): number {
  const most = start + limit
  if (words.length <= most) return words.length
  const least = Math.max(needed, start + Math.ceil(limit * LEAST_PART))
  const end =
    endWithin({ least, most, isEnd }) ??
    words.findIndex((_, index) => index >= least && isEnd(index))
  return end < 0 || words.length - end < FEWEST_LEFT_OUT ? words.length : end
}

interface Stretch {
  readonly least: number
  readonly most: number
  readonly isEnd: (index: number) => boolean
}

/** The last index of a stretch before which a clause ends. */
export function endWithin({ least, most, isEnd }: Stretch): number | undefined {
  for (let index = most; index >= Math.max(1, least); index--) if (isEnd(index)) return index
  return undefined
}
