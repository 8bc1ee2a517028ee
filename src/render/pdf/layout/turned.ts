import type { Flow, FlowBuilder, FlowElement, Frame, RepeatedHead } from './flow.ts'
import type { Line } from './lines.ts'
import type { Box } from './page.ts'

/** A stretch of a page from left to right; what is turned keeps inside it. */
interface Stretch {
  readonly x: number
  readonly width: number
}

/** A copy of a box on the other side; the text within stays as it is. */
export function turned<Turned extends Box>(box: Turned, { x, width }: Stretch): Turned {
  return { ...box, x: 2 * x + width - box.x - widthOf(box) }
}

/** Lines on the other side of their column. */
export function turnedLines(lines: readonly Line[], column: Stretch): readonly Line[] {
  return lines.map((line) => ({ ...line, boxes: line.boxes.map((box) => turned(box, column)) }))
}

/** Turns all that was added to a flow since it had `first` elements to the other side of its column. */
export function turnAdded(flow: FlowBuilder, first: number): void {
  const { elements } = flow.body
  const turn = createTurn(flow, flow.frames.length)
  for (let index = first; index < elements.length; index++) {
    const element = elements[index]
    if (element !== undefined) elements[index] = turn(element)
  }
}

/** The `outer` outermost frames of an element stay: they were there before. */
function createTurn(stretch: Stretch, outer: number): (element: FlowElement) => FlowElement {
  const frames = new Map<Frame, Frame>()
  const turnFrame = (frame: Frame): Frame => {
    const known = frames.get(frame)
    if (known !== undefined) return known
    const { x, width, head, isTurned = false } = frame
    const other: Frame = {
      ...frame,
      x: 2 * stretch.x + stretch.width - x - width,
      isTurned: !isTurned,
      head: head && (() => turnedHead(head(), stretch)),
    }
    frames.set(frame, other)
    return other
  }
  const turnFlow = ({ elements }: Flow): Flow => ({
    elements: elements.map(createTurn(stretch, 0)),
  })
  return (element) => {
    const base = {
      frames: element.frames.map((frame, depth) => (depth < outer ? frame : turnFrame(frame))),
    }
    if (element.type === 'strip') {
      return { ...element, ...base, boxes: element.boxes.map((box) => turned(box, stretch)) }
    }
    const { balance } = element
    return {
      ...element,
      ...base,
      columns: element.columns.map(turnFlow),
      balance: balance && { ...balance, offset: -balance.offset },
    }
  }
}

function turnedHead({ boxes, height }: RepeatedHead, stretch: Stretch): RepeatedHead {
  return { height, boxes: boxes.map((box) => turned(box, stretch)) }
}

function widthOf(box: Box): number {
  return box.type === 'anchor' ? 0 : box.width
}
