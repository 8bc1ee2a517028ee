import { roundSize } from './body-style.ts'
import type { Line } from './lines-of-fragments.ts'

/** Lines that stand in one column one below the other, in reading order. */
export type Column = readonly Line[]

/** A gutter has at least this width, in points. */
const MIN_GUTTER = 8

/** So many lines on either side make columns; fewer are a table, a list or a picture's words. */
const MIN_COLUMN_LINES = 6

/** A column's lines fill on average this share of the page's width; cells of a table are narrower. */
const MIN_COLUMN_SHARE = 0.18

/** Share of the lines that may run across the gutter: a title, a table over both columns. */
const MAX_CROSSING_SHARE = 0.25

/** Pages of more than four columns are spreads. */
const MAX_LEVELS = 2

/**
 * The columns of a page in the order they are read. A page without columns is one, in the order it is drawn. Lines
 * across the gutter, such as a title, part what stands above them from what stands below.
 */
export function readingOrder(lines: readonly Line[], width: number, level = 0): readonly Column[] {
  const gutter = level < MAX_LEVELS ? findGutter(lines, width) : undefined
  if (gutter === undefined) return lines.length === 0 ? [] : [lines]
  const columns: Column[] = []
  const band: { left: Line[]; right: Line[]; across: Line[] } = { left: [], right: [], across: [] }
  const flush = () => {
    columns.push(...readingOrder(band.left, width, level + 1))
    columns.push(...readingOrder(band.right, width, level + 1))
    band.left = []
    band.right = []
  }
  const flushAcross = () => {
    if (band.across.length > 0) columns.push(band.across)
    band.across = []
  }
  for (const line of [...lines].sort((a, b) => b.y - a.y || a.x - b.x)) {
    if ((line.x < gutter && line.right > gutter) || endsAcross(band.across.at(-1), line)) {
      flush()
      band.across.push(line)
    } else {
      flushAcross()
      if (line.x < gutter) band.left.push(line)
      else band.right.push(line)
    }
  }
  flush()
  flushAcross()
  return columns
}

/** Whether a line is the short last one of text that runs across the gutter. */
function endsAcross(last: Line | undefined, line: Line): boolean {
  return (
    last !== undefined &&
    roundSize(last.size) === roundSize(line.size) &&
    last.y - line.y < line.size * 1.5 &&
    line.x < last.right
  )
}

/** The middle of the widest gap that few lines run across, or undefined. */
function findGutter(lines: readonly Line[], width: number): number | undefined {
  if (lines.length < MIN_COLUMN_LINES * 2 || !(width > 0) || width > MAX_WIDTH) return undefined
  const crossing = coverage(lines, Math.ceil(width))
  const least = lines.length * MAX_CROSSING_SHARE
  let best: { start: number; end: number } | undefined
  let start: number | undefined
  for (let x = 0; x <= crossing.length; x += 1) {
    const isFree = (crossing[x] ?? Number.POSITIVE_INFINITY) <= least
    if (isFree) start ??= x
    else if (start !== undefined) {
      const gap = { start, end: x }
      if (isBetweenColumns(gap, lines, width) && (!best || x - start > best.end - best.start))
        best = gap
      start = undefined
    }
  }
  return best === undefined ? undefined : (best.start + best.end) / 2
}

/** Posters end here, in points. */
const MAX_WIDTH = 20_000

function coverage(lines: readonly Line[], width: number): readonly number[] {
  const changes = new Array<number>(width + 2).fill(0)
  const clamp = (x: number) => Math.max(0, Math.min(width, Math.round(x)))
  for (const { x, right } of lines) {
    const start = clamp(x)
    const end = clamp(right) + 1
    changes[start] = (changes[start] ?? 0) + 1
    changes[end] = (changes[end] ?? 0) - 1
  }
  let open = 0
  return changes.slice(0, width + 1).map((change) => {
    open += change
    return open
  })
}

function isBetweenColumns(
  { start, end }: { readonly start: number; readonly end: number },
  lines: readonly Line[],
  width: number,
): boolean {
  if (end - start < MIN_GUTTER) return false
  const middle = (start + end) / 2
  return [lines.filter(({ right }) => right <= middle), lines.filter(({ x }) => x >= middle)].every(
    (side) =>
      side.length >= MIN_COLUMN_LINES &&
      side.reduce((sum, { x, right }) => sum + right - x, 0) >=
        side.length * width * MIN_COLUMN_SHARE,
  )
}
