import type { Theme } from '../../src/model/theme.ts'
import type { Box, Pages, TextBox } from '../../src/render/pdf/layout/page.ts'

const isText = (box: Box): box is TextBox => box.type === 'text'

/** How much two boxes may touch: italics lean, and marks of notes stand close. */
const TOLERANCE = 1

/** Words that stand on other words. */
export function overlaps({ pages }: Pages): readonly string[] {
  return pages.flatMap(({ boxes }) => {
    const words = boxes
      .filter(isText)
      .filter(({ owner, text }) => typeof owner === 'number' && text.trim() !== '')
      .sort((a, b) => topOf(a) - topOf(b))
    const found: string[] = []
    words.forEach((box, index) => {
      for (const other of words.slice(index + 1)) {
        if (topOf(other) > box.y - TOLERANCE) break
        const isBeside =
          other.x >= box.x + box.width - TOLERANCE || box.x >= other.x + other.width - TOLERANCE
        if (!isBeside && Math.min(box.y, other.y) - topOf(other) > TOLERANCE) {
          found.push(`${box.text} | ${other.text}`)
        }
      }
    })
    return found
  })
}

/** The height of small letters: what a reader sees of a line. */
function topOf({ y, size }: TextBox): number {
  return y - size / 2
}

/** Headings whose next words are on another page. */
export function stranded({ pages, structure }: Pages): readonly string[] {
  const placed = pages.flatMap(({ boxes }, page) =>
    boxes.filter(isText).flatMap(({ owner, text }) => {
      return typeof owner === 'number' && !isInNote(owner) ? [{ owner, text, page }] : []
    }),
  )
  function isInNote(node: number): boolean {
    const { role, parent } = structure[node] ?? {}
    return role === 'Note' || (parent !== undefined && isInNote(parent))
  }
  function isInHeading(node: number): boolean {
    const { role = 'P', parent } = structure[node] ?? {}
    return /^H\d$/u.test(role) || (parent !== undefined && isInHeading(parent))
  }
  const order = [...placed].sort((a, b) => a.owner - b.owner || a.page - b.page)
  return order.flatMap(({ owner, text, page }, index) => {
    if (!isInHeading(owner)) return []
    const next = order
      .slice(index + 1)
      .find((one) => one.owner !== owner && !isInHeading(one.owner))
    return next !== undefined && next.page !== page && isLastOf(index) ? [text] : []
  })
  function isLastOf(index: number): boolean {
    const next = order[index + 1]
    return next === undefined || !isInHeading(next.owner)
  }
}

interface Place {
  readonly page: Theme['page']
  readonly isRightToLeft: boolean
}

/** How far ink may stand over an edge: sums of widths are never exact. */
const EDGE = 0.01

/** Words and grounds beyond the margins of the page, and words beyond the ground they stand on. */
export function outsiders(
  { pages, width, height }: Pages,
  { page, isRightToLeft }: Place,
): readonly string[] {
  const { marginInner, marginOuter, marginTop, marginBottom } = page
  const [left, right] = isRightToLeft
    ? [marginOuter, width - marginInner]
    : [marginInner, width - marginOuter]
  return pages.flatMap(({ boxes }) => {
    const grounds = boxes.filter((box) => box.type === 'fill').filter((box) => box.height > 4)
    return boxes.flatMap((box) => {
      if (box.type !== 'text' || typeof box.owner !== 'number' || box.text.trim() === '') return []
      const { x, y, size } = box
      const end = x + box.width
      const isOutside =
        x < left - EDGE ||
        end > right + EDGE ||
        y > height - marginBottom + EDGE ||
        y - size / 2 < marginTop
      const isCut = grounds.some(
        (ground) =>
          isWithin((x + end) / 2, ground.x, ground.width) &&
          isWithin(y - size / 4, ground.y, ground.height) &&
          (x < ground.x - EDGE || end > ground.x + ground.width + EDGE),
      )
      return isOutside || isCut ? [`${box.text} at ${x}, ${y}`] : []
    })
  })
}

function isWithin(at: number, start: number, length: number): boolean {
  return at >= start && at <= start + length
}
