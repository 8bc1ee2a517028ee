import type { LayoutContext } from './context.ts'
import { makeLabel } from './label.ts'
import { colourOf } from './look.ts'
import type { Box } from './page.ts'
import { moved } from './place.ts'

/** Writes the numbers of pages at the places that wait for them, now that it is known what stands on which. */
export function setPageReferences(
  pages: readonly (readonly Box[])[],
  context: LayoutContext,
): readonly (readonly Box[])[] {
  const { pageReferences } = context
  if (pageReferences.size === 0) return pages
  const numbers = new Map<string, number>()
  for (const [index, boxes] of pages.entries()) {
    for (const box of boxes) {
      if (box.type === 'anchor' && !numbers.has(box.anchor)) numbers.set(box.anchor, index + 1)
    }
  }
  return pages.map((boxes) =>
    boxes.flatMap((box): readonly Box[] => {
      const reference = box.type === 'anchor' ? pageReferences.get(box.anchor) : undefined
      if (reference === undefined) return [box]
      const number = numbers.get(reference.anchor)
      if (number === undefined) return []
      const label = makeLabel(String(number), {
        x: box.x,
        end: box.x,
        style: 'list',
        owner: reference.owner,
        direction: 'ltr',
        context,
      })
      const usual = label.boxes.map((one) => moved(one, 0, box.y))
      const shift = baselineBelow(boxes, box, context) - (usual[0]?.y ?? 0)
      const shown = Number.isFinite(shift) ? usual.map((one) => moved(one, 0, shift)) : usual
      return [...leader(boxes, shown, context), ...shown]
    }),
  )
}

/** Of the line that starts at a place: letters that ask for leading stand lower than those of numbers. */
function baselineBelow(
  boxes: readonly Box[],
  { x, y }: Box,
  { theme }: Pick<LayoutContext, 'theme'>,
): number {
  const lines = boxes.flatMap((box) => (box.type === 'text' && box.x < x && box.y > y ? box.y : []))
  const first = Math.min(...lines)
  return first - y <= 2 * theme.styles.list.leading ? first : Number.NaN
}

/** Between words, the line that leads the eye from them to the number, and the number, in points. */
const LEADER_GAP = 5

/** From the words of a line to the number at its end. */
function leader(
  boxes: readonly Box[],
  [number]: readonly Box[],
  { theme }: LayoutContext,
): readonly Box[] {
  if (number === undefined) return []
  let from = 0
  for (const box of boxes) {
    if (box.type !== 'text' || box.x >= number.x || Math.abs(box.y - number.y) > 0.01) continue
    from = Math.max(from, box.x + box.width)
  }
  const x = from + LEADER_GAP
  const width = number.x - LEADER_GAP - x
  if (from === 0 || width <= 0) return []
  const ink = { thickness: theme.rule.hairline, colour: colourOf(theme, 'rule'), isDashed: true }
  return [{ type: 'rule', x, y: number.y, width, height: 0, ...ink }]
}
