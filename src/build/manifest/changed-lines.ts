import { diffIndices } from 'node-diff3'
import type { ManifestInput } from '../../model/manifest.ts'
import { LINE_DIGITS } from './input-of.ts'

/** Lines of a file, 1-based, both ends meant. */
export interface LineRange {
  readonly first: number
  readonly last: number
}

/** The lines of the newer file in which it differs from the older; where lines only went, the one they stood before. */
export function changedLines(
  older: Pick<ManifestInput, 'lines'>,
  newer: Pick<ManifestInput, 'lines'>,
): readonly LineRange[] {
  if (older.lines === undefined || newer.lines === undefined) return []
  const [before, after] = [linesOf(older.lines), linesOf(newer.lines)]
  return diffIndices(before, after).map(({ buffer2: [start, length] }) => ({
    first: Math.max(1, Math.min(start + 1, after.length)),
    last: Math.max(1, Math.min(start + Math.max(1, length), after.length)),
  }))
}

/** `line 3`, `lines 3-5 and 9`; of many the first ones. */
export function formatLines(ranges: readonly LineRange[]): string {
  const shown = ranges.slice(0, MAX_RANGES).map(({ first, last }) => formatRange(first, last))
  const rest = ranges.length - shown.length
  const words = rest > 0 ? [...shown, `${rest} more places`] : shown
  const isOne = ranges.length === 1 && ranges[0]?.first === ranges[0]?.last
  return `${isOne ? 'line' : 'lines'} ${joinWords(words)}`
}

const MAX_RANGES = 5

/** `a, b and c`. */
export function joinWords(words: readonly string[]): string {
  const [last, ...others] = words.toReversed()
  if (last === undefined || others.length === 0) return last ?? ''
  return `${others.toReversed().join(', ')} and ${last}`
}

function formatRange(first: number, last: number): string {
  return first === last ? String(first) : `${first}-${last}`
}

function linesOf(hashes: string): string[] {
  return hashes.match(new RegExp(`.{${LINE_DIGITS}}`, 'g')) ?? []
}
