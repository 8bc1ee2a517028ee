import type { Table } from 'mdast'
import type { BlockOf, TableCell, TableRow } from '../../model/document.ts'
import { trimInlines } from '../trim-inlines.ts'
import type { Fault, LowerContext } from './context.ts'
import { isBlank, lowerInlines } from './inlines.ts'
import { inAllOf, rankMarkOf, withRanks } from './ranks.ts'

/** A table with all rows of one length; rows with nothing to show are left out, and a table without any other row. */
export function lowerTable(node: Table, context: LowerContext): readonly BlockOf<'table'>[] {
  const columns = Math.max(...node.children.map((row) => row.children.length))
  const headed = node.children[0]?.children.length ?? 0
  for (const row of node.children) {
    if (row.children.length > headed) context.report(unheaded(row.children.length, headed), row)
  }
  const inRow = { ...context, isRankable: true }
  const rows = node.children.map((row) => {
    const cells = row.children.map(
      (cell): TableCell => ({
        type: 'tableCell',
        children: trimInlines(lowerInlines(cell.children, inRow)),
      }),
    )
    const missing = Array.from(
      { length: columns - cells.length },
      (): TableCell => ({ type: 'tableCell', children: [] }),
    )
    const tableRow: TableRow = { type: 'tableRow', children: [...cells, ...missing] }
    return { node: tableRow, mark: rankMarkOf(row, context.fillings) }
  })
  const [head, ...body] = rows
  const filled = body.filter(({ node }) => node.children.some((cell) => !isBlank(cell.children)))
  const shown = withRanks(filled)
  if (head === undefined || shown.length === 0) return []
  return [
    {
      type: 'table',
      caption: [],
      align: Array.from({ length: columns }, (_, column) => node.align?.[column] ?? 'left'),
      widths: Array.from({ length: columns }, () => 1),
      children: [head.node, ...shown],
      ...inAllOf(filled),
    },
  ]
}

function unheaded(found: number, expected: number): Fault {
  return {
    severity: 'warning',
    code: 'compose/uneven-table',
    message: `Cannot tell what the last column of the row is: found ${found} cells, expected ${expected} as in the row of heads.`,
    hint: 'Write a head for it, `\\|` for a line that is no border, or take the cell away.',
  }
}
