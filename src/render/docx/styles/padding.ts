import type { TextStyle } from '../../../model/theme.ts'
import type { Pt } from '../../../model/units.ts'
import { pt } from '../../../model/units.ts'
import { borderSpace } from '../geometry.ts'

/**
 * What the eye sees of a line, from its middle, as shares of the size of type: up to the head of capitals, and down to
 * half of what hangs below the line. So are the faces of our themes; no font is at hand here.
 */
const INK_ABOVE = 0.335
const INK_BELOW = 0.515

/** Blank in a line of the style above and below what is seen of it. */
function blankOf({ leading, size }: TextStyle): { readonly above: number; readonly below: number } {
  const middle = leading / 2
  return { above: middle - size * INK_ABOVE, below: middle - size * INK_BELOW }
}

interface Edges {
  readonly padding: Pt
  /** The thickness of the lines around, which take room of their own. */
  readonly edge: Pt
}

/** Padding is seen from the letters, Word's is from their line: what a cell has above and below its lines. */
export function cellPadding(style: TextStyle, { padding, edge }: Edges) {
  const { above, below } = blankOf(style)
  return {
    above: pt(Math.max(0, padding - above)),
    below: pt(Math.max(0, padding - below - edge)),
  }
}

/** The same for a box with a border on all sides, in the whole points that Word takes; what is lost above is below. */
export function paddingAround(style: TextStyle, { padding, edge }: Edges) {
  const blank = blankOf(style)
  const exact = Math.max(0, padding - blank.above - edge)
  const above = borderSpace(pt(exact))
  const below = Math.max(0, padding - blank.below - edge) + exact - above
  return { above, below: borderSpace(pt(below)) }
}
