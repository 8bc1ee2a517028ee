import type { Position } from 'unist'

/** Gives the mdast position of a stretch: UTF-16 offsets, 0-based, end exclusive; lines and columns 1-based. */
export type PositionOf = (start: number, end: number) => Position

/** Positions in one text. Line ends are `\n`, `\r\n` and a lone `\r`; a look-up is logarithmic in the lines. */
export function createPositions(text: string): PositionOf {
  const lineStarts = [0]
  for (const lineEnd of text.matchAll(/\r\n|\n|\r/g))
    lineStarts.push(lineEnd.index + lineEnd[0].length)

  const pointAt = (offset: number) => {
    let low = 0
    let high = lineStarts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((lineStarts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1, offset }
  }
  return (start, end) => ({ start: pointAt(start), end: pointAt(end) })
}
