import type { Theme } from '../../model/theme.ts'
import type { Pt, Twip } from '../../model/units.ts'
import { pt, ptToTwip } from '../../model/units.ts'

/** Width and height of the page sizes a theme may name: ISO 216, ANSI/ASME Y14.1. */
export const PAGE_SIZES = {
  A4: { width: pt(595.28), height: pt(841.89) },
  Letter: { width: pt(612), height: pt(792) },
} as const

export interface PageGeometry {
  readonly width: Twip
  readonly height: Twip
  /** Between the side margins. */
  readonly textWidth: Twip
}

export function pageGeometry({ page }: Theme): PageGeometry {
  const size = PAGE_SIZES[page.size]
  return {
    width: ptToTwip(size.width),
    height: ptToTwip(size.height),
    textWidth: ptToTwip(pt(size.width - page.marginInner - page.marginOuter)),
  }
}

/** The size of a border as Word counts it, in eighths of a point; Word draws none thinner than 2 or thicker than 96. */
export function borderSize(thickness: Pt): number {
  return Math.min(96, Math.max(2, Math.round(thickness * 8)))
}

/** The distance of a border from its text, in whole points; 31 is the most Word takes. */
export function borderSpace(distance: Pt): number {
  return Math.min(31, Math.max(0, Math.round(distance)))
}
