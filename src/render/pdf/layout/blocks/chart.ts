import type { BlockOf, ChartBar, Inline } from '../../../../model/document.ts'
import type { StyleName } from '../../../../model/style-names.ts'
import { describeChart, shareOf } from '../../../resolve/describe-chart.ts'
import type { BlockSetting } from '../context.ts'
import { addSpace, addStrip } from '../flow.ts'
import type { Line } from '../lines.ts'
import { breakLines } from '../lines.ts'
import { colourOf, lineMetrics, lookOf } from '../look.ts'
import type { Box } from '../page.ts'
import type { Segments } from '../segments.ts'
import { segmentsOf } from '../segments.ts'
import { spansOf } from '../spans.ts'
import { setText } from '../text.ts'

/** So many bars stand on one page; a chart of more goes on below with others. */
const BARS_TOGETHER = 12
/** Between the words, the numbers and the bars, in points. */
const COLUMN_GAP = 10
/** Of the width, the most that the numbers take. */
const MAX_VALUE_SHARE = 0.3
/** Of a number other than zero, in points: there is something to see. */
const LEAST_BAR = 0.75

/**
 * Bars beside their numbers and words. These are a table; the bars are a figure before it, whose alternative text says
 * the same again, so that nobody has to see them.
 */
export function setChart(block: BlockOf<'chart'>, setting: BlockSetting): void {
  const { flow, owner, context } = setting
  const { theme, structure } = context
  const node = structure.add('Div', owner)
  const groups = Array.from(
    { length: Math.ceil(block.children.length / BARS_TOGETHER) },
    (_, index) => block.children.slice(index * BARS_TOGETHER, (index + 1) * BARS_TOGETHER),
  )
  addSpace(flow, theme.chart.spaceBefore)
  groups.forEach((bars, index) => {
    const caption = index === 0 ? block.caption : []
    const alternative = describeChart({ ...block, children: bars })
    const figure = structure.add('Figure', node, { alternative })
    const table = structure.add('Table', node)
    if (caption.length > 0) {
      const options = { style: 'tableCaption', role: 'Caption' } as const
      setText(caption, options, { ...setting, owner: table })
    }
    if (index > 0) addSpace(flow, theme.chart.rowSpace)
    setBars(bars, { chart: block, figure, table, setting })
  })
  addSpace(flow, theme.chart.spaceAfter)
}

interface Bars {
  readonly chart: BlockOf<'chart'>
  readonly figure: number
  readonly table: number
  readonly setting: BlockSetting
}

/** The bars, on one page where there is one that holds them. */
function setBars(
  bars: readonly ChartBar[],
  { chart, figure, table, setting: { flow, context, direction } }: Bars,
): void {
  const { theme, structure, measure } = context
  const { barHeight, rowSpace, labelShare, colour } = theme.chart
  const body = structure.add('TBody', table)
  const rows = bars.map((bar) => {
    const row = structure.add('TR', body)
    const head = structure.add('TH', row, { scope: 'Row' })
    const cell = structure.add('TD', row)
    return {
      bar,
      label: prepare(bar.children, { style: 'chartLabel', container: head, context }),
      value: prepare(bar.value, { style: 'chartValue', container: cell, context }),
    }
  })
  const room = Math.max(0, flow.width - 2 * COLUMN_GAP)
  const widest = rows.reduce((most, { value }) => Math.max(most, value.maxWidth), 0) + 0.5
  const valueWidth = Math.min(widest, room * MAX_VALUE_SHARE)
  const labelWidth = room * labelShare
  const barX = flow.x + labelWidth + valueWidth + 2 * COLUMN_GAP
  const barRoom = room - labelWidth - valueWidth

  const metrics = lineMetrics(theme, 'chartLabel', measure)
  const middle = (metrics.inkTop + metrics.baseline) / 2
  const column = (segments: Segments, x: number, width: number, style: StyleName) =>
    breakLines(
      segments,
      {
        x,
        width,
        align: theme.styles[style].align,
        metrics: lineMetrics(theme, style, measure),
        direction,
      },
      context,
    )
  rows.forEach(({ bar, label, value }, index) => {
    const cells = [
      column(label, flow.x, labelWidth, 'chartLabel'),
      column(value, flow.x + labelWidth + COLUMN_GAP, valueWidth, 'chartValue'),
    ]
    const share = shareOf(bar, chart)
    const width = share === 0 ? 0 : Math.max(LEAST_BAR, share * barRoom)
    const at = { x: barX, y: middle - barHeight / 2, width, height: barHeight }
    const fill: Box = { type: 'fill', owner: figure, ...at, colour: colourOf(theme, colour) }
    if (index > 0) addSpace(flow, rowSpace)
    addRow(flow, cells, { fill, height: metrics.height, isFirst: index === 0 })
  })
}

/** A strip a line: a page break parts words of a bar only where they are longer than a page. */
function addRow(
  flow: BlockSetting['flow'],
  cells: readonly (readonly Line[])[],
  { fill, height, isFirst }: { fill: Box & { type: 'fill' }; height: number; isFirst: boolean },
): void {
  const count = Math.max(1, ...cells.map((lines) => lines.length))
  for (let index = 0; index < count; index++) {
    const lines = cells.flatMap((cell) => cell[index] ?? [])
    const words = lines.flatMap(({ boxes }) => boxes)
    addStrip(
      flow,
      {
        height: index === count - 1 ? Math.max(height, fill.height - index * height) : height,
        boxes: index === 0 ? [fill, ...words] : words,
        notes: lines.flatMap(({ notes }) => notes),
      },
      isFirst && index === 0 ? 'free' : 'dear',
    )
  }
}

function prepare(
  nodes: readonly Inline[],
  {
    style,
    container,
    context,
  }: Pick<BlockSetting, 'context'> & { readonly style: StyleName; readonly container: number },
): Segments {
  const { theme, structure } = context
  const owner = nodes.length === 0 ? container : structure.add('P', container)
  const look = lookOf(theme, theme.styles[style])
  return segmentsOf(spansOf(nodes, { look, owner, container, context }), context, {
    hyphenate: theme.styles[style].hyphenate,
  })
}
