import { placeIn } from '../../model/code-frame.ts'
import { BriefingError } from '../../model/diagnostic.ts'
import { nestedLine } from '../../model/nested-markdown.ts'
import type { DecodedSource } from '../reader.ts'

/** How deep quotations and lists may stand in each other; parsing time grows with the square of it. */
export const MAX_CONTAINERS = 100

/** The longest line, in UTF-16 units: a parser takes 160 bytes of memory for each. */
export const MAX_LINE_LENGTH = 2 * 1024 * 1024

/**
 * Lets Markdown pass that people write. Linear: each line is read up to its first word.
 *
 * @throws BriefingError `ingest/too-deep` with the line that goes deeper than `MAX_CONTAINERS`, `ingest/too-large` with
 *   one longer than `MAX_LINE_LENGTH`.
 */
export function refuseCostlyMarkdown({ text, name }: DecodedSource, from: number): void {
  refuseLongLines({ text, name }, from)
  const deep = nestedLine(text, MAX_CONTAINERS, from)
  if (deep === undefined) return
  throw new BriefingError(
    'ingest/too-deep',
    `Cannot read \`${name}\`: found quotations and lists nested more than ${MAX_CONTAINERS} deep, expected an article.`,
    { place: placeIn(name, text, deep), hint: 'Take out what is nested in that line.' },
  )
}

function refuseLongLines({ text, name }: Pick<DecodedSource, 'text' | 'name'>, from: number): void {
  const lineEnds = /\r\n|\n|\r/g
  lineEnds.lastIndex = from
  for (let start = from; start < text.length; ) {
    const lineEnd = lineEnds.exec(text)
    const length = (lineEnd?.index ?? text.length) - start
    if (length > MAX_LINE_LENGTH) {
      throw new BriefingError(
        'ingest/too-large',
        `Cannot read \`${name}\`: found a line of ${length} characters, expected at most ${MAX_LINE_LENGTH}.`,
        { place: placeIn(name, text, start), hint: 'Read it as plain text: `--from text`.' },
      )
    }
    start += length + (lineEnd?.[0].length ?? 1)
  }
}
