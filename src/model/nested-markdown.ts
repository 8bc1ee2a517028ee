const MARKER = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t\n\r]|$))/y

/** Where a line begins that stands in more than `most` quotations and lists; undefined where none does. Linear. */
export function nestedLine(text: string, most: number, from = 0): number | undefined {
  /** Columns at which the open lists' entries start. */
  const lists: number[] = []
  const lineEnds = /\r\n|\n|\r/g
  lineEnds.lastIndex = from
  for (let start = from; start < text.length; ) {
    const lineEnd = lineEnds.exec(text)
    const end = lineEnd?.index ?? text.length
    if (depthOf(text, { start, end, most }, lists) > most) return start
    start = end + (lineEnd?.[0].length ?? 1)
  }
  return undefined
}

/** How many quotations and list entries the line stands in; keeps the open lists up to date. */
function depthOf(
  text: string,
  { start, end, most }: { readonly start: number; readonly end: number; readonly most: number },
  lists: number[],
): number {
  const indent = indentOf(text, start, end)
  if (start + indent >= end) return 0
  while ((lists.at(-1) ?? -1) >= indent) lists.pop()
  let quotes = 0
  let at = start
  while (quotes + lists.length <= most) {
    MARKER.lastIndex = at
    const marker = MARKER.exec(text)?.[0]
    if (marker === undefined || at + marker.length > end) break
    at += marker.length
    if (marker.endsWith('>')) quotes += 1
    else lists.push(at - start - 1)
  }
  return quotes + lists.length
}

function indentOf(text: string, start: number, end: number): number {
  let at = start
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at += 1
  return at - start
}
