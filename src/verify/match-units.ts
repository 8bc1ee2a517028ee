import { wordsOf } from './text/fold.ts'
import { commonCount } from './text/word-diff.ts'
import type { ExpectedUnit, ShownUnit } from './units.ts'

/** What a file was made to show, and where it shows it. */
export interface Match {
  readonly expected: ExpectedUnit
  /** Undefined where the file shows nothing like it. */
  readonly shown: ShownUnit | undefined
}

export interface Matching {
  readonly matches: readonly Match[]
  /** What the file shows besides, in its order. */
  readonly added: readonly ShownUnit[]
}

/** How much of the longer of two units must stand in both, in order, for one to be an edit of the other. */
const MIN_LIKENESS = 0.4

/**
 * Finds each unit of the ledger in the file. Likeness decides only what is compared with what: units with the same words
 * first, wherever they stand; then, of the rest, the likest pairs; then those that stand alone between the same
 * neighbours, however little they share.
 */
export function matchUnits(
  expected: readonly ExpectedUnit[],
  shown: readonly ShownUnit[],
): Matching {
  const partner = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (index: number, other: number) => {
    partner.set(index, other)
    taken.add(other)
  }
  matchSame(expected, shown, pair, taken)
  matchLike(expected, shown, { pair, partner, taken })
  matchNeighbours(expected, shown, { pair, partner, taken })
  return {
    matches: expected.map((unit, index) => {
      const other = partner.get(index)
      return { expected: unit, shown: other === undefined ? undefined : shown[other] }
    }),
    added: shown.filter((_, index) => !taken.has(index)),
  }
}

type Pair = (index: number, other: number) => void

interface State {
  readonly pair: Pair
  readonly partner: ReadonlyMap<number, number>
  readonly taken: ReadonlySet<number>
}

/** The same words: of several, the first behind the one before, so that what is printed twice stays in order. */
function matchSame(
  expected: readonly ExpectedUnit[],
  shown: readonly ShownUnit[],
  pair: Pair,
  taken: ReadonlySet<number>,
): void {
  const places = new Map<string, number[]>()
  shown.forEach(({ folded }, index) => {
    const known = places.get(folded)
    if (known === undefined) places.set(folded, [index])
    else known.push(index)
  })
  let last = -1
  expected.forEach(({ folded }, index) => {
    const free = (places.get(folded) ?? []).filter((at) => !taken.has(at))
    const at = free.find((place) => place > last) ?? free[0]
    if (at === undefined) return
    pair(index, at)
    if (at > last) last = at
  })
}

function matchLike(
  expected: readonly ExpectedUnit[],
  shown: readonly ShownUnit[],
  { pair, partner, taken }: State,
): void {
  const free = shown.flatMap(({ folded }, other) =>
    taken.has(other) ? [] : [{ other, words: wordsOf(folded) }],
  )
  const candidates = expected
    .flatMap(({ folded }, index) => {
      if (partner.has(index)) return []
      const words = wordsOf(folded)
      return free.map(({ other, words: others }) => ({
        index,
        other,
        likeness: likeness(words, others),
      }))
    })
    .filter((candidate) => candidate.likeness >= MIN_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness || a.index - b.index || a.other - b.other)
  for (const { index, other } of candidates) {
    if (!partner.has(index) && !taken.has(other)) pair(index, other)
  }
}

function likeness(a: readonly string[], b: readonly string[]): number {
  const [shorter, longer] = [Math.min(a.length, b.length), Math.max(a.length, b.length)]
  // The words they share cannot be more than the shorter has: no need to look.
  if (longer === 0 || shorter / longer < MIN_LIKENESS) return 0
  return commonCount(a, b) / longer
}

function matchNeighbours(
  expected: readonly ExpectedUnit[],
  shown: readonly ShownUnit[],
  { pair, partner, taken }: State,
): void {
  expected.forEach((unit, index) => {
    if (partner.has(index)) return
    const before = index === 0 ? -1 : partner.get(index - 1)
    const after = index === expected.length - 1 ? shown.length : partner.get(index + 1)
    if (before === undefined || after !== before + 2 || taken.has(before + 1)) return
    if (shown[before + 1]?.kind === unit.kind) pair(index, before + 1)
  })
}
