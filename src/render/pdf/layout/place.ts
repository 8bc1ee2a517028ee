import { bottomPaddings, headOf, sharedFrames, topPaddings } from './extent.ts'
import type { Flow, FlowElement, Frame } from './flow.ts'
import type { Box } from './page.ts'
import type { Extent } from './room.ts'

/**
 * The boxes of a stretch of a flow, `y` counted from `top` above it. Fills and bars come first, so that text is on top.
 */
export function placeExtent(flow: Flow, extent: Extent, top = 0): readonly Box[] {
  const backs: Box[] = []
  const boxes: Box[] = []
  const { from, stop } = extent
  let y = top
  let open: readonly OpenFrame[] = []
  let before: FlowElement | undefined

  const close = (next: readonly Frame[]) => {
    const kept = sharedFrames(before?.frames ?? next, next)
    if (kept === open.length) return
    const ending = open.slice(kept)
    const below = bottomPaddings(
      ending.map(({ frame }) => frame),
      before,
    )
    for (const [index, { frame, top, at }] of [...ending.entries()].reverse()) {
      y += below[index] ?? 0
      backs.splice(at, 0, ...frameBoxes(frame, top, y - top))
    }
    open = open.slice(0, kept)
  }

  for (let index = from.index; index < stop; index++) {
    const element = flow.elements[index]
    if (element === undefined) break
    if (index === from.index) {
      const head = headOf(element, from)
      if (head !== undefined) {
        for (const box of head.boxes) boxes.push(moved(box, 0, y))
        y += head.height
      }
    } else {
      close(element.frames)
      y += element.gap
    }
    if (element.frames.length > open.length) {
      const starting = element.frames.slice(open.length)
      const above = topPaddings(starting, element)
      for (const [index, frame] of starting.entries()) {
        open = [...open, { frame, top: y, at: backs.length }]
        y += above[index] ?? 0
      }
    }
    if (element.type === 'strip') {
      for (const box of element.boxes) boxes.push(moved(box, 0, y))
      y += element.height
    } else {
      const filled = extent.regions.get(index)
      for (const column of filled?.columns ?? []) {
        for (const box of placeExtent(column.flow, column.extent)) {
          boxes.push(moved(box, column.offset, y))
        }
      }
      y += filled?.height ?? 0
    }
    before = element
  }
  close([])
  return [...backs, ...boxes]
}

interface OpenFrame {
  readonly frame: Frame
  readonly top: number
  /** Where its boxes go, so that outer frames lie below inner ones. */
  readonly at: number
}

/** A copy of a box, shifted. */
export function moved<Moved extends Box>(box: Moved, x: number, y: number): Moved {
  if (x === 0 && y === 0) return box
  return { ...box, x: box.x + x, y: box.y + y }
}

function frameBoxes(frame: Frame, y: number, height: number): readonly Box[] {
  const { x, width, fill, bar, outline, ruleAbove, ruleBelow, isTurned } = frame
  const boxes: Box[] = []
  if (fill !== undefined) boxes.push({ type: 'fill', x, y, width, height, colour: fill })
  if (bar !== undefined) {
    const at = isTurned === true ? x + width - bar.width : x
    boxes.push({ type: 'fill', x: at, y, width: bar.width, height, colour: bar.colour })
  }
  if (outline !== undefined) {
    const { thickness, colour } = outline
    const half = thickness / 2
    const inner = { x: x + half, y: y + half, width: width - thickness, height: height - thickness }
    boxes.push({ type: 'rule', ...inner, thickness, colour, isDashed: true })
  }
  for (const [rule, at] of [
    [ruleAbove, y],
    [ruleBelow, y + height],
  ] as const) {
    if (rule === undefined) continue
    boxes.push({ type: 'rule', x, y: at, width, height: 0, ...rule, isDashed: false })
  }
  return boxes
}
