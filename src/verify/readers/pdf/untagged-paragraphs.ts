import { joinPieces } from './join-pieces.ts'
import type { Piece } from './seen-pieces.ts'

/** Pieces side by side. */
interface Line {
  readonly first: Piece
  readonly pieces: Piece[]
}

/** The texts of paragraphs that no tags tell, in the order they are painted. */
export function untaggedParagraphs(pieces: readonly Piece[]): readonly string[] {
  const lines = linesOf(pieces)
  const leading = commonLeading(lines)
  const groups: Line[][] = []
  lines.forEach((line, index) => {
    const last = lines[index - 1]
    if (last !== undefined && goesOn(last, line, leading)) groups.at(-1)?.push(line)
    else groups.push([line])
  })
  return groups
    .map((group) => joinPieces(group.flatMap((line) => line.pieces)))
    .filter((text) => text.trim() !== '')
}

/** How far apart pieces of one line may stand, as raised figures do, in parts of the size of their letters. */
const MAX_RAISE = 0.5

function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const lines: Line[] = []
  for (const piece of pieces) {
    const last = lines.at(-1)
    const isBlank = piece.text.trim() === ''
    const isBeside =
      last !== undefined &&
      last.first.contentId === piece.contentId &&
      (isBlank ||
        Math.abs(last.first.y - piece.y) < Math.max(last.first.size, piece.size) * MAX_RAISE)
    if (isBeside) last.pieces.push(piece)
    else if (!isBlank) lines.push({ first: piece, pieces: [piece] })
  }
  return lines
}

/** A line further down than this many times the size of its letters starts a paragraph, whatever the page does. */
const MAX_LEADING = 1.8
/** And one further down than lines mostly are, by this factor. */
const MAX_EXTRA = 1.1
/** Letters of another size are of another paragraph, but for what rounding does. */
const MAX_SIZE_RATIO = 1.05

const BULLET = /^\s*[•‣◦▪–]\s/u

function goesOn({ first: last }: Line, { first: next }: Line, leading: number): boolean {
  if (last.contentId !== next.contentId) return false
  const [small, large] = [Math.min(last.size, next.size), Math.max(last.size, next.size)]
  const down = (last.y - next.y) / large
  const most =
    next.contentId === undefined ? Math.min(leading * MAX_EXTRA, MAX_LEADING) : MAX_LEADING
  return down > -1 && down < most && large / small < MAX_SIZE_RATIO && !BULLET.test(next.text)
}

/** How far down the next line mostly stands, in parts of the size of the letters. */
function commonLeading(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  lines.forEach(({ first }, index) => {
    const last = lines[index - 1]?.first
    if (last === undefined || last.size !== first.size) return
    const down = Math.round(((last.y - first.y) / first.size) * 20) / 20
    if (down > 0.9 && down < MAX_LEADING) counts.set(down, (counts.get(down) ?? 0) + 1)
  })
  const [[most] = [MAX_LEADING]] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return most
}
