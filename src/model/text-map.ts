/**
 * Flat text with the way back to the source.
 *
 *     source   He said \*no\* &amp; left.
 *     text     He said *no* & left.
 *     pieces   [0,0,8] [8,9,3] [11,13,1] ...   a piece is `[text index, source offset, length]`
 *
 * Inside a piece the text equals the source, unit for unit. Text between pieces (a decoded entity, the space made
 * of a wrapped line) stands for the stretch of source between them. Pieces are sorted and do not overlap.
 */
export interface TextMap {
  readonly text: string
  readonly pieces: readonly TextPiece[]
  /**
   * Where stretches that were replaced stand side by side, so that no piece tells one from the other: the text before a
   * stop stands for source before it, the text behind for source behind. Sorted, never inside a piece; two of one index
   * have markup between them.
   *
   *     source   No&#8230;&#8221;
   *     text     No…”
   *     stops    [3,9]
   */
  readonly stops?: readonly TextStop[]
  /** The stretch of source the whole text stands for. UTF-16 units, 0-based, end exclusive. */
  readonly start: number
  readonly end: number
}

export type TextPiece = readonly [textIndex: number, sourceOffset: number, length: number]

export type TextStop = readonly [textIndex: number, sourceOffset: number]

/** The source stretch of `text.slice(from, to)`. For an empty slice, the place where it would stand. */
export function sourceRange(
  map: TextMap,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  const start = startOf(map, from, TEXT)
  return { start, end: to <= from ? start : endOf(map, to, TEXT) }
}

/** The other way: the stretch of the text that stands for a stretch of source. */
export function textRange(
  map: TextMap,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  return { start: startOf(map, from, SOURCE), end: endOf(map, to, SOURCE) }
}

/** The side of a map that a place is given on; it is looked up on the other. */
type Side = 0 | 1
const TEXT = 0
const SOURCE = 1

/** Where a stretch starts on the other side. */
function startOf({ pieces, stops = [], start }: TextMap, place: number, side: Side): number {
  const other = side === TEXT ? SOURCE : TEXT
  const piece = pieces[lastBefore(pieces, place + 1, side)]
  const stop = stops[lastBefore(stops, place + 1, side)]
  if (stop !== undefined && (piece === undefined || stop[TEXT] > piece[TEXT])) return stop[other]
  if (piece === undefined) return side === TEXT ? start : 0
  return piece[other] + Math.min(place - piece[side], piece[2])
}

/** Where a stretch that is not empty ends on the other side. */
function endOf({ text, pieces, stops = [], end }: TextMap, place: number, side: Side): number {
  const other = side === TEXT ? SOURCE : TEXT
  const at = lastBefore(pieces, place, side)
  const piece = pieces[at]
  if (piece !== undefined && place - piece[side] <= piece[2]) {
    return piece[other] + (place - piece[side])
  }
  const stop = stops[lastBefore(stops, place, side) + 1]
  const next = pieces[at + 1]
  if (stop !== undefined && (next === undefined || stop[TEXT] < next[TEXT])) return stop[other]
  return next?.[other] ?? (side === TEXT ? end : text.length)
}

/** Index of the last of sorted points that lies before a place, or -1. */
function lastBefore(points: readonly (TextPiece | TextStop)[], place: number, side: Side): number {
  let low = 0
  let high = points.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((points[middle]?.[side] ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low - 1
}
