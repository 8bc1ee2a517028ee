import type { BlockContent, PhrasingContent, TableCell, TableRow } from 'mdast'

/** A line of a text. */
export interface Line {
  readonly text: string
  /** In UTF-16 units from the start of the whole text. */
  readonly offset: number
  /** 1 for the first. */
  readonly number: number
}

/** A block that is nothing but what it looks like, as a Markdown parser would give it. */
export interface PlainBlock {
  readonly node: BlockContent
  readonly isList: boolean
}

/** Nothing in these characters is markup, or could become markup beside other text. */
const INLINE = '[^\\\\`*_[\\]<&~]'
/** Such characters, without white space at either end. */
const WORDS = `(?!\\s)${INLINE}+(?<!\\s)`
/** That make a line more than a line of a paragraph, at its start. */
const BLOCK_START = '[#>+|=:-]|\\d{1,9}[.)]'

const PARAGRAPH = new RegExp(`^(?!${BLOCK_START})${WORDS}$`, 'u')
const HEADING = new RegExp(`^(#{1,6}) (${WORDS})(?<!#)$`, 'u')
const ENTRY = new RegExp(`^- (?!${BLOCK_START})${WORDS}$`, 'u')
const ROW = new RegExp(`^\\|${INLINE}*\\|$`, 'u')
const DELIMITERS = /^\|(?: *:?-+:? *\|)+$/u

/**
 * The block of lines between blank ones, at the margin, where it is plain: a paragraph or heading of one line, a list of
 * entries of one line each, or a table of whole rows, and in them no sign that Markdown could read as markup. Undefined
 * for anything else. A test holds that it is what the Markdown parser makes of the lines.
 */
export function plainBlock(lines: readonly Line[]): PlainBlock | undefined {
  const [first] = lines
  if (first === undefined) return undefined
  if (lines.length === 1) {
    if (PARAGRAPH.test(first.text)) return { node: paragraph(first, 0), isList: false }
    const heading = HEADING.exec(first.text)?.[1]
    if (heading !== undefined) return { node: headingOf(first, heading.length), isList: false }
  }
  if (lines.every(({ text }) => ENTRY.test(text))) return { node: listOf(lines), isList: true }
  const node = tableOf(lines)
  return node && { node, isList: false }
}

function positionOf(line: Line, start: number, end: number, last = line) {
  const point = ({ number, offset }: Line, at: number) => ({
    line: number,
    column: at + 1,
    offset: offset + at,
  })
  return { start: point(line, start), end: point(last, end) }
}

function textOf(line: Line, start: number, end: number): PhrasingContent {
  return {
    type: 'text',
    value: line.text.slice(start, end),
    position: positionOf(line, start, end),
  }
}

function paragraph(line: Line, start: number): BlockContent {
  const end = line.text.length
  const position = positionOf(line, start, end)
  return { type: 'paragraph', children: [textOf(line, start, end)], position }
}

const DEPTHS = [1, 2, 3, 4, 5, 6] as const

function headingOf(line: Line, marks: number): BlockContent {
  const end = line.text.length
  return {
    type: 'heading',
    depth: DEPTHS[marks - 1] ?? 6,
    children: [textOf(line, marks + 1, end)],
    position: positionOf(line, 0, end),
  }
}

function listOf(lines: readonly Line[]): BlockContent {
  const [first] = lines
  const last = lines.at(-1)
  return {
    type: 'list',
    ordered: false,
    start: null,
    spread: false,
    children: lines.map((line) => ({
      type: 'listItem',
      spread: false,
      checked: null,
      children: [paragraph(line, 2)],
      position: positionOf(line, 0, line.text.length),
    })),
    ...(first && last && { position: positionOf(first, 0, last.text.length, last) }),
  }
}

function tableOf(lines: readonly Line[]): BlockContent | undefined {
  const [head, delimiters, ...body] = lines
  if (head === undefined || delimiters === undefined) return undefined
  if (!DELIMITERS.test(delimiters.text)) return undefined
  const columns = delimiters.text.split('|').slice(1, -1)
  const rows = [head, ...body].map((line) => rowOf(line, columns.length))
  const children = rows.filter((row) => row !== undefined)
  if (children.length < rows.length) return undefined
  const last = lines.at(-1) ?? head
  return {
    type: 'table',
    align: columns.map((column) => alignOf(column.trim())),
    children,
    position: positionOf(head, 0, last.text.length, last),
  }
}

function alignOf(delimiter: string) {
  const isRight = delimiter.endsWith(':')
  if (delimiter.startsWith(':')) return isRight ? 'center' : 'left'
  return isRight ? 'right' : null
}

function rowOf(line: Line, count: number): TableRow | undefined {
  if (!ROW.test(line.text)) return undefined
  const cells = line.text.split('|').slice(1, -1)
  if (cells.length !== count) return undefined
  let at = 0
  const children = cells.map((cell, index): TableCell => {
    // The first sign of a cell is its left rule; the last cell has both.
    const end = at + 1 + cell.length + (index === count - 1 ? 1 : 0)
    const node = cellOf(line, { at, cell, end })
    at = end
    return node
  })
  return { type: 'tableRow', children, position: positionOf(line, 0, line.text.length) }
}

function cellOf(
  line: Line,
  { at, cell, end }: { readonly at: number; readonly cell: string; readonly end: number },
): TableCell {
  let [from, to] = [0, cell.length]
  while (from < to && cell[from] === ' ') from++
  while (to > from && cell[to - 1] === ' ') to--
  const start = at + 1
  return {
    type: 'tableCell',
    children: from === to ? [] : [textOf(line, start + from, start + to)],
    position: positionOf(line, at, end),
  }
}
