import { placeIn } from '../../model/code-frame.ts'
import { BriefingError } from '../../model/diagnostic.ts'
import type { DecodedSource } from '../reader.ts'

/** How deep quotations and lists may stand in each other; parsing time grows with the square of it. */
export const MAX_CONTAINERS = 100

/** The longest line, in UTF-16 units: a parser takes 160 bytes of memory for each. */
export const MAX_LINE_LENGTH = 2 * 1024 * 1024

const MARKER = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t\n\r]|$))/y

/**
 * Lets Markdown pass that people write. Linear: each line is read up to its first word.
 *
 * @throws BriefingError `ingest/too-deep` with the line that goes deeper than `MAX_CONTAINERS`, `ingest/too-large` with
 *   one longer than `MAX_LINE_LENGTH`.
 */
export function refuseCostlyMarkdown({ text, name }: DecodedSource, from: number): void {
  /** Columns at which the open lists' entries start. */
  const lists: number[] = []
  const lineEnds = /\r\n|\n|\r/g
  lineEnds.lastIndex = from
  for (let start = from; start < text.length; ) {
    const lineEnd = lineEnds.exec(text)
    const end = lineEnd?.index ?? text.length
    if (end - start > MAX_LINE_LENGTH) {
      throw new BriefingError(
        'ingest/too-large',
        `Cannot read \`${name}\`: found a line of ${end - start} characters, expected at most ${MAX_LINE_LENGTH}.`,
        { place: placeIn(name, text, start), hint: 'Read it as plain text: `--from text`.' },
      )
    }
    const depth = depthOf(text, { start, end }, lists)
    if (depth > MAX_CONTAINERS) {
      throw new BriefingError(
        'ingest/too-deep',
        `Cannot read \`${name}\`: found quotations and lists nested more than ${MAX_CONTAINERS} deep, expected an article.`,
        { place: placeIn(name, text, start), hint: 'Take out what is nested in that line.' },
      )
    }
    start = end + (lineEnd?.[0].length ?? 1)
  }
}

/** How many quotations and list entries the line stands in; keeps the open lists up to date. */
function depthOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  lists: number[],
): number {
  const indent = indentOf(text, start, end)
  if (start + indent >= end) return 0
  while ((lists.at(-1) ?? -1) >= indent) lists.pop()
  let quotes = 0
  let at = start
  while (quotes + lists.length <= MAX_CONTAINERS) {
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
