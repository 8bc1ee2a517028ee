import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { Furniture } from '../../../model/document.ts'
import type { LayoutContext } from './context.ts'
import type { Align, Line } from './lines.ts'
import { breakLines } from './lines.ts'
import { lineMetrics, lookOf } from './look.ts'
import type { Box } from './page.ts'
import { moved } from './place.ts'
import { segmentsOf } from './segments.ts'
import { spansOf } from './spans.ts'

interface FurnitureOptions {
  readonly kind: 'header' | 'footer'
  readonly x: number
  readonly width: number
  readonly page: { readonly number: number; readonly count: number }
}

/** Further lines of a zone are left out, and a diagnostic says so: pages are for the text. */
export const MAX_FURNITURE_LINES = 4

/** Least blank between two zones. */
const ZONE_GAP = 12

const ZONES = [
  ['start', 'start'],
  ['center', 'center'],
  ['end', 'end'],
] as const satisfies readonly (readonly [keyof Furniture, Align])[]

/** The lines of a header or footer, `y` counted from its top. Zones that are too long for one line take several. */
export function setFurniture(
  furniture: Furniture,
  { kind, x, width, page }: FurnitureOptions,
  context: LayoutContext,
): { readonly boxes: readonly Box[]; readonly height: number } {
  const { theme, measure, document } = context
  const { direction } = document
  const look = lookOf(theme, theme.styles[kind])
  const metrics = lineMetrics(theme, kind, measure)
  const segments = ZONES.map(([zone]) =>
    segmentsOf(
      spansOf(furniture[zone], { look, owner: kind, container: 0, page, context }),
      context,
      { hyphenate: false, direction },
    ),
  )
  const widths = zoneWidths(
    segments.map(({ maxWidth }) => maxWidth),
    width,
  )
  const zones = ZONES.map(([, align], index): readonly Line[] => {
    const zone = segments[index]
    const zoneWidth = widths[index] ?? 0
    if (zone === undefined || zone.segments.length === 0) return []
    const zoneX =
      align === 'start' ? x : align === 'end' ? x + width - zoneWidth : x + (width - zoneWidth) / 2
    return breakLines(zone, { x: zoneX, width: zoneWidth, align, metrics, direction }, context)
  })
  const longest = Math.max(0, ...zones.map((lines) => lines.length))
  if (longest > MAX_FURNITURE_LINES && page.number === 1) {
    context.diagnostics.push(tooLong(kind, longest))
  }
  const boxes = zones.flatMap((lines) =>
    lines
      .slice(0, MAX_FURNITURE_LINES)
      .flatMap((line, index) => line.boxes.map((box) => moved(box, 0, index * metrics.height))),
  )
  return { boxes, height: Math.min(longest, MAX_FURNITURE_LINES) * metrics.height }
}

function tooLong(kind: 'header' | 'footer', lines: number): Diagnostic {
  return {
    severity: 'warning',
    code: 'render/overflow',
    message: `Cannot show all of the ${kind}: found text of ${lines} lines, expected ${MAX_FURNITURE_LINES} at most.`,
    hint: `The rest is left out. Shorten what the template puts into the ${kind}.`,
  }
}

/** Each zone its natural width where all fit, with the middle in the middle; else shares of the whole. */
function zoneWidths(natural: readonly number[], width: number): readonly number[] {
  const [start = 0, center = 0, end = 0] = natural.map((one) => one + 0.5)
  const hasCenter = center > 0.5
  const outer = Math.max(start, end)
  const fits = hasCenter
    ? 2 * outer + center + 2 * ZONE_GAP <= width
    : start + end + ZONE_GAP <= width
  if (fits) return [start, center, end]
  if (hasCenter) {
    const third = (width - 2 * ZONE_GAP) / 3
    return [third, third, third]
  }
  const room = width - ZONE_GAP
  if (end < room / 2) return [room - end, 0, end]
  if (start < room / 2) return [start, 0, room - start]
  return [room / 2, 0, room / 2]
}
