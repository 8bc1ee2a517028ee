import type { BreakCost, Flow, FlowElement, Frame, RepeatedHead } from './flow.ts'
import { fillRegions } from './regions.ts'
import type { Cursor, Extent, FilledRegions, Room } from './room.ts'
import { EPSILON } from './room.ts'

/** How much blank at the foot of a page, as a share of it, each cost is worth avoiding for. */
const BLANK_WORTH: Readonly<Record<BreakCost, number>> = {
  free: 0,
  dear: 0.3,
  // More than a whole blank page: only where there is no other place.
  worst: 1.5,
  forced: 0,
}

interface Candidate {
  readonly index: number
  readonly height: number
  readonly notes: number
  readonly cost: BreakCost
}

/** The longest stretch from a place that fits, ending where a break costs least. */
export function measureExtent(flow: Flow, from: Cursor, room: Room): Extent {
  const notes: string[] = []
  const regions = new Map<number, FilledRegions>()
  const candidates = new Map<BreakCost, Candidate>()
  let y = headHeight(flow.elements[from.index], from)
  let open: readonly Frame[] = []
  let before: FlowElement | undefined

  for (let index = from.index; index < flow.elements.length; index++) {
    const element = flow.elements[index]
    if (element === undefined) break
    const isFirst = index === from.index
    if (!isFirst) {
      const height = y + closing(open, [], before)
      candidates.set(element.cost, { index, height, notes: notes.length, cost: element.cost })
      if (element.cost === 'forced') {
        return { from, end: { index }, stop: index, height, notes, regions }
      }
      y += closing(open, element.frames, before) + element.gap
    }
    y += opening(isFirst ? [] : open, element)
    const below = closing(element.frames, [], element)
    const mustPlace = isFirst && room.isFresh
    if (element.type === 'strip') {
      const all = element.notes.length === 0 ? notes : [...notes, ...element.notes]
      const isOver = y + element.height + below + room.noteHeight(all) > room.height + EPSILON
      if (isOver && !mustPlace) return cut(from, candidates, { notes, regions, room })
      notes.push(...element.notes)
      y += element.height
    } else {
      const outer = room.height - y - below
      const filled = fillRegions(element, isFirst ? from.inner : undefined, {
        ...room,
        height: outer,
        noteHeight: (inner) => room.noteHeight([...notes, ...inner]),
        isFresh: mustPlace,
        measure: measureExtent,
      })
      if (!filled.isPlaced) return cut(from, candidates, { notes, regions, room })
      regions.set(index, filled)
      notes.push(...filled.notes)
      y += filled.height
      if (filled.rest !== undefined) {
        const end = { index, inner: filled.rest }
        return { from, end, stop: index + 1, height: y + below, notes, regions }
      }
    }
    open = element.frames
    before = element
  }
  const stop = flow.elements.length
  return { from, end: undefined, stop, height: y + closing(open, [], before), notes, regions }
}

function cut(
  from: Cursor,
  candidates: ReadonlyMap<BreakCost, Candidate>,
  { notes, regions, room }: { notes: readonly string[]; regions: Extent['regions']; room: Room },
): Extent {
  let best: Candidate | undefined
  let least = Number.POSITIVE_INFINITY
  for (const candidate of candidates.values()) {
    const blank = (room.height - candidate.height) / room.pageHeight
    const cost = blank + BLANK_WORTH[candidate.cost]
    // Of two equally good places the later one.
    if (cost < least || (cost === least && candidate.index > (best?.index ?? 0))) {
      best = candidate
      least = cost
    }
  }
  if (best === undefined) {
    return { from, end: from, stop: from.index, height: 0, notes: [], regions }
  }
  const { index, height, cost } = best
  return {
    from,
    end: { index },
    stop: index,
    height,
    notes: notes.slice(0, best.notes),
    regions,
    isStranded: cost === 'worst',
  }
}

/** Height of the repeated head when a page starts inside a table. */
function headHeight(element: FlowElement | undefined, from: Cursor): number {
  return headOf(element, from)?.height ?? 0
}

export function headOf(
  element: FlowElement | undefined,
  { index }: Cursor,
): RepeatedHead | undefined {
  const frame = element?.frames.find(({ head, first }) => head !== undefined && first < index)
  return frame?.head?.()
}

/** Padding above an element in the frames that start with it. */
function opening(open: readonly Frame[], element: FlowElement): number {
  const { frames } = element
  const shared = sharedFrames(open, frames)
  return shared === frames.length ? 0 : sum(topPaddings(frames.slice(shared), element))
}

/** Padding below the last element in the frames that do not go on. */
function closing(
  open: readonly Frame[],
  next: readonly Frame[],
  last: FlowElement | undefined,
): number {
  const shared = sharedFrames(open, next)
  return shared === open.length ? 0 : sum(bottomPaddings(open.slice(shared), last))
}

/** What each frame that starts with an element adds above it, outermost first. */
export function topPaddings(frames: readonly Frame[], element: FlowElement): readonly number[] {
  const blank = element.type === 'strip' ? element.inkTop : 0
  return paddings(frames.map(({ paddingTop }) => paddingTop).reverse(), blank).reverse()
}

/** What each frame that ends with an element adds below it, outermost first. */
export function bottomPaddings(
  frames: readonly Frame[],
  element: FlowElement | undefined,
): readonly number[] {
  const blank = element?.type === 'strip' ? element.inkBottom : 0
  return paddings(frames.map(({ paddingBottom }) => paddingBottom).reverse(), blank).reverse()
}

/** Paddings from the innermost out, less the blank an element brings along: padding is seen from the ink. */
function paddings(lengths: readonly number[], blank: number): number[] {
  let rest = blank
  return lengths.map((length) => {
    const own = Math.max(0, length - rest)
    rest = Math.max(0, rest - length)
    return own
  })
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0)
}

/** How many frames, counted from the outermost, two elements share. */
export function sharedFrames(a: readonly Frame[], b: readonly Frame[]): number {
  if (a === b) return a.length
  let count = 0
  while (count < a.length && a[count] === b[count]) count++
  return count
}
