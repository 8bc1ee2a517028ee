import type { Box, Pages } from './page.ts'

/** Pages of a right-to-left document: every box on the other side, text within a box as it is. */
export function turnRound(laid: Pages): Pages {
  const pages = laid.pages.map(({ boxes }) => ({
    boxes: boxes.map((box): Box => ({ ...box, x: laid.width - box.x - widthOf(box) })),
  }))
  return { ...laid, pages }
}

function widthOf(box: Box): number {
  return box.type === 'anchor' ? 0 : box.width
}
