import type { BlockOf, TableRow } from '../../../../model/document.ts'
import { inlineText } from '../../../../model/document.ts'
import type { Theme } from '../../../../model/theme.ts'
import type { BlockSetting } from '../context.ts'
import type { FlowBuilder, Frame, RepeatedHead } from '../flow.ts'
import { addFrame, addSpace, addStrip, createFlow, raiseCost } from '../flow.ts'
import { languageOf } from '../language-of.ts'
import type { Align, Line } from '../lines.ts'
import { breakLines } from '../lines.ts'
import type { LineMetrics } from '../look.ts'
import { colourOf, lineMetrics, lookOf, withLeading } from '../look.ts'
import { measureWhole } from '../measure-whole.ts'
import type { Box } from '../page.ts'
import type { Segments } from '../segments.ts'
import { segmentsOf } from '../segments.ts'
import { spansOf } from '../spans.ts'
import { setText } from '../text.ts'
import { columnWidths } from './column-widths.ts'

/** Rows of no more lines than this go to the next page whole, if there is room. */
export const MAX_LINES_OF_WHOLE_ROW = 6

/**
 * A table that goes on over pages: it breaks between rows, and within rows that are high. Its first row is the head,
 * shown again on each page as decoration.
 */
export function setTable(block: BlockOf<'table'>, setting: BlockSetting): void {
  const { flow, owner, context } = setting
  const { theme, structure } = context
  const summary = inlineText(block.caption)
  const node = structure.add('Table', owner, summary === '' ? {} : { summary })
  addSpace(flow, theme.table.spaceBefore)
  if (block.caption.length > 0) {
    const anchor = block.numbering?.anchor
    const options = { style: 'tableCaption', role: 'Caption', anchor } as const
    setText(block.caption, options, { ...setting, owner: node })
  }
  const [headRow, ...bodyRows] = block.children
  if (headRow === undefined) return
  const headNode = structure.add('THead', node)
  const head = prepareRow(headRow, { isHead: true, owner: headNode, context })
  const bodyNode = bodyRows.length > 0 ? structure.add('TBody', node) : node
  const rows = bodyRows.map((row) => prepareRow(row, { isHead: false, owner: bodyNode, context }))
  const widths = columnWidths([head, ...rows], block.widths, {
    width: flow.width,
    padding: theme.table.cellPaddingX,
    outer: outerPadding(theme),
  })
  const columns: Columns = { widths, align: block.align }

  addFrame(
    flow,
    { paddingTop: 0, paddingBottom: 0, head: repeatedHead(head, columns, setting) },
    {
      inset: { start: 0, end: 0 },
      fill: (inner) => {
        setRow(head, columns, { ...setting, flow: inner })
        raiseCost(inner, 'worst')
        rows.forEach((row, index) => {
          // One row by itself before or after a page break looks lost.
          if (index === 1 || (index > 0 && index === rows.length - 1)) raiseCost(inner, 'dear')
          setRow(row, columns, { ...setting, flow: inner })
        })
      },
    },
  )
  addSpace(flow, theme.table.spaceAfter)
}

interface Row {
  readonly isHead: boolean
  readonly cells: readonly Segments[]
}

interface Columns {
  readonly widths: readonly number[]
  readonly align: BlockOf<'table'>['align']
}

function prepareRow(
  row: TableRow,
  { isHead, owner, context }: Pick<BlockSetting, 'owner' | 'context'> & { isHead: boolean },
): Row {
  const { theme, structure } = context
  const style = theme.styles[isHead ? 'tableHead' : 'tableCell']
  const look = lookOf(theme, style)
  const node = structure.add('TR', owner)
  const cells = row.children.map((cell) => {
    const container = isHead
      ? structure.add('TH', node, { scope: 'Column' })
      : structure.add('TD', node)
    const owner =
      cell.children.length === 0
        ? container
        : structure.add('P', container, languageOf(cell.children))
    const spans = spansOf(cell.children, { look, owner, container, context })
    return segmentsOf(spans, context, { hyphenate: style.hyphenate })
  })
  return { isHead, cells }
}

