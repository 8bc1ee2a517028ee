import { createHash } from 'node:crypto'
import type { Article, SourceFile, SourceFormat } from '../model/article.ts'
import type { Diagnostic, Result } from '../model/diagnostic.ts'
import { BriefingError } from '../model/diagnostic.ts'
import { decode } from './decode.ts'
import { detectFormat } from './detect-format.ts'
import { droppedDiagnostics } from './dropped-diagnostics.ts'
import { findMojibake } from './find-mojibake.ts'
import { formatOfBytes } from './format-of-bytes.ts'
import type { Reader, UnpackedReading } from './reader.ts'
import { refuseBinary } from './refuse-binary.ts'
import { MAX_SOURCE_BYTES, tooLarge } from './source-size.ts'
import { findUnseenCharacters } from './unseen-characters.ts'

/** The most lines of a text: each may become a block, and a block takes about a kilobyte of memory. */
export const MAX_LINES = 1_000_000

/** The most tags of a page: the page is held as a tree twice, at about two kilobytes a tag. */
export const MAX_TAGS = 300_000

/** A reader for each format. Its libraries are loaded when the first source of that format comes. */
export const readers: Readonly<Record<SourceFormat, Reader>> = {
  text: { takes: 'text', load: async () => (await import('./readers/text.ts')).readText },
  markdown: {
    takes: 'text',
    load: async () => (await import('./readers/markdown.ts')).readMarkdown,
  },
  html: { takes: 'text', load: async () => (await import('./readers/html.ts')).readHtml },
  pdf: { takes: 'file', load: async () => (await import('./readers/pdf.ts')).readPdf },
  eml: { takes: 'file', load: async () => (await import('./readers/eml.ts')).readEml },
  feed: { takes: 'file', load: async () => (await import('./readers/feed.ts')).readFeed },
  docx: { takes: 'file', load: async () => (await import('./readers/docx.ts')).readDocx },
}

/**
 * A source as an article: decoded, its format told, its blocks found, each with its place.
 *
 * @throws BriefingError `ingest/too-large`, `ingest/empty`, `ingest/binary`, `ingest/unknown-format`, `ingest/too-deep`
 *   or `ingest/bad-front-matter`, and those of the reader for its format; nothing else, whatever the bytes are.
 */
export async function ingest(file: SourceFile): Promise<Result<Article>> {
  const { id, name, bytes } = file
  if (bytes.length > MAX_SOURCE_BYTES) throw tooLarge(name, bytes.length)
  if (bytes.length === 0) throw empty(name, 'no bytes')
  const { format, value, diagnostics } = await readAny(file)
  const { text, encoding, ...reading } = value
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return {
    value: { source: { id, name, format, encoding, sha256 }, text, ...reading },
    diagnostics: [
      ...findUnseenCharacters({ text, blocks: reading.blocks }, name),
      ...findMojibake({ text, blocks: reading.blocks }, name),
      ...droppedDiagnostics({ text, ...reading }, name),
      ...withoutText(reading.blocks.length, name),
      ...diagnostics,
    ],
  }
}

/** What the reader of the source's format makes of it, and which format that is. */
async function readAny(
  file: SourceFile,
): Promise<Result<UnpackedReading> & { readonly format: SourceFormat }> {
  const { id, name, bytes, headings } = file
  const packed = await readPacked(file, file.format ?? formatOfBytes(bytes))
  if (packed !== undefined) return packed
  refuseBinary(bytes, name)
  const { text, encoding, diagnostics } = decode(bytes, name)
  if (text.trim() === '') throw empty(name, 'white space only')
  const format = detectFormat(file, text)
  refuseOtherXml(file, format, text)
  refuseTooManyParts(name, text, format)
  const reader = readers[format]
  if (reader.takes === 'file') return { format, ...(await (await reader.load())(file)) }
  const reading = (await reader.load())({ id, name, text, headings })
  return {
    format,
    value: { ...reading.value, text, encoding },
    diagnostics: [...diagnostics, ...reading.diagnostics],
  }
}

async function readPacked(file: SourceFile, format: SourceFormat | undefined) {
  const reader = format === undefined ? undefined : readers[format]
  if (format === undefined || reader?.takes !== 'file') return undefined
  return { format, ...(await (await reader.load())(file)) }
}

function withoutText(blocks: number, name: string): readonly Diagnostic[] {
  if (blocks > 0) return []
  return [
    {
      severity: 'warning',
      code: 'ingest/no-text',
      message: `\`${name}\` has no text: found markup only, expected an article.`,
      place: { file: name },
    },
  ]
}

function refuseTooManyParts(name: string, text: string, format: SourceFormat): void {
  const [mark, most, what] =
    format === 'html' ? ['<', MAX_TAGS, 'tags'] : ['\n', MAX_LINES, 'lines']
  let count = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count += 1
  if (count <= most) return
  throw new BriefingError(
    'ingest/too-large',
    `Cannot read \`${name}\`: found ${count} ${what}, expected at most ${most}.`,
    { place: { file: name }, hint: 'Split the text into several files.' },
  )
}

/** XML that is neither a page nor a feed has words in elements that nobody here knows. */
function refuseOtherXml({ name, format }: SourceFile, detected: SourceFormat, text: string): void {
  if (format !== undefined || detected !== 'text') return
  const root = /^\s*<\?xml\s[^>]{0,500}>(?:\s*<[!?][^>]{0,2000}>)*\s*<([\w:.-]{1,80})/.exec(
    text,
  )?.[1]
  if (root === undefined) return
  throw new BriefingError(
    'ingest/unknown-format',
    `Cannot read \`${name}\`: found XML with the root element \`${root}\`, expected a web page or a feed.`,
    {
      place: { file: name },
      hint: 'Read the words of its elements with `--from html`, or all of it as it stands with `--from text`.',
    },
  )
}

function empty(name: string, found: string): BriefingError {
  return new BriefingError(
    'ingest/empty',
    `Cannot read \`${name}\`: found ${found}, expected an article.`,
    {
      place: { file: name },
      hint: 'Check that the file was saved.',
    },
  )
}
