import type { Position } from 'unist'
import { pointsOf } from '../model/span.ts'

/** Gives the mdast position of a stretch: UTF-16 offsets, 0-based, end exclusive; lines and columns 1-based. */
export type PositionOf = (start: number, end: number) => Position

/** Positions in one text. Line ends are `\n`, `\r\n` and a lone `\r`; a look-up is logarithmic in the lines. */
export function createPositions(text: string): PositionOf {
  const pointAt = pointsOf(text)
  const withOffset = (offset: number) => ({ ...pointAt(offset), offset })
  return (start, end) => ({ start: withOffset(start), end: withOffset(end) })
}
