import type { LayoutContext } from './context.ts'
import { makeLabel } from './label.ts'
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
      return label.boxes.map((one) => moved(one, 0, box.y))
    }),
  )
}
