import type { BlockOf } from '../../model/document.ts'
import { inlineText } from '../../model/document.ts'
import type { Theme } from '../../model/theme.ts'
import { pt, ptToTwip } from '../../model/units.ts'
import { cellSides } from './cell-sides.ts'
import { textWidth } from './text-width.ts'

/** No word, however long, makes its column wider than this share of the table. */
const MAX_SHARE = 0.4

/** Cells of no more letters, such as a date, stay on one line. */
const SHORT_CELL = 16

/**
 * Column widths in whole twips that add up to the width: in the proportions of the table, but none narrower than its
 * longest word, which Word would break anywhere, or its longest short cell.
 */
export function gridWidths(
  table: BlockOf<'table'>,
  width: number,
  { theme, letterScale = 1 }: GridContext,
): readonly number[] {
  const total = table.widths.reduce((sum, share) => sum + share, 0)
  const wished = table.widths.map((share) => (share / total) * width)
  return sharedWidths(wished, neededWidths(table, width, { theme, letterScale }))
}

/** The wished widths, in whole twips, but what one column needs more the others give of what they can spare. */
export function sharedWidths(
  wished: readonly number[],
  needed: readonly number[],
): readonly number[] {
  const spare = wished.map((wish, column) => Math.max(0, wish - (needed[column] ?? 0)))
  const short = wished.map((wish, column) => Math.max(0, (needed[column] ?? 0) - wish))
  const allSpare = spare.reduce((sum, part) => sum + part, 0)
  const allShort = short.reduce((sum, part) => sum + part, 0)
  const given = allSpare === 0 ? 0 : Math.min(1, allShort / allSpare)
  const taken = allShort === 0 ? 0 : Math.min(1, allSpare / allShort)
  const exact = wished.map(
    (wish, column) => wish - (spare[column] ?? 0) * given + (short[column] ?? 0) * taken,
  )
  return wholeWidths(exact)
}

export interface GridContext {
  readonly theme: Theme
  /** How wide letters are in the document, relative to the theme. */
  readonly letterScale?: number
}

function neededWidths(
  { children, align }: BlockOf<'table'>,
  width: number,
  { theme, letterScale }: Required<GridContext>,
): readonly number[] {
  const { styles, table } = theme
  const last = align.length - 1
  return align.map((_, column) => {
    const { start, end } = cellSides(column === 0, column === last, table)
    const longest = children.reduce((most, row, index) => {
      const { font, size } = index === 0 ? styles.tableHead : styles.tableCell
      const cell = inlineText(row.children[column]?.children ?? [])
      const words = cell.length <= SHORT_CELL ? [cell] : cell.split(/[ -]/)
      return words.reduce((longer, word) => Math.max(longer, textWidth(word, font) * size), most)
    }, 0)
    const letters = ptToTwip(pt(longest * letterScale))
    return Math.min(letters + ptToTwip(start) + ptToTwip(end), width * MAX_SHARE)
  })
}

/** Rounds the edges, not the widths, so that nothing is lost or gained. */
function wholeWidths(widths: readonly number[]): readonly number[] {
  let exact = 0
  return widths.map((size) => {
    const from = Math.round(exact)
    exact += size
    return Math.round(exact) - from
  })
}
