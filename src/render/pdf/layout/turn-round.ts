import type { Pages } from './page.ts'
import { turned } from './turned.ts'

/** Pages of a right-to-left document: every box on the other side, text within a box as it is. */
export function turnRound(laid: Pages): Pages {
  const page = { x: 0, width: laid.width }
  return {
    ...laid,
    pages: laid.pages.map(({ boxes }) => ({ boxes: boxes.map((box) => turned(box, page)) })),
  }
}
