import { BROKEN_LINE, GLUED_LINE } from '../../line-ends.ts'
import type { Piece } from './seen-pieces.ts'

/** What a line may break behind without a space: a dash within a word or between figures, letters of East Asia. */
const NO_SPACE_BEHIND =
  /[\p{L}\p{N}][-\u2010–—/]$|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、，「」]$/u

/** Words a gap parts where the page sets no space, in parts of the size of the letters. */
const MIN_SPACE = 0.2

/** The text of pieces in order: a new line, or a gap, is a space, where the line may not have ended within a word. */
export function joinPieces(pieces: readonly Piece[]): string {
  const fullWidth = widestLine(pieces)
  let text = ''
  let last: Piece | undefined
  let line = { start: 0, width: 0 }
  let isAtEnd = false
  for (const piece of pieces) {
    if (piece.text !== '') {
      if (isAtEnd) {
        const isFull = line.width > fullWidth - piece.size * MAX_LETTER
        text += lineEnd(text, piece.text, isFull && !/\s/u.test(text.slice(line.start)))
        line = { start: text.length, width: 0 }
      } else if (last !== undefined && needsSpace(last, piece, text)) text += ' '
      text += piece.text
      line.width += piece.width
      last = piece
      isAtEnd = false
    }
    isAtEnd ||= piece.endsLine && text !== ''
  }
  return text
}

/** A line ends so much before its edge, in parts of the size of the letters, if the next letter finds no room in it. */
const MAX_LETTER = 1.5

function widestLine(pieces: readonly Piece[]): number {
  let [widest, width] = [0, 0]
  for (const piece of pieces) {
    width += piece.width
    widest = Math.max(widest, width)
    if (piece.endsLine) width = 0
  }
  return widest
}

/** What stands between two lines. A word that alone fills its line may go on in the next. */
function lineEnd(before: string, after: string, isFullWord: boolean): string {
  if (/\s$/u.test(before) || /^\s/u.test(after)) return ''
  if (NO_SPACE_BEHIND.test(before)) return GLUED_LINE
  return isFullWord || breaksAtMark(before, after) ? BROKEN_LINE : ' '
}

/** Whether a line may end there without a space (UAX #14): at marks, but not between one that closes and a letter. */
function breaksAtMark(before: string, after: string): boolean {
  if (!/^[\p{L}\p{M}\p{N}]/u.test(after)) return true
  return /[^\p{L}\p{M}\p{N}.,;:)’”"']$/u.test(before)
}

function needsSpace(last: Piece, piece: Piece, text: string): boolean {
  if (/\s$/u.test(text) || /^\s/u.test(piece.text)) return false
  const size = Math.max(last.size, piece.size, 1)
  if (Math.abs(last.y - piece.y) > size * 0.7) return true
  // Of text from right to left the next piece stands on the left.
  const gap = Math.max(piece.x - (last.x + last.width), last.x - (piece.x + piece.width))
  return gap > size * MIN_SPACE
}
