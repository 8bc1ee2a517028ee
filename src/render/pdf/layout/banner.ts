import { inlineText } from '../../../model/document.ts'
import { TLP_GROUND, tlpColour } from '../../../model/tlp.ts'
import type { LayoutContext } from './context.ts'
import type { Line } from './lines.ts'
import { breakLines } from './lines.ts'
import { lineMetrics, lookOf } from './look.ts'
import type { Box } from './page.ts'
import { moved } from './place.ts'
import { segmentsOf } from './segments.ts'
import { spansOf } from './spans.ts'

interface BannerOptions {
  readonly kind: 'header' | 'footer'
  readonly x: number
  readonly width: number
}

/** Blank around the letters of a label, in points, and the least blank between it and a marking. */
const PADDING = 4
const GAP = 12

/** Who may read it, in one band: the classification in its centre, the TLP label on its ground at the right edge. */
export function setBanner(
  { kind, x, width }: BannerOptions,
  context: LayoutContext,
): { readonly boxes: readonly Box[]; readonly height: number } {
  const { theme, measure, document } = context
  const { marking, tlp } = document.banner
  const words = (style: 'marking' | 'tlp') => {
    const look = lookOf(theme, theme.styles[style])
    const ink = style === 'tlp' ? { ...look, colour: tlpColour(inlineText(tlp)) } : look
    const nodes = style === 'tlp' ? tlp : marking
    return segmentsOf(spansOf(nodes, { look: ink, owner: kind, container: 0, context }), context, {
      hyphenate: false,
    })
  }
  const [centre, label] = [words('marking'), words('tlp')]
  const labelWidth = tlp.length === 0 ? 0 : Math.min(width, label.maxWidth + 0.5 + 2 * PADDING)
  const labelLines = breakLines(
    label,
    {
      // Pages in a right-to-left script are mirrored as a whole; the label stays at the right.
      x: (document.direction === 'rtl' ? x : x + width - labelWidth) + PADDING,
      width: Math.max(1, labelWidth - 2 * PADDING),
      align: 'start',
      direction: document.direction,
      metrics: lineMetrics(theme, 'tlp', measure),
    },
    context,
  )
  const side = labelWidth === 0 ? 0 : labelWidth + GAP
  const centreLines = breakLines(
    centre,
    {
      x: x + side,
      width: Math.max(1, width - 2 * side),
      align: 'center',
      direction: document.direction,
      metrics: lineMetrics(theme, 'marking', measure),
    },
    context,
  )
  const heights = {
    marking: centreLines.length * theme.styles.marking.leading,
    tlp: labelLines.length * theme.styles.tlp.leading,
  }
  const height = Math.max(heights.marking, heights.tlp)
  const ground: readonly Box[] =
    labelWidth === 0
      ? []
      : [
          {
            type: 'fill',
            x: document.direction === 'rtl' ? x : x + width - labelWidth,
            y: (height - heights.tlp) / 2,
            width: labelWidth,
            height: heights.tlp,
            colour: TLP_GROUND,
          },
        ]
  const stacked = (lines: readonly Line[], style: 'marking' | 'tlp') => {
    const { leading } = theme.styles[style]
    const top = (height - heights[style]) / 2
    return lines.flatMap(({ boxes }, index) =>
      boxes.map((box) => moved(box, 0, top + index * leading)),
    )
  }
  return {
    boxes: [...ground, ...stacked(centreLines, 'marking'), ...stacked(labelLines, 'tlp')],
    height,
  }
}
