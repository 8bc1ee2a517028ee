/** A part of a Markdown text that can be parsed alone. UTF-16 units into the whole text, end exclusive. */
export interface MarkdownPiece {
  readonly start: number
  readonly end: number
  /** What the piece goes on with: its first list or table belongs to the last one of the piece before. */
  readonly continues?: 'list' | 'table' | undefined
  /** Whether the piece starts where no safe place was: inside a paragraph or quotation that is longer than any. */
  readonly isForced?: boolean | undefined
  /** The head and the delimiter row of a table that goes on, to be parsed in front of the piece. */
  readonly tableHead: string
}

/**
 * How long a piece is before the next safe place ends it, in UTF-16 units. remark rebuilds all its events at the end of
 * every quote and footnote, so time grows with the square of what is parsed in one go; 8 KB keep that out of sight.
 */
export const PIECE_LENGTH = 8 * 1024

/** How long a piece is before it may end inside a list or a table too, which costs joining them again. */
export const LONG_PIECE_LENGTH = 2 * PIECE_LENGTH

/** How long a piece is before it ends at any line, lest its time grow with the square of it. */
export const MAX_PIECE_LENGTH = 32 * 1024

/** The same in lines: those of a quotation cost most where they are short. */
export const MAX_PIECE_LINES = 2000

/** Nothing that matters here stands further to the right, and a line may be megabytes long. */
const LINE_HEAD = 400

const FENCE = /^ {0,3}(`{3,}|~{3,})/
const HTML_WITH_END: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<![a-z]/i, />/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
]

/**
 * Cuts Markdown where cutting cannot change what it means: behind a blank line outside of fenced code and HTML, before a
 * line that starts at the margin and is no entry of a list (an indented line or an entry may belong to what went before).
 * Lists and tables that are very long are cut between entries and rows.
 */
export function markdownPieces(text: string, from: number): readonly MarkdownPiece[] {
  const pieces: MarkdownPiece[] = []
  let open: Omit<MarkdownPiece, 'end'> = { start: from, tableHead: '' }
  let lines = 0
  const cut = (next: Omit<MarkdownPiece, 'end'>) => {
    pieces.push({ ...open, end: next.start })
    open = next
    lines = 0
  }
  let fence: string | undefined
  let htmlEnd: RegExp | undefined
  let list = ''
  let tableHead = ''
  let previous = ''
  let beforePrevious = ''
  const lineEnds = /\r\n|\n|\r/g
  lineEnds.lastIndex = from
  for (let start = from; start < text.length; ) {
    const lineEnd = lineEnds.exec(text)
    const end = lineEnd?.index ?? text.length
    const line = text.slice(start, Math.min(end, start + LINE_HEAD))
    const afterBlank = isBlank(previous)
    if (fence !== undefined) {
      if (closesFence(line, fence)) fence = undefined
    } else if (htmlEnd !== undefined) {
      if (htmlEnd.test(text.slice(start, end))) htmlEnd = undefined
    } else {
      const marker = listMarker(line)
      const length = start - open.start
      if (tableHead !== '' && !line.includes('|')) tableHead = ''
      if (afterBlank && startsFresh(line) && marker === '') {
        list = ''
        if (length >= PIECE_LENGTH) cut({ start, tableHead: '' })
      } else if (length >= LONG_PIECE_LENGTH && list !== '' && marker === list) {
        cut({ start, tableHead: '', continues: 'list' })
      } else if (length >= LONG_PIECE_LENGTH && tableHead !== '') {
        cut({ start, tableHead, continues: 'table' })
      } else if (length >= LONG_PIECE_LENGTH && startsQuotedBlock(previous, line)) {
        cut({ start, tableHead: '' })
      } else if ((length >= MAX_PIECE_LENGTH || lines >= MAX_PIECE_LINES) && !afterBlank) {
        cut({ start, tableHead: '', isForced: true })
      }
      if (marker !== '' && (list === '' || afterBlank)) list = marker
      if (isBlank(beforePrevious) && isTableHead(previous, line))
        tableHead = `${previous}\n${line}\n`
      fence = FENCE.exec(line)?.[1]
      const html = HTML_WITH_END.find(([opening]) => opening.test(line))
      if (fence === undefined && html !== undefined && !html[1].test(text.slice(start + 3, end)))
        htmlEnd = html[1]
    }
    lines += 1
    beforePrevious = previous
    previous = line
    start = end + (lineEnd?.[0].length ?? 1)
  }
  pieces.push({ ...open, end: text.length })
  return pieces
}

function isBlank(line: string): boolean {
  return line.trim() === ''
}

function startsFresh(line: string): boolean {
  return /^\S/.test(line)
}

/** Behind an empty line of a quotation, a line of it that is no list: two quotations of it are the same blocks as one. */
function startsQuotedBlock(previous: string, line: string): boolean {
  return (
    /^>\s*$/.test(previous) && /^> ?[\p{L}\p{N}"“‘«(]/u.test(line) && !/^> ?\d{1,9}[.)]/.test(line)
  )
}

/** The bullet, or the sign behind the number, of an entry at the margin; empty for other lines. */
function listMarker(line: string): string {
  const [, bullet, delimiter] = /^(?:([-+*])|\d{1,9}([.)]))(?:\s|$)/.exec(line) ?? []
  return bullet ?? delimiter ?? ''
}

function isTableHead(head: string, delimiter: string): boolean {
  if (!/^\|[^\\`]*\|\s*$/.test(head) || !/^\|(?:\s*:?-+:?\s*\|)+\s*$/.test(delimiter)) return false
  return (
    head.length < LINE_HEAD &&
    delimiter.length < LINE_HEAD &&
    head.split('|').length === delimiter.split('|').length
  )
}

function closesFence(line: string, fence: string): boolean {
  const closing = /^ {0,3}(`{3,}|~{3,})\s*$/.exec(line)?.[1]
  return closing !== undefined && closing[0] === fence[0] && closing.length >= fence.length
}
