import type { Table } from 'mdast'
import type { BlockOf, TableCell, TableRow } from '../../model/document.ts'
import { trimInlines } from '../trim-inlines.ts'
import type { LowerContext } from './context.ts'
import { isBlank, lowerInlines } from './inlines.ts'

/** A table with all rows of one length; rows with nothing to show are left out, and a table without any other row. */
export function lowerTable(node: Table, context: LowerContext): readonly BlockOf<'table'>[] {
  const columns = Math.max(...node.children.map((row) => row.children.length))
  const rows = node.children.map((row): TableRow => {
    const cells = row.children.map(
      (cell): TableCell => ({
        type: 'tableCell',
        children: trimInlines(lowerInlines(cell.children, context)),
      }),
    )
    const missing = Array.from(
      { length: columns - cells.length },
      (): TableCell => ({ type: 'tableCell', children: [] }),
    )
    return { type: 'tableRow', children: [...cells, ...missing] }
  })
  const [head, ...body] = rows
  const shown = body.filter((row) => row.children.some((cell) => !isBlank(cell.children)))
  if (head === undefined || shown.length === 0) return []
  return [
    {
      type: 'table',
      caption: [],
      align: Array.from({ length: columns }, (_, column) => node.align?.[column] ?? 'left'),
      widths: Array.from({ length: columns }, () => 1),
      children: [head, ...shown],
    },
  ]
}
