import type { Flow, Regions } from './flow.ts'
import type { Cursor, Extent, FilledColumn, FilledRegions, Room } from './room.ts'
import { EPSILON } from './room.ts'

export interface ColumnRoom extends Room {
  /** How much of one column fits; given, because measuring a column measures the regions in it. */
  readonly measure: (flow: Flow, from: Cursor, room: Room) => Extent
}

const NOTHING: FilledRegions = {
  isPlaced: false,
  columns: [],
  height: 0,
  notes: [],
  rest: undefined,
}

/** Columns do not begin in less room than this, in points, unless all of them fits: a heading and a line would be lost there. */
export const MIN_HEIGHT = 48

/** Columns no higher than this, in points, are read at a glance: they are not parted by the end of a page. */
export const MAX_KEPT_HEIGHT = 144

/** Fills columns that stand side by side, from where a page before left each of them. */
export function fillRegions(
  regions: Regions,
  inner: readonly (Cursor | undefined)[] | undefined,
  room: ColumnRoom,
): FilledRegions {
  const starts = inner ?? regions.columns.map((): Cursor => ({ index: 0 }))
  return regions.balance === undefined
    ? fillParallel(regions.columns, { starts, isBegun: inner !== undefined }, room)
    : fillBalanced(regions, starts[0], room)
}

function fillParallel(
  flows: readonly Flow[],
  { starts, isBegun }: Beginning,
  room: ColumnRoom,
): FilledRegions {
  const columns: FilledColumn[] = []
  const notes: string[] = []
  const rest: (Cursor | undefined)[] = []
  for (const [index, flow] of flows.entries()) {
    const start = starts[index]
    if (start === undefined || flow.elements.length === 0) {
      rest.push(undefined)
      continue
    }
    const noteHeight = (more: readonly string[]) => room.noteHeight([...notes, ...more])
    const extent = room.measure(flow, start, { ...room, noteHeight })
    if (extent.end === start) return NOTHING
    // What follows the heading in one column is enough to carry all of them to the next page.
    if (extent.isStranded === true && !room.isFresh) return NOTHING
    columns.push({ flow, extent, offset: 0 })
    notes.push(...extent.notes)
    rest.push(extent.end)
  }
  const filled = finish(columns, notes, rest)
  const isParted = filled.rest !== undefined && !isBegun && !room.isFresh
  const isLate = room.height < MIN_HEIGHT
  return isParted && (isLate || areShort(flows, room)) ? NOTHING : filled
}

interface Beginning {
  /** Where a page before left each column. */
  readonly starts: readonly (Cursor | undefined)[]
  /** Whether there was such a page. */
  readonly isBegun: boolean
}

function areShort(flows: readonly Flow[], room: ColumnRoom): boolean {
  const little = { ...room, height: MAX_KEPT_HEIGHT, isFresh: false }
  return flows.every(
    (flow) =>
      flow.elements.length === 0 || room.measure(flow, { index: 0 }, little).end === undefined,
  )
}

function fillBalanced(
  { columns: [flow], balance }: Regions,
  start: Cursor | undefined,
  room: ColumnRoom,
): FilledRegions {
  if (flow === undefined || balance === undefined || start === undefined) {
    return { ...NOTHING, isPlaced: true }
  }
  const full = pour(flow, start, { ...balance, room })
  if (full === undefined) return NOTHING
  if (full.rest !== undefined) {
    return room.isFresh || room.height >= MIN_HEIGHT ? full : NOTHING
  }
  // All of it fits: the least height that still holds it makes the columns even.
  let low = 0
  let high = full.height
  let best = full
  while (high - low > 1) {
    const height = (low + high) / 2
    const tried = pour(flow, start, { ...balance, room: { ...room, height, isFresh: false } })
    if (tried !== undefined && tried.rest === undefined) {
      best = tried
      high = Math.min(height, tried.height)
    } else {
      low = height
    }
  }
  return best
}

function pour(
  flow: Flow,
  start: Cursor,
  { count, offset, room }: { count: number; offset: number; room: ColumnRoom },
): FilledRegions | undefined {
  const columns: FilledColumn[] = []
  const notes: string[] = []
  let at: Cursor | undefined = start
  for (let column = 0; column < count && at !== undefined; column++) {
    const from: Cursor = at
    const extent = room.measure(flow, from, room)
    if (extent.end === from) {
      if (column === 0) return undefined
      break
    }
    if (extent.height > room.height + EPSILON && !room.isFresh) return undefined
    columns.push({ flow, extent, offset: column * offset })
    notes.push(...extent.notes)
    at = extent.end
  }
  return finish(columns, notes, [at])
}

function finish(
  columns: readonly FilledColumn[],
  notes: readonly string[],
  rest: readonly (Cursor | undefined)[],
): FilledRegions {
  const height = columns.reduce((most, { extent }) => Math.max(most, extent.height), 0)
  const isDone = rest.every((cursor) => cursor === undefined)
  return { isPlaced: true, columns, height, notes, rest: isDone ? undefined : rest }
}
