import type { Stretch } from './paragraphs-of-lines.ts'
import type { SourceLine } from './source-lines.ts'

/** A heading with its mark: `## Berths` without `## `. UTF-16 units into the whole text, 0-based, end exclusive. */
export interface MarkedHeading extends Stretch {
  /** 1 to 6: how many `#` stand before it. */
  readonly depth: number
}

/** The heading that a line with `#` in front is, as in Markdown; undefined for other lines. */
export function markedHeading(text: string, { start, end }: Stretch): MarkedHeading | undefined {
  const line = text.slice(start, end)
  const mark = /^(#{1,6})[ \t]+(?=[^#\s])/.exec(line)
  if (mark === null) return undefined
  const closing = /[ \t]#+$/.exec(line)?.[0].length ?? 0
  const words = line.slice(0, line.length - closing).trimEnd()
  return { start: start + mark[0].length, end: start + words.length, depth: mark[1]?.length ?? 1 }
}

/** The lines with every marked heading apart from the lines around it, as if blank lines stood there. */
export function setHeadingsApart(
  text: string,
  lines: readonly SourceLine[],
): readonly SourceLine[] {
  let isBehindHeading = false
  return lines.map((line) => {
    const isHeading = markedHeading(text, line) !== undefined
    const isApart = isHeading || isBehindHeading
    isBehindHeading = isHeading
    return isApart ? { ...line, blanksBefore: Math.max(1, line.blanksBefore) } : line
  })
}
