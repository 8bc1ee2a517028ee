import { diffIndices } from 'node-diff3'
import { fold } from './text/fold.ts'
import type { ExpectedUnit } from './units.ts'

/** Where in a unit's shown text a leaf of the ledger stands. UTF-16 units of the shown text, end exclusive. */
export interface Stand {
  readonly start: number
  readonly end: number
}

interface Token {
  readonly start: number
  readonly end: number
  readonly key: string
}

/**
 * For each leaf the part of the shown text that stands for it. Words that were added belong to the leaf they replace words
 * of; else to the leaf beside them that is `checked`, so that nothing is slipped in front of or behind what the source
 * says; else to none.
 */
export function alignLeaves(
  { leaves }: ExpectedUnit,
  shown: string,
  checked: readonly boolean[],
): readonly Stand[] {
  const unchanged = standsInOrder(leaves, shown)
  if (unchanged !== undefined) return unchanged
  const owners: number[] = []
  const expected = leaves.flatMap(({ text }, leaf) => {
    const tokens = tokensOf(text)
    for (const _ of tokens) owners.push(leaf)
    return tokens
  })
  const found = tokensOf(shown)
  const owner: (number | undefined)[] = found.map(() => undefined)
  let [at, other] = [0, 0]
  const keep = (until: number) => {
    for (; at < until; at += 1, other += 1) owner[other] = owners[at]
  }
  for (const { buffer1, buffer2 } of diffIndices(keysOf(expected), keysOf(found))) {
    keep(buffer1[0])
    const gone = new Set(owners.slice(buffer1[0], buffer1[0] + buffer1[1]))
    const beside = [owners[buffer1[0] - 1], owners[buffer1[0] + buffer1[1]]]
    const taker =
      [...gone].find((leaf) => checked[leaf]) ??
      [...gone][0] ??
      beside.find((leaf) => leaf !== undefined && checked[leaf])
    for (let index = 0; index < buffer2[1]; index += 1) owner[buffer2[0] + index] = taker
    at = buffer1[0] + buffer1[1]
    other = buffer2[0] + buffer2[1]
  }
  keep(expected.length)
  return leaves.map((_, leaf) => {
    const first = owner.indexOf(leaf)
    const last = owner.lastIndexOf(leaf)
    const stand = { start: found[first]?.start ?? 0, end: found[last]?.end ?? 0 }
    return first < 0 ? { start: 0, end: 0 } : stand
  })
}

/** Where the leaves stand in a text that is all of them in order, spaces between them apart; undefined for any other. */
function standsInOrder(
  leaves: ExpectedUnit['leaves'],
  shown: string,
): readonly Stand[] | undefined {
  const stands: Stand[] = []
  let at = 0
  for (const { text } of leaves) {
    const words = text.trim()
    const start = words === '' ? at : shown.indexOf(words, at)
    if (start < 0 || shown.slice(at, start).trim() !== '') return undefined
    at = start + words.length
    stands.push({ start, end: at })
  }
  return shown.slice(at).trim() === '' ? stands : undefined
}

function keysOf(tokens: readonly Token[]): string[] {
  return tokens.map(({ key }) => key)
}

/** Runs of letters, runs of figures, and every other mark by itself; spaces are none. */
function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(/[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    key: fold(match[0]) || match[0],
  }))
}
