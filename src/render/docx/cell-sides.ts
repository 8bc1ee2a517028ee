import type { Theme } from '../../model/theme.ts'
import { pt } from '../../model/units.ts'

/**
 * The blank at either side of a cell. Words of the outer columns are flush with the text around the table, but not
 * with the edge of a ground.
 */
export function cellSides(isFirst: boolean, isLast: boolean, table: Theme['table']) {
  const { headFill, cellPaddingX } = table
  const outer = headFill === 'none' ? pt(0) : cellPaddingX
  return { start: isFirst ? outer : cellPaddingX, end: isLast ? outer : cellPaddingX }
}
