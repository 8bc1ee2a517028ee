import { findListMarker } from '../line/find-list-marker.ts'
import type { SourceLine } from './source-lines.ts'

/** A stretch of text that makes one block. UTF-16 units into the whole text, 0-based, end exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Wider than any mail, terminal or PDF column; longer lines are whole paragraphs. */
export const MAX_WRAP_WIDTH = 130
export const MIN_WRAP_WIDTH = 40

/** Share of lines without room for the next word that tells hard-wrapped text from one line a paragraph. */
export const MIN_FULL_SHARE = 0.4

/**
 * Joins lines to blocks. Either each line is a block, whatever blank lines stand between, or the text is hard-wrapped:
 * then a blank line ends a block, and so does a line that had room for the first word of the next one (text copied from
 * a PDF has no blank lines), and an entry of a list starts one.
 */
export function paragraphsOfLines(text: string, lines: readonly SourceLine[]): readonly Stretch[] {
  const width = wrapWidth(text, lines)
  if (width === undefined) return lines
  const stretches: Stretch[] = []
  let open: Stretch | undefined
  let previous: SourceLine | undefined
  for (const line of lines) {
    const goesOn =
      previous !== undefined &&
      line.blanksBefore === 0 &&
      isFull(text, previous, line, width) &&
      !startsListItem(text, previous, line)
    if (goesOn && open !== undefined) open = { start: open.start, end: line.end }
    else {
      if (open !== undefined) stretches.push(open)
      open = line
    }
    previous = line
  }
  if (open !== undefined) stretches.push(open)
  return stretches
}

/** The column at which lines were broken, or undefined where they were not. */
function wrapWidth(text: string, lines: readonly SourceLine[]): number | undefined {
  const pairs = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    return next !== undefined && next.blanksBefore === 0 ? [{ line, next }] : []
  })
  // A single long word, such as an address, sticks out of any column.
  const widths = lines
    .filter(({ start, end }) => /\s/.test(text.slice(start, end)))
    .map(({ start, end }) => end - start)
  const width = widths.reduce((widest, each) => Math.max(widest, each), 0)
  if (pairs.length === 0 || width > MAX_WRAP_WIDTH || width < MIN_WRAP_WIDTH) return undefined
  const full = pairs.filter(({ line, next }) => isFull(text, line, next, width))
  const midSentence = full.filter(
    ({ line }) => !/[.!?…:;]["'”’»)\]]*$/u.test(text.slice(line.start, line.end)),
  )
  if (full.length < pairs.length * MIN_FULL_SHARE || midSentence.length * 2 < full.length)
    return undefined
  const surely =
    full.length >= 3 ||
    full.some(({ next }) => /^\p{Ll}/u.test(text.slice(next.start, next.start + 2)))
  return surely ? width : undefined
}

/** A dash may also be a dash in a sentence that was broken there; a list follows a finished line. */
function startsListItem(text: string, previous: SourceLine, line: SourceLine): boolean {
  const opening = text.slice(line.start, Math.min(line.end, line.start + 8))
  if (findListMarker(opening) === undefined) return false
  return /^[•·▪‣●○■]/u.test(opening) || /[.!?:;]$/u.test(text.slice(previous.end - 1, previous.end))
}

/** Whether the first word of the next line would not have fitted. */
function isFull(text: string, line: SourceLine, next: SourceLine, width: number): boolean {
  const word =
    /^\S+/.exec(text.slice(next.start, Math.min(next.end, next.start + width)))?.[0].length ?? 0
  return line.end - line.start + 1 + word > width
}
