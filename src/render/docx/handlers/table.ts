import type { ITableOptions } from 'docx'
import {
  BuilderElement,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { BlockOf, TableRow as Row } from '../../../model/document.ts'
import { inlineText } from '../../../model/document.ts'
import { ptToTwip } from '../../../model/units.ts'
import { voicedOf } from '../../resolve/voiced.ts'
import { captionParagraph } from '../caption.ts'
import { cellSides } from '../cell-sides.ts'
import type { DocxContext, Flow } from '../context.ts'
import { at } from '../context.ts'
import { pageGeometry } from '../geometry.ts'
import { gridWidths } from '../grid-widths.ts'
import { inlineChildren } from '../inlines.ts'
import { flushBreaks, styledParagraph } from '../styled-paragraph.ts'
import { highestLines, linesOf } from '../styles/lines.ts'
import { TABLE_STYLE } from '../styles/style-ids.ts'
import { textParagraph } from '../text-paragraph.ts'

/** A native table on a fixed grid as wide as the text: its header row is shown again on each page, no row is torn. */
export function table(node: BlockOf<'table'>, context: DocxContext): readonly Flow[] {
  if (context.place.isNote) return node.children.map((row) => lineOfCells(row, context))
  const caption =
    node.caption.length === 0 ? flushBreaks(context) : [captionParagraph('Caption', node, context)]
  const inside = at(context, { keepsSide: true })
  const { textWidth } = pageGeometry(context.theme)
  const widths = gridWidths(node, textWidth, context)
  const head = node.children[0]?.children.map((cell) => inlineText(cell.children).trim()) ?? []
  const columns = head.filter((words) => words !== '').join(' · ')
  const grid = new DescribedTable(
    {
      style: TABLE_STYLE,
      layout: TableLayoutType.FIXED,
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      tableLook: { firstRow: true, firstColumn: false, noHBand: true, noVBand: true },
      ...(context.isRightToLeft && { visuallyRightToLeft: true }),
      rows: node.children.map((row, index) =>
        tableRow(row, index === 0, { node, widths, context: inside }),
      ),
    },
    { caption: inlineText(node.caption).trim() || columns, description: columns },
  )
  return [...caption, grid]
}

interface Grid {
  readonly node: BlockOf<'table'>
  readonly widths: readonly number[]
  readonly context: DocxContext
}

const ENDINGS = { left: '', center: 'Centre', right: 'End' } as const

function tableRow(row: Row, isHead: boolean, { node, widths, context }: Grid): TableRow {
  const leastLines = highestLines(row.children.map((cell) => linesOf(voicedOf(cell.children))))
  const inside = at(context, { leastLines })
  const children = row.children.map((cell, column) => {
    const ending = ENDINGS[node.align[column] ?? 'left']
    const style = `${isHead ? ('TableHeading' as const) : ('TableText' as const)}${ending}` as const
    return new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: flushMargins(column, row.children.length, context),
      children: [textParagraph(style, cell.children, inside)],
    })
  })
  return new TableRow({ children, cantSplit: true, ...(isHead && { tableHeader: true }) })
}

/** Of the outer cells, where they differ from those of the style. */
function flushMargins(column: number, count: number, { theme }: DocxContext) {
  const { cellPaddingX } = theme.table
  const { start, end } = cellSides(column === 0, column === count - 1, theme.table)
  return {
    marginUnitType: WidthType.DXA,
    ...(start !== cellPaddingX && { left: ptToTwip(start) }),
    ...(end !== cellPaddingX && { right: ptToTwip(end) }),
  }
}

/** Word has no tables in footnotes: a row is a line there. */
function lineOfCells({ children }: Row, context: DocxContext): Paragraph {
  const cells = children.map((cell) => inlineChildren(cell.children, context))
  const bar = () => new TextRun({ text: ' | ' })
  const words = cells.flatMap((cell, index) => (index === 0 ? cell : [bar(), ...cell]))
  return styledParagraph(context.place.text, words, context)
}

/** A table with the title and description that screen readers say, for which `docx` has no option. */
export class DescribedTable extends Table {
  constructor(
    options: ITableOptions,
    { caption, description }: { readonly caption: string; readonly description: string },
  ) {
    super(options)
    const properties = this.root.find((child) => child.rootKey === 'w:tblPr')
    // ECMA-376 part 1, CT_TblPrBase: these two come last, in this order.
    properties.root.push(textElement('w:tblCaption', caption))
    properties.root.push(textElement('w:tblDescription', description))
  }
}

function textElement(name: string, value: string): BuilderElement<{ value: string }> {
  return new BuilderElement({ name, attributes: { value: { key: 'w:val', value } } })
}
