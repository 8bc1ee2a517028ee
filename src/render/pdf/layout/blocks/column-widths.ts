import type { Segments } from '../segments.ts'

/** A column is not widened for a word longer than this share of the table: such words are broken. */
export const MAX_SHARE_OF_ONE_WORD = 0.4

interface WidthOptions {
  readonly width: number
  /** At either side of a cell. */
  readonly padding: number
  /** At the outer sides of the table. */
  readonly outer: number
}

/**
 * The widths of a table's columns, paddings included; their sum is the table's. Each takes its share by `relative`,
 * but no less than its longest word needs; what that costs is taken from the columns with room to spare.
 */
export function columnWidths(
  rows: readonly { readonly cells: readonly Segments[] }[],
  relative: readonly number[],
  { width, padding, outer }: WidthOptions,
): readonly number[] {
  const count = Math.max(1, ...rows.slice(0, 1).map(({ cells }) => cells.length))
  const shares = Array.from({ length: count }, (_, index) => Math.max(0.01, relative[index] ?? 1))
  const sum = shares.reduce((total, share) => total + share, 0)
  const wanted = shares.map((share) => (share / sum) * width)
  const least = shares.map((_, index) => {
    const widest = rows.reduce((most, { cells }) => Math.max(most, cells[index]?.minWidth ?? 0), 0)
    const sides = (index > 0 ? padding : outer) + (index < count - 1 ? padding : outer)
    return Math.min(widest + sides, width * MAX_SHARE_OF_ONE_WORD)
  })
  const needed = least.reduce((total, one) => total + one, 0)
  if (needed >= width) return least.map((one) => (one / needed) * width)

  const lacking = wanted.map((want, index) => Math.max(0, (least[index] ?? 0) - want))
  const spare = wanted.map((want, index) => Math.max(0, want - (least[index] ?? 0)))
  const missing = lacking.reduce((total, one) => total + one, 0)
  const available = spare.reduce((total, one) => total + one, 0)
  return wanted.map((want, index) => {
    const given = available === 0 ? 0 : ((spare[index] ?? 0) / available) * missing
    return want + (lacking[index] ?? 0) - given
  })
}
