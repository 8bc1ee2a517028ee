import type { StyleName } from '../../../model/style-names.ts'
import type { Direction } from '../../resolve/directions.ts'
import type { LayoutContext } from './context.ts'
import { breakLines } from './lines.ts'
import { lineMetrics, lookOf } from './look.ts'
import type { Box } from './page.ts'
import { segmentsOf } from './segments.ts'

interface LabelPlace {
  readonly x: number
  /** The label's far edge stands here instead, when given. */
  readonly end?: number
  readonly style: StyleName
  readonly colour?: string
  readonly owner: number
  readonly direction: Direction
  readonly context: LayoutContext
}

/** Set on the baseline of the first line of a style. */
export interface Label {
  readonly boxes: readonly Box[]
  readonly width: number
}

/** Sums of widths are never exact. */
const TOLERANCE = 1

/** A label such as `7.` or `¶ 7`, on one line. */
export function makeLabel(text: string, place: LabelPlace): Label {
  const { x, end, style, colour, owner, direction, context } = place
  const { theme, measure } = context
  const look = lookOf(theme, theme.styles[style])
  const span = { text, look: { ...look, colour: colour ?? look.colour }, owner }
  const segments = segmentsOf([span], context, { hyphenate: false, direction })
  const width = segments.maxWidth
  const [line] = breakLines(
    segments,
    {
      x: end === undefined ? x : end - width,
      width: width + TOLERANCE,
      align: 'start',
      metrics: lineMetrics(theme, style, measure),
      direction,
    },
    context,
  )
  return { boxes: line?.boxes ?? [], width }
}
