import { findListMarker } from '../line/find-list-marker.ts'
import type { SourceLine } from './source-lines.ts'
import { splitTightBlocks } from './split-tight-blocks.ts'

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
 * a PDF has no blank lines), and an entry of a list starts one. Where blank lines are rare, a full line may end one too.
 */
export function paragraphsOfLines(text: string, lines: readonly SourceLine[]): readonly Stretch[] {
  const width = wrapWidth(text, lines)
  if (width === undefined) return lines
  const blocks: SourceLine[][] = []
  let previous: SourceLine | undefined
  for (const line of lines) {
    const goesOn =
      previous !== undefined &&
      line.blanksBefore === 0 &&
      (isFull(text, previous, line, width) || isCut(text, { line: previous, next: line, width })) &&
      !startsListItem(text, previous, line)
    const open = blocks.at(-1)
    if (goesOn && open !== undefined) open.push(line)
    else blocks.push([line])
    previous = line
  }
  const parts = isTight(blocks) ? splitTightBlocks(text, blocks) : blocks
  return parts.flatMap((block) => stretchOf(block))
}

/** Whether most blocks stand right below one another, so that blank lines do not tell where they end. */
function isTight(blocks: readonly (readonly SourceLine[])[]): boolean {
  const apart = blocks.filter(([first], index) => index > 0 && (first?.blanksBefore ?? 0) > 0)
  return apart.length * 2 < blocks.length - 1
}

function stretchOf(block: readonly SourceLine[]): readonly Stretch[] {
  const first = block[0]
  const last = block.at(-1)
  return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }]
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
  const full = pairs.filter(
    ({ line, next }) => isFull(text, line, next, width) || isCut(text, { line, next, width }),
  )
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

/** Share of the width from which a line may be one that was broken by the width of its letters, not by their number. */
const MIN_CUT_SHARE = 0.7

/** Whether a sentence goes on in the next line: the line ends none, and is long, and the next starts with a small letter. */
function isCut(
  text: string,
  {
    line,
    next,
    width,
  }: { readonly line: SourceLine; readonly next: SourceLine; readonly width: number },
): boolean {
  return (
    line.end - line.start >= width * MIN_CUT_SHARE &&
    /^\p{Ll}/u.test(text.slice(next.start, next.start + 2)) &&
    !/[.!?:;][\])"'”’»]*$/u.test(text.slice(line.start, line.end))
  )
}

/** Whether the first word of the next line would not have fitted. */
function isFull(text: string, line: SourceLine, next: SourceLine, width: number): boolean {
  const word =
    /^\S+/.exec(text.slice(next.start, Math.min(next.end, next.start + width)))?.[0].length ?? 0
  return line.end - line.start + 1 + word > width
}
