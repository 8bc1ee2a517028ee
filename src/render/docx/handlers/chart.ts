import { ImageRun, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { encode } from 'fast-png'
import type { BlockOf, ChartBar } from '../../../model/document.ts'
import { inlineText } from '../../../model/document.ts'
import { ptToTwip } from '../../../model/units.ts'
import { describeChart, shareOf } from '../../resolve/describe-chart.ts'
import { captionParagraph } from '../caption.ts'
import type { DocxContext, Flow } from '../context.ts'
import { at } from '../context.ts'
import { pageGeometry } from '../geometry.ts'
import { flushBreaks, styledParagraph } from '../styled-paragraph.ts'
import { colourOf } from '../styles/look.ts'
import { CHART_STYLE } from '../styles/style-ids.ts'
import { textParagraph } from '../text-paragraph.ts'
import { DescribedTable } from './table.ts'

const TWIPS_PER_POINT = 20
/** `docx` counts in pixels of a 96th of an inch. */
const TWIPS_PER_PIXEL = 15

/** Of the table, what the numbers take. */
const VALUE_SHARE = 0.18

/** A table: words, number, and a bar, which is one pixel drawn as long as it is to be, and said to be decoration. */
export function chart(node: BlockOf<'chart'>, context: DocxContext): readonly Flow[] {
  const { caption, children } = node
  const { isNote, text } = context.place
  if (isNote) {
    const lines = children.map((bar) =>
      textParagraph(text, [...bar.value, ...bar.children], context),
    )
    return caption.length === 0 ? lines : [textParagraph(text, caption, context), ...lines]
  }
  const breaks = flushBreaks(context)
  const { textWidth } = pageGeometry(context.theme)
  const label = Math.round(textWidth * context.theme.chart.labelShare)
  const value = Math.round(textWidth * VALUE_SHARE)
  const columnWidths = [label, value, textWidth - label - value]
  const grid = new DescribedTable(
    {
      style: CHART_STYLE,
      layout: TableLayoutType.FIXED,
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths,
      tableLook: { firstRow: false, firstColumn: true, noHBand: true, noVBand: true },
      ...(context.isRightToLeft && { visuallyRightToLeft: true }),
      rows: [
        ...(caption.length === 0 ? [] : [headRow(node, context)]),
        ...children.map((bar, index) =>
          chartRow(bar, caption.length === 0 && index === 0, { node, columnWidths, context }),
        ),
      ],
    },
    { caption: inlineText(caption).trim(), description: describeChart(node) },
  )
  return [...breaks, grid]
}

interface Grid {
  readonly node: BlockOf<'chart'>
  readonly columnWidths: readonly number[]
  readonly context: DocxContext
}

/** The caption heads the grid, so that screen readers say it first and the next page shows it again. */
function headRow(node: BlockOf<'chart'>, context: DocxContext): TableRow {
  const children = [captionParagraph('ChartCaption', node, context)]
  return new TableRow({
    children: [new TableCell({ columnSpan: 3, children })],
    cantSplit: true,
    tableHeader: true,
  })
}

/** A grid must have a head; without a caption its first bar is that. */
function chartRow(bar: ChartBar, isHead: boolean, { node, columnWidths, context }: Grid): TableRow {
  const room = Math.max(0, (columnWidths[2] ?? 0) - ptToTwip(context.theme.table.cellPaddingX))
  const inside = at(context, { keepsSide: true })
  const cells = [
    textParagraph('ChartLabel', bar.children, inside),
    textParagraph('ChartValue', bar.value, inside),
    styledParagraph('ChartBar', barRun(room * shareOf(bar, node), context), context),
  ]
  const children = cells.map((paragraph, column) => {
    const width = { size: columnWidths[column] ?? 0, type: WidthType.DXA }
    return new TableCell({ width, children: [paragraph] })
  })
  return new TableRow({ children, cantSplit: true, ...(isHead && { tableHeader: true }) })
}

/** Nothing for zero; a bar that is there can be seen. */
function barRun(length: number, { theme }: DocxContext): readonly ImageRun[] {
  if (length === 0) return []
  const width = Math.max(1, length / TWIPS_PER_PIXEL)
  const height = (theme.chart.barHeight * TWIPS_PER_POINT) / TWIPS_PER_PIXEL
  const data = pixelOf(colourOf(theme, theme.chart.colour))
  return [
    new ImageRun({
      type: 'png',
      data,
      transformation: { width, height },
      altText: { name: 'Bar' },
      decorative: true,
    }),
  ]
}

/** A PNG file of one pixel. */
function pixelOf(colour: string): Uint8Array {
  const data = Uint8Array.from([0, 2, 4], (at) => Number.parseInt(colour.slice(at, at + 2), 16))
  return encode({ width: 1, height: 1, data, channels: 3 })
}
