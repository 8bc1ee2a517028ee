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
  /** The stretch of source the whole text stands for. UTF-16 units, 0-based, end exclusive. */
  readonly start: number
  readonly end: number
}

export type TextPiece = readonly [textIndex: number, sourceOffset: number, length: number]

/** The source stretch of `text.slice(from, to)`. For an empty slice, the place where it would stand. */
export function sourceRange(
  map: TextMap,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  const start = sourceStart(map, from)
  return { start, end: to <= from ? start : sourceEnd(map, to) }
}

function sourceStart(map: TextMap, index: number): number {
  const piece = map.pieces[lastPieceAt(map, index)]
  if (piece === undefined) return map.start
  const [textIndex, sourceOffset, length] = piece
  return sourceOffset + Math.min(index - textIndex, length)
}

function sourceEnd(map: TextMap, index: number): number {
  const at = lastPieceAt(map, index - 1)
  const piece = map.pieces[at]
  if (piece === undefined) return map.pieces[0]?.[1] ?? map.end
  const [textIndex, sourceOffset, length] = piece
  if (index - textIndex <= length) return sourceOffset + (index - textIndex)
  return map.pieces[at + 1]?.[1] ?? map.end
}

/** Index of the last piece that starts at or before a text index, or -1. */
function lastPieceAt(map: TextMap, index: number): number {
  let low = 0
  let high = map.pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((map.pieces[middle]?.[0] ?? 0) <= index) low = middle + 1
    else high = middle
  }
  return low - 1
}