/** The head row as decoration. */
function repeatedHead(head: Row, columns: Columns, setting: BlockSetting): Frame['head'] {
  let made: RepeatedHead | undefined
  return () => {
    if (made !== undefined) return made
    const flow = createFlow(setting.flow.x, setting.flow.width)
    setRow(head, columns, { ...setting, flow })
    const { boxes, height } = measureWhole(flow.body)
    made = { boxes: boxes.flatMap(asArtifact), height }
    return made
  }
}

function asArtifact(box: Box): readonly Box[] {
  if (box.type === 'text') return [{ ...box, owner: 'artifact' }]
  return box.type === 'link' || box.type === 'anchor' ? [] : [box]
}

function setRow(
  row: Row,
  { widths, align }: Columns,
  { flow, context, direction }: BlockSetting,
): void {
  const { theme, measure } = context
  const style = row.isHead ? 'tableHead' : 'tableCell'
  const leading = Math.max(0, ...row.cells.map((cell) => cell.leading))
  const usual = withLeading(lineMetrics(theme, style, measure), leading)
  // Letters that ask for leading reach down to the strong rule below a head.
  const metrics = row.isHead && leading > 0 ? { ...usual, inkBottom: 0 } : usual
  const { cellPaddingY } = theme.table
  let x = flow.x
  const cells = row.cells.map((cell, index) => {
    const width = widths[index] ?? 0
    const { start, end } = cellPadding(index, widths.length, theme)
    const lines = breakLines(
      cell,
      {
        x: x + start,
        width: width - start - end,
        align: ALIGNS[align[index] ?? 'left'],
        metrics,
        direction,
      },
      context,
    )
    x += width
    return lines
  })
  const rule = { thickness: theme.rule.hairline, colour: colourOf(theme, 'rule') }
  const strong = { thickness: 2 * theme.rule.hairline, colour: colourOf(theme, 'accent') }
  const frame = {
    paddingTop: cellPaddingY,
    paddingBottom: cellPaddingY,
    ...(row.isHead
      ? { ...headFill(theme), ruleAbove: strong, ruleBelow: strong }
      : { ruleBelow: rule }),
  }
  addFrame(flow, frame, {
    inset: { start: 0, end: 0 },
    fill: (inner) =>
      addRowLines(inner, cells, { metrics, isHead: row.isHead, min: theme.flow.minLinesAtBreak }),
  })
}

function outerPadding({ table }: Theme): number {
  return table.headFill === 'none' ? 0 : table.cellPaddingX
}

function headFill(theme: Theme): Pick<Frame, 'fill'> {
  const { headFill } = theme.table
  return headFill === 'none' ? {} : { fill: colourOf(theme, headFill) }
}

const ALIGNS: Readonly<Record<'left' | 'center' | 'right', Align>> = {
  left: 'start',
  center: 'center',
  right: 'end',
}

/** Text of the outer columns is flush with the text around the table, but not with the edge of a ground. */
function cellPadding(index: number, count: number, theme: Theme) {
  const padding = theme.table.cellPaddingX
  const outer = outerPadding(theme)
  return { start: index === 0 ? outer : padding, end: index === count - 1 ? outer : padding }
}

/** One strip for the first lines of all cells, one for the second, and so on. */
function addRowLines(
  flow: FlowBuilder,
  cells: readonly (readonly Line[])[],
  { metrics, isHead, min }: { metrics: LineMetrics; isHead: boolean; min: number },
): void {
  const count = Math.max(1, ...cells.map((lines) => lines.length))
  const isWhole = count <= MAX_LINES_OF_WHOLE_ROW
  const { height, inkTop, inkBottom } = metrics
  for (let index = 0; index < count; index++) {
    const lines = cells.flatMap((cell) => cell[index] ?? [])
    const isLonely = isWhole || index < min || count - index < min
    const cost = index === 0 ? 'free' : isHead ? 'worst' : isLonely ? 'dear' : 'free'
    addStrip(
      flow,
      {
        height,
        inkTop,
        inkBottom,
        boxes: lines.flatMap(({ boxes }) => boxes),
        notes: lines.flatMap(({ notes }) => notes),
      },
      cost,
    )
  }
}
