import type { MetadataDate, MetadataText, SourceFile } from '../../model/article.ts'
import type { Diagnostic, Result } from '../../model/diagnostic.ts'
import { BriefingError } from '../../model/diagnostic.ts'
import { decode } from '../decode.ts'
import type { HeadLine } from '../enclosed-article.ts'
import { readEnclosed } from '../enclosed-article.ts'
import type { FeedEntry, ParsedFeed } from '../feed/parse-entries.ts'
import { parseEntries } from '../feed/parse-entries.ts'
import { findDate } from '../line/find-date.ts'
import { mergeMetadata } from '../metadata-of-blocks.ts'
import type { UnpackedReading } from '../reader.ts'

/** So many entries are listed by title, for people to choose from. */
const MAX_LISTED = 20

/**
 * Reads one entry of a feed (RSS, RDF, Atom, JSON Feed): the one asked for, else the first. The article's text is the
 * lines `Title:`, `Authors:` and `Date:`, an empty line, and the entry's content as it was decoded, HTML or text.
 *
 * @throws BriefingError `ingest/broken`, `ingest/too-deep`, `ingest/empty`, `ingest/unknown-entry`
 */
export async function readFeed({
  id,
  name,
  bytes,
  headings,
  entry: number,
}: SourceFile): Promise<Result<UnpackedReading>> {
  const decoded = decode(bytes, name)
  const feed = parseEntries(decoded.text, name)
  const entry = chooseEntry(feed, number ?? 1, name)
  const { value, head, diagnostics } = await readEnclosed(
    { id, name, headings },
    { head: headOf(entry), body: entry.body, isHtml: entry.isHtml },
  )
  const place = (label: string) => head.find((line) => line.label === label)?.text
  const authors = place('Authors')
  return {
    value: {
      ...value,
      encoding: decoded.encoding,
      metadata: mergeMetadata(
        {
          title: place('Title'),
          byline: authors && entry.authors.map((author) => nameIn(authors, author)),
          published: dated(place('Date')),
          outlet: feed.title === '' ? undefined : { value: feed.title },
          url: entry.url,
          language: languageTag(feed.language),
        },
        value.metadata,
      ),
    },
    diagnostics: [
      ...decoded.diagnostics,
      ...(number === undefined ? otherEntries(feed, name) : []),
      ...diagnostics,
    ],
  }
}

function chooseEntry({ entries }: ParsedFeed, number: number, file: string): FeedEntry {
  const entry = entries[number - 1]
  if (entries.length === 0) {
    throw new BriefingError(
      'ingest/empty',
      `Cannot read \`${file}\`: found a feed without entries, expected an article.`,
      { place: { file }, hint: 'Check that the whole feed was saved.' },
    )
  }
  if (entry === undefined) {
    throw new BriefingError(
      'ingest/unknown-entry',
      `Cannot read entry ${number} of \`${file}\`: found ${entries.length} entries, expected a number from 1 to ${entries.length}.`,
      { place: { file }, hint: listOf(entries) },
    )
  }
  return entry
}

function headOf({ title, authors, date }: FeedEntry): readonly HeadLine[] {
  const lines: readonly HeadLine[] = [
    { label: 'Title', value: title, type: 'title' },
    { label: 'Authors', value: authors.join(', '), type: 'byline' },
    { label: 'Date', value: date, type: 'date' },
  ]
  return lines.filter(({ value }) => value.trim() !== '')
}

function nameIn(line: MetadataText, name: string): MetadataText {
  const at = line.value.indexOf(name)
  if (at < 0 || line.span === undefined) return { value: name }
  const start = line.span.start + at
  return { value: name, span: { ...line.span, start, end: start + name.length } }
}

function dated(date: MetadataText | undefined): MetadataDate | undefined {
  const found = date && findDate(date.value)
  return found && { ...date, iso: found.iso }
}

function languageTag(language: string | undefined): string | undefined {
  const tag = language?.trim()
  return tag !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag : undefined
}

function otherEntries({ entries }: ParsedFeed, file: string): readonly Diagnostic[] {
  if (entries.length < 2) return []
  return [
    {
      severity: 'warning',
      code: 'ingest/feed-entries',
      message: `\`${file}\` has ${entries.length} entries: only the first is read.`,
      place: { file },
      hint: `Choose another with \`--entry\`: ${listOf(entries)}`,
    },
  ]
}

function listOf(entries: readonly FeedEntry[]): string {
  const titles = entries
    .slice(0, MAX_LISTED)
    .map(({ title }, index) => `${index + 1} “${title.slice(0, 80)}”`)
  const more = entries.length > MAX_LISTED ? `, and ${entries.length - MAX_LISTED} more` : ''
  return `${titles.join(', ')}${more}.`
}
