import type { Fragment } from './page-text.ts'

/** A line of a page, or a piece of one between two gaps. Points, from the page's lower left corner. */
export interface Line {
  readonly text: string
  readonly x: number
  readonly right: number
  /** Of the baseline. */
  readonly y: number
  /** Of most of its letters. */
  readonly size: number
  readonly font: string
  /** Raised numbers and stars in it, which refer to notes. UTF-16 units into `text`, end exclusive. */
  readonly noteMarks: readonly { readonly start: number; readonly end: number }[]
  /** 1-based. */
  readonly page: number
}

/** A gap wider than so many times the letters' size parts columns, or cells of a table. */
const MAX_GAP = 1.6

/** A gap wider than so many times the letters' size is a space, where the file has none. */
const MIN_SPACE = 0.2

/** Share of the line's size up to which letters are raised numbers rather than words. */
const MAX_RAISED_SIZE = 0.8

interface OpenLine {
  text: string
  x: number
  right: number
  y: number
  size: number
  font: string
  /** Letters of the fragment that gave size and font. */
  letters: number
  noteMarks: { start: number; end: number }[]
  page: number
}

/** The lines that the fragments of a page make, in the order the page draws them. A wide gap ends a line. */
export function linesOfFragments(
  fragments: readonly Fragment[],
  { page, maxGap = MAX_GAP }: { readonly page: number; readonly maxGap?: number },
): readonly Line[] {
  const lines: OpenLine[] = []
  for (const fragment of fragments) {
    const line = lines.at(-1)
    if (line !== undefined && continues(line, fragment, maxGap)) append(line, fragment)
    else if (fragment.text.trim() !== '') lines.push(open(fragment, page))
  }
  return lines.map(({ letters: _, text, ...line }) => ({ ...line, text: text.trimEnd() }))
}

function open({ text, x, y, width, size, font }: Fragment, page: number): OpenLine {
  const lead = text.length - text.trimStart().length
  return {
    text: text.slice(lead),
    x,
    right: x + width,
    y,
    size,
    font,
    letters: text.trim().length,
    noteMarks: [],
    page,
  }
}

function continues(line: OpenLine, fragment: Fragment, maxGap: number): boolean {
  const size = Math.max(line.size, fragment.size, 1)
  if (Math.abs(fragment.y - line.y) > size * 0.5) return false
  if (fragment.isRightToLeft) return true
  if (fragment.text.trim() === '') return fragment.x < line.right + size * maxGap
  return fragment.x > line.right - size * 0.5 && fragment.x < line.right + size * maxGap
}

function append(line: OpenLine, fragment: Fragment): void {
  const { text, x, width, size, font, y, isRightToLeft } = fragment
  const isGap = !isRightToLeft && x - line.right > size * MIN_SPACE
  if (isGap && !/\s$/.test(line.text) && !/^\s/.test(text)) line.text += ' '
  const start = line.text.length
  line.text += text
  const isRaised = size < line.size * MAX_RAISED_SIZE && y > line.y + line.size * 0.15
  if (isRaised && /^\s*(?:\d{1,3}|[*†‡§]{1,3})\s*$/u.test(text)) {
    line.noteMarks.push({ start, end: start + text.trimEnd().length })
  } else if (text.trim().length > line.letters) {
    Object.assign(line, { size, font, y, letters: text.trim().length })
  }
  line.right = Math.max(line.right, x + width)
  line.x = Math.min(line.x, x)
}

/** Pieces of a column's lines that stand side by side as one line, with tabs between them: rows of a table. */
export function joinRows(lines: readonly Line[]): readonly Line[] {
  const rows: Line[] = []
  for (const line of lines) {
    const last = rows.at(-1)
    const isBeside =
      last !== undefined &&
      Math.abs(last.y - line.y) < Math.max(last.size, line.size) * 0.3 &&
      line.x >= last.right
    if (!isBeside) rows.push(line)
    else rows[rows.length - 1] = joined(last, line)
  }
  return rows
}

function joined(left: Line, right: Line): Line {
  const offset = left.text.length + 1
  const moved = right.noteMarks.map(({ start, end }) => ({
    start: start + offset,
    end: end + offset,
  }))
  const main = right.text.length > left.text.length ? right : left
  return {
    ...main,
    text: `${left.text}\t${right.text}`,
    x: left.x,
    right: right.right,
    noteMarks: [...left.noteMarks, ...moved],
  }
}
