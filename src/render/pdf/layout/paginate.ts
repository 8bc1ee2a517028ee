import type { LayoutContext } from './context.ts'
import { measureExtent } from './extent.ts'
import type { Flow } from './flow.ts'
import { colourOf } from './look.ts'
import type { Box } from './page.ts'
import { moved, placeExtent } from './place.ts'
import type { Cursor, Extent, Room } from './room.ts'

/** The rectangle text stands in, on every page. */
export interface TextArea {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A note takes at least this share of the page before it may go on to the next. */
export const MAX_SHARE_OF_ONE_NOTE = 0.3
/** Notes carried over from the page before leave at least this share to the text. */
export const MAX_SHARE_OF_CARRIED_NOTES = 0.5

interface Remainder {
  readonly flow: Flow
  readonly from: Cursor
}

/** Cuts a flow into pages, each with the notes cited on it at its foot. Every call of a page places something. */
export function* paginate(
  flow: Flow,
  area: TextArea,
  context: LayoutContext,
): Generator<readonly Box[]> {
  let cursor: Cursor | undefined = flow.elements.length > 0 ? { index: 0 } : undefined
  let carried: readonly Remainder[] = []
  let isFirst = true
  while (isFirst || cursor !== undefined || carried.length > 0) {
    isFirst = false
    const reserved = Math.min(
      notesHeight(carried, context),
      area.height * (cursor === undefined ? 1 : MAX_SHARE_OF_CARRIED_NOTES),
    )
    const extent: Extent | undefined =
      cursor === undefined
        ? undefined
        : measurePage(flow, cursor, {
            height: area.height,
            pageHeight: area.height,
            isFresh: true,
            noteHeight: (notes) => reserved + newNotesHeight(notes, { area, context, reserved }),
          })
    const boxes = extent === undefined ? [] : placeExtent(flow, extent, area.y)
    const cited = (extent?.notes ?? []).map(
      (note): Remainder => ({ flow: context.notes.flow(note), from: { index: 0 } }),
    )
    const room = area.height - (extent?.height ?? 0)
    const foot = placeNotes([...carried, ...cited], {
      pageHeight: area.height,
      room,
      isFresh: extent === undefined,
      context,
    })
    const y = area.y + area.height - foot.height
    yield [...boxes, ...foot.boxes.map((box) => moved(box, 0, y))]
    carried = foot.rest
    cursor = extent?.end
  }
}

/** A last page with less than this share of it filled looks forgotten: it takes some of the page before. */
export const MIN_SHARE_OF_LAST_PAGE = 0.12
/** More elements than this fill a good deal of a page. */
const MAX_ELEMENTS_OF_SHORT_PAGE = 12

/** What a page holds: all it can, but where that leaves next to nothing for the last. */
function measurePage(flow: Flow, from: Cursor, room: Room): Extent {
  const full = measureExtent(flow, from, room)
  const { end } = full
  const isNear = end !== undefined && flow.elements.length - end.index <= MAX_ELEMENTS_OF_SHORT_PAGE
  if (!isNear || flow.elements[end.index]?.cost === 'forced') return full
  const least = MIN_SHARE_OF_LAST_PAGE * room.pageHeight
  const last = measureExtent(flow, end, room)
  if (last.end !== undefined || last.height >= least) return full
  const height = full.height - (least - last.height)
  const shorter = measureExtent(flow, from, { ...room, height, isFresh: false })
  if (shorter.end === undefined || shorter.end === from) return full
  return measureExtent(flow, shorter.end, room).end === undefined ? shorter : full
}

function newNotesHeight(
  notes: readonly string[],
  { area, context, reserved }: { area: TextArea; context: LayoutContext; reserved: number },
): number {
  if (notes.length === 0) return 0
  const most = area.height * MAX_SHARE_OF_ONE_NOTE
  const { spaceAfter } = context.theme.styles.footnote
  return notes.reduce(
    (sum, note) => sum + Math.min(most, wholeHeight(context.notes.flow(note))) + spaceAfter,
    reserved > 0 ? 0 : separatorHeight(context) - spaceAfter,
  )
}

function notesHeight(notes: readonly Remainder[], context: LayoutContext): number {
  if (notes.length === 0) return 0
  const { spaceAfter } = context.theme.styles.footnote
  return notes.reduce(
    (sum, { flow, from }) => sum + heightFrom(flow, from) + spaceAfter,
    separatorHeight(context) - spaceAfter,
  )
}

function separatorHeight({ theme }: LayoutContext): number {
  return theme.footnotes.spaceBefore + theme.rule.hairline + theme.footnotes.spaceAfter
}

/** Heights of notes, which are asked for at every line below the first that cites one. */
const heights = new WeakMap<Flow, number>()

function wholeHeight(flow: Flow): number {
  const known = heights.get(flow)
  if (known !== undefined) return known
  const height = heightFrom(flow, { index: 0 })
  heights.set(flow, height)
  return height
}

/** Height from a place on, however many pages it may take. */
function heightFrom(flow: Flow, from: Cursor): number {
  return flow.elements.length === 0 ? 0 : measureExtent(flow, from, ENDLESS).height
}

const ENDLESS: Room = {
  height: Number.MAX_VALUE,
  pageHeight: 1,
  noteHeight: () => 0,
  isFresh: true,
}

interface NotesRoom {
  /** What the text above leaves. */
  readonly room: number
  readonly pageHeight: number
  readonly isFresh: boolean
  readonly context: LayoutContext
}

function placeNotes(
  notes: readonly Remainder[],
  { room, pageHeight, isFresh, context }: NotesRoom,
): { boxes: readonly Box[]; height: number; rest: readonly Remainder[] } {
  if (notes.length === 0) return { boxes: [], height: 0, rest: [] }
  const { theme } = context
  const boxes: Box[] = []
  const rest: Remainder[] = []
  let y = separatorHeight(context)
  for (const { flow, from } of notes) {
    const isStopped = rest.length > 0
    const extent = isStopped
      ? undefined
      : measureExtent(flow, from, {
          height: room - y,
          pageHeight,
          noteHeight: () => 0,
          isFresh: isFresh && boxes.length === 0,
        })
    if (extent === undefined || extent.end === from) {
      rest.push({ flow, from })
      continue
    }
    boxes.push(...placeExtent(flow, extent, y))
    y += extent.height + theme.styles.footnote.spaceAfter
    if (extent.end !== undefined) rest.push({ flow, from: extent.end })
  }
  if (boxes.length === 0) return { boxes: [], height: 0, rest }
  const thickness = theme.rule.hairline
  const x = Math.min(...boxes.map((box) => box.x))
  const rule: Box = {
    type: 'rule',
    x,
    y: theme.footnotes.spaceBefore,
    width: theme.footnotes.ruleWidth,
    height: 0,
    thickness,
    colour: colourOf(theme, 'rule'),
    isDashed: false,
  }
  return { boxes: [rule, ...boxes], height: y - theme.styles.footnote.spaceAfter, rest }
}
