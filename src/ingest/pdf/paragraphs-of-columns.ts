import { findListMarker } from '../line/find-list-marker.ts'
import type { BodyStyle } from './body-style.ts'
import { roundSize } from './body-style.ts'
import type { Line } from './lines-of-fragments.ts'

/** Lines that belong together. */
export interface PdfParagraph {
  readonly lines: readonly Line[]
  /** Of most of its lines, in points. */
  readonly size: number
  readonly font: string
  readonly isTable: boolean
}

/** What ends a sentence, with quotation marks and brackets behind it. */
const SENTENCE_END = /[.!?…:;。！？]["'”’»)\]]*\s*\d{0,3}$/u
/** So much of a line is looked at for them. UTF-16 units. */
const LINE_END = 12
const HYPHEN_END = /[\p{L}\p{N}][-\u00ad\u2010]$/u

/**
 * The paragraphs of a document's columns, in order. A line ends its paragraph where it had room for the next word, where
 * the next line is indented, further down than usual, an entry of a list or set in another size. A sentence that a page
 * or column breaks goes on in the next.
 */
export function paragraphsOfColumns(
  columns: readonly (readonly Line[])[],
  body: BodyStyle,
): readonly PdfParagraph[] {
  const paragraphs: Line[][] = []
  for (const column of columns) {
    const right = column.reduce((most, line) => Math.max(most, line.right), 0)
    column.forEach((line, index) => {
      const open = paragraphs.at(-1)
      const previous = column[index - 1]
      const last = open?.at(-1)
      const goesOn =
        open !== undefined &&
        last !== undefined &&
        (previous === undefined
          ? goesOnAcross(last, line, body)
          : goesOnBelow({ previous, line, first: open[0] ?? previous, right }, body))
      if (goesOn) open.push(line)
      else paragraphs.push([line])
    })
  }
  return paragraphs.map((lines): PdfParagraph => {
    const main = lines.reduce((most, line) => (line.text.length > most.text.length ? line : most))
    return {
      lines,
      size: main.size,
      font: main.font,
      isTable: lines.length > 1 && lines.every(isRow),
    }
  })
}

interface Neighbours {
  readonly previous: Line
  readonly line: Line
  /** Of the paragraph that `previous` ends. */
  readonly first: Line
  /** How far lines of this column reach. */
  readonly right: number
}

function goesOnBelow({ previous, line, first, right }: Neighbours, body: BodyStyle): boolean {
  const size = Math.max(line.size, previous.size)
  const distance = previous.y - line.y
  if (roundSize(line.size) !== roundSize(previous.size)) return false
  if (isRow(previous) && isRow(line)) return distance > 0 && distance < size * 2.5
  if (isRow(previous) !== isRow(line)) return false
  const isHeadingSize = size > body.size * 1.1
  const leading = isHeadingSize ? size * 1.3 : Math.max(body.leading, size)
  if (distance <= 0 || distance > leading * 1.28) return false
  if (isHeadingSize) return true
  if (endsInHyphen(previous)) return true
  const marker = findListMarker(line.text.slice(0, 8))
  if (marker !== undefined && (marker.kind === 'bullet' || endsSentence(previous))) return false
  const isHanging = first === previous && findListMarker(first.text.slice(0, 8)) !== undefined
  if (line.x > previous.x + size * 0.7 && !isHanging) return false
  if (!endsSentence(previous) && /^\p{Ll}/u.test(line.text)) return true
  return !hadRoom(previous, line, right)
}

/** Whether the first word of the next line would have fitted. */
function hadRoom(previous: Line, line: Line, right: number): boolean {
  const width = (line.right - line.x) / Math.max(1, line.text.length)
  const word = /^\S+/.exec(line.text)?.[0].length ?? 0
  return previous.right + width * (word + 1) + line.size * 0.6 < right
}

/** Whether a line that another page or column starts with goes on with the sentence of the line before. */
export function goesOnMidSentence(last: Line, line: Line): boolean {
  return endsInHyphen(last) || (!endsSentence(last) && /^[\p{Ll}\p{N}("“‘]/u.test(line.text))
}

function goesOnAcross(last: Line, line: Line, body: BodyStyle): boolean {
  const isBody = [last, line].every(({ size }) => roundSize(size) === body.size)
  if (!isBody || isRow(last) || isRow(line)) return false
  if (endsInHyphen(last)) return true
  if (endsSentence(last) || findListMarker(line.text.slice(0, 8)) !== undefined) return false
  return /^[\p{Ll}\p{N}("“‘]/u.test(line.text) || last.font === line.font
}

function endsSentence({ text }: Line): boolean {
  return SENTENCE_END.test(text.slice(-LINE_END))
}

function endsInHyphen({ text }: Line): boolean {
  return HYPHEN_END.test(text.slice(-LINE_END))
}

function isRow({ text }: Line): boolean {
  return text.includes('\t') && findListMarker(text.slice(0, 8)) === undefined
}
