/** A line without white space at its ends. UTF-16 units into the whole text, 0-based, end exclusive. */
export interface SourceLine {
  readonly start: number
  readonly end: number
  /** How many blank lines stand before it. */
  readonly blanksBefore: number
}

/** The lines of a text that hold more than white space, from `from` on. A form feed ends a line as a blank line does. */
export function sourceLines(text: string, from: number): readonly SourceLine[] {
  const lines: SourceLine[] = []
  let blanksBefore = 0
  const pattern = /\r\n|[\n\r\f\v\u2028\u2029\u0085]/g
  pattern.lastIndex = from
  let lineStart = from
  while (lineStart <= text.length) {
    const lineEnd = pattern.exec(text)
    const rawEnd = lineEnd?.index ?? text.length
    const line = text.slice(lineStart, rawEnd)
    const trimmed = line.trim()
    if (trimmed === '') blanksBefore += 1
    else {
      const start = lineStart + (line.length - line.trimStart().length)
      lines.push({ start, end: start + trimmed.length, blanksBefore })
      blanksBefore = 0
    }
    if (lineEnd === null) break
    lineStart = rawEnd + lineEnd[0].length
  }
  return lines
}
