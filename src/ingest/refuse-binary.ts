import { BriefingError } from '../model/diagnostic.ts'
import { findUtf16 } from './find-utf16.ts'

interface Signature {
  readonly bytes: string
  readonly what: string
  readonly hint: string
}

const SAVE_AS_TEXT = 'Save the document as plain text, Markdown or HTML, and use that file.'
const NO_ARTICLE = 'Give a text, Markdown or HTML file.'

/** First bytes, as Latin-1, of what people mistake for a text. */
const signatures: readonly Signature[] = [
  { bytes: '\x00\x00\xfe\xff', what: 'UTF-32 text', hint: 'Save the file as UTF-8.' },
  { bytes: '\xff\xfe\x00\x00', what: 'UTF-32 text', hint: 'Save the file as UTF-8.' },
  {
    bytes: '%PDF-',
    what: 'a PDF',
    hint: 'Copy its text into a `.txt` file; the line breaks of the page are put right.',
  },
  {
    bytes: 'PK\x03\x04',
    what: 'a ZIP archive, as Word, OpenDocument and EPUB files are',
    hint: SAVE_AS_TEXT,
  },
  { bytes: 'PK\x05\x06', what: 'an empty ZIP archive', hint: NO_ARTICLE },
  { bytes: '{\\rtf', what: 'an RTF document', hint: SAVE_AS_TEXT },
  { bytes: '\xd0\xcf\x11\xe0', what: 'an old Office document', hint: SAVE_AS_TEXT },
  { bytes: '\x89PNG', what: 'a PNG image', hint: NO_ARTICLE },
  { bytes: '\xff\xd8\xff', what: 'a JPEG image', hint: NO_ARTICLE },
  { bytes: 'GIF8', what: 'a GIF image', hint: NO_ARTICLE },
  { bytes: '\x1f\x8b', what: 'a gzip archive', hint: 'Unpack it first.' },
  { bytes: 'BZh', what: 'a bzip2 archive', hint: 'Unpack it first.' },
  { bytes: '7z\xbc\xaf', what: 'a 7z archive', hint: 'Unpack it first.' },
  { bytes: '\xfd7zXZ', what: 'an xz archive', hint: 'Unpack it first.' },
  { bytes: 'Rar!\x1a', what: 'a RAR archive', hint: 'Unpack it first.' },
  { bytes: 'SQLite format 3', what: 'a database', hint: NO_ARTICLE },
  { bytes: '\x7fELF', what: 'a program', hint: NO_ARTICLE },
  { bytes: 'wOF2', what: 'a font', hint: NO_ARTICLE },
]

/** How much of a file NUL bytes are looked for in, and which share of them makes it binary; web pages do have a stray one. */
export const NUL_SAMPLE_BYTES = 64 * 1024
export const MAX_NUL_SHARE = 0.001

/**
 * Lets text pass. UTF-16 holds NUL bytes and is text: such files are told by their byte order mark or by having zeros
 * at every other place.
 *
 * @throws BriefingError `ingest/binary`, saying what was found.
 */
export function refuseBinary(bytes: Uint8Array, file: string): void {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  const signature = signatures.find(({ bytes: start }) => head.startsWith(start))
  if (signature !== undefined) throw binary(file, signature.what, signature.hint)
  if (findUtf16(bytes) !== undefined) return
  const sample = bytes.subarray(0, NUL_SAMPLE_BYTES)
  const count = sample.reduce((sum, byte) => (byte === 0 ? sum + 1 : sum), 0)
  if (count > sample.length * MAX_NUL_SHARE) {
    throw binary(file, `NUL bytes, the first at byte ${sample.indexOf(0)}`, NO_ARTICLE)
  }
}

function binary(file: string, found: string, hint: string): BriefingError {
  return new BriefingError(
    'ingest/binary',
    `Cannot read \`${file}\`: found ${found}, expected text.`,
    {
      place: { file },
      hint,
    },
  )
}
