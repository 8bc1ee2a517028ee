import type { Inline } from '../../../model/document.ts'
import type { StyleName } from '../../../model/style-names.ts'
import type { BlockSetting } from './context.ts'
import type { BreakCost, FlowBuilder } from './flow.ts'
import { addSpace, addStrip, raiseCost } from './flow.ts'
import { languageOf } from './language-of.ts'
import type { Line } from './lines.ts'
import { breakLines } from './lines.ts'
import type { LineMetrics } from './look.ts'
import { lineMetrics, lookOf, withLeading } from './look.ts'
import type { Box, Role } from './page.ts'
import { segmentsOf } from './segments.ts'
import { spansOf } from './spans.ts'
import { turnedLines } from './turned.ts'
import { uprightFromRight } from './upright-from-right.ts'

export interface TextOptions {
  readonly style: StyleName
  readonly role: Role
  readonly anchor?: string | undefined
  readonly isBalanced?: boolean
  /** Links look like the words around them. */
  readonly hasPlainLinks?: boolean
  /** Space above and below it, where it is not the style's. */
  readonly spaceBefore?: number
  readonly spaceAfter?: number
}

/** Sets a paragraph: its lines go to the flow, its structure node into the setting's. */
export function setText(
  nodes: readonly Inline[],
  options: TextOptions,
  { flow, owner, context, direction, keepsSide = false }: BlockSetting,
): void {
  const { theme, structure, measure } = context
  const style = theme.styles[options.style]
  const node = structure.add(options.role, owner, languageOf(nodes))
  const look = lookOf(theme, style)
  const slanted = spansOf(nodes, {
    look,
    owner: node,
    container: owner,
    context,
    hasPlainLinks: options.hasPlainLinks,
  })
  const spans = style.italic ? uprightFromRight(slanted, context) : slanted
  const segments = segmentsOf(spans, context, { hyphenate: style.hyphenate })
  const plain = lineMetrics(theme, options.style, measure)
  const metrics = withLeading(plain, segments.leading)
  lowerLabel(flow, metrics.baseline - plain.baseline)
  const isTurned = !keepsSide && segments.direction !== direction
  const lines = breakLines(
    segments,
    {
      x: flow.x,
      width: flow.width,
      align: style.align,
      isBalanced: options.isBalanced,
      metrics,
      direction: isTurned ? segments.direction : direction,
    },
    context,
  )
  const anchor: readonly Box[] =
    options.anchor === undefined
      ? []
      : [{ type: 'anchor', anchor: options.anchor, x: flow.x, y: 0 }]
  addSpace(flow, options.spaceBefore ?? style.spaceBefore)
  addLines(flow, isTurned ? turnedLines(lines, flow) : lines, {
    metrics,
    minLines: theme.flow.minLinesAtBreak,
    lead: anchor,
  })
  addSpace(flow, options.spaceAfter ?? style.spaceAfter)
  if (style.keepWithNext) raiseCost(flow, 'worst')
}

/** A label waiting beside the first line goes down with its baseline. */
function lowerLabel({ body }: FlowBuilder, shift: number): void {
  if (shift === 0 || body.lead.length === 0) return
  body.lead = body.lead.map((box) => (box.type === 'anchor' ? box : { ...box, y: box.y + shift }))
}

interface LinesOptions {
  readonly metrics: LineMetrics
  /** Fewest lines on either side of a break. */
  readonly minLines: number
  /** Boxes put with the first line. */
  readonly lead?: readonly Box[]
}

/** Adds one strip a line. A break that leaves fewer than `minLines` at either side is dear. */
export function addLines(
  flow: FlowBuilder,
  lines: readonly Line[],
  { metrics, minLines, lead = [] }: LinesOptions,
): void {
  const { height, inkTop, inkBottom } = metrics
  lines.forEach(({ boxes, notes }, index) => {
    const isLonely = index < minLines || lines.length - index < minLines
    const cost: BreakCost = index > 0 && isLonely ? 'dear' : 'free'
    const all = index === 0 ? [...lead, ...boxes] : boxes
    addStrip(flow, { height, boxes: all, notes, inkTop, inkBottom }, cost)
  })
  const isLabelled = flow.body.lead.length > 0
  if (lines.length === 0 && (isLabelled || lead.length > 0)) {
    addStrip(flow, { height: isLabelled ? height : 0, boxes: lead })
  }
}
