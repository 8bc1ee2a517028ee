import { BriefingError } from '../model/diagnostic.ts'
import { findUtf16 } from './find-utf16.ts'
import { findUtf32 } from './find-utf32.ts'
import { zipEntries } from './zip/zip-entries.ts'

interface Kind {
  readonly what: string
  readonly hint: string
}

interface Signature extends Kind {
  /** First bytes as Latin-1. */
  readonly bytes: string
}

const SAVE_AS_DOCX =
  'Save it as `.docx` in a word processor; LibreOffice does it with `soffice --headless --convert-to docx FILE`.'
const NO_ARTICLE = 'Give a text, Markdown, HTML, Word (.docx), PDF, mail (.eml) or feed file.'
const UNPACK = 'Unpack it first.'
const NO_IMAGE = 'Read the words off with a text recognition program, and give the text.'
const BROKEN_ZIP = 'Get the file again: it is cut off or damaged.'

const signatures: readonly Signature[] = [
  { bytes: '%PDF-', what: 'a PDF', hint: 'Leave out `--from`: its format is found out.' },
  { bytes: 'PK\x05\x06', what: 'an empty ZIP archive', hint: NO_ARTICLE },
  { bytes: '{\\rtf', what: 'an RTF document', hint: SAVE_AS_DOCX },
  { bytes: '%!PS', what: 'a PostScript file', hint: 'Convert it to PDF, as `ps2pdf` does.' },
  { bytes: '\x89PNG', what: 'a PNG image', hint: NO_IMAGE },
  { bytes: '\xff\xd8\xff', what: 'a JPEG image', hint: NO_IMAGE },
  { bytes: 'GIF8', what: 'a GIF image', hint: NO_IMAGE },
  { bytes: 'II*\x00', what: 'a TIFF image', hint: NO_IMAGE },
  { bytes: 'MM\x00*', what: 'a TIFF image', hint: NO_IMAGE },
  { bytes: 'BM', what: 'a BMP image', hint: NO_IMAGE },
  { bytes: '\x1f\x8b', what: 'a gzip archive', hint: UNPACK },
  { bytes: 'BZh', what: 'a bzip2 archive', hint: UNPACK },
  { bytes: '7z\xbc\xaf', what: 'a 7z archive', hint: UNPACK },
  { bytes: '\xfd7zXZ', what: 'an xz archive', hint: UNPACK },
  { bytes: '\x28\xb5\x2f\xfd', what: 'a zstd archive', hint: UNPACK },
  { bytes: 'Rar!\x1a', what: 'a RAR archive', hint: UNPACK },
  { bytes: 'ITSF', what: 'a compiled help file (.chm)', hint: NO_ARTICLE },
  { bytes: 'ID3', what: 'a sound recording', hint: NO_ARTICLE },
  { bytes: 'OggS', what: 'a sound or film recording', hint: NO_ARTICLE },
  {
    bytes: 'bplist',
    what: 'a binary property list, as Safari writes web archives',
    hint: 'Save the page as its source (HTML) instead.',
  },
  { bytes: 'SQLite format 3', what: 'a database', hint: NO_ARTICLE },
  { bytes: '\x7fELF', what: 'a program', hint: NO_ARTICLE },
  { bytes: 'MZ\x90', what: 'a program', hint: NO_ARTICLE },
  { bytes: 'wOF2', what: 'a font', hint: NO_ARTICLE },
]

/** Signatures of two letters that words may start with count only where what follows is no text. */
const SHORT_SIGNATURE = 3

/** How much of a file NUL bytes are looked for in, and which share of them makes it binary; web pages do have a stray one. */
export const NUL_SAMPLE_BYTES = 64 * 1024
export const MAX_NUL_SHARE = 0.001

/**
 * Lets text pass. UTF-16 and UTF-32 hold NUL bytes and are text: such files are told by their byte order mark or by where
 * their zeros stand.
 *
 * @throws BriefingError `ingest/binary`, saying what was found and how to make a text of it.
 */
export function refuseBinary(bytes: Uint8Array, file: string): void {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  const kind =
    findSignature(head) ??
    findContainer(head) ??
    findArchive(head, bytes) ??
    findOffice(head, bytes)
  if (kind !== undefined) throw binary(file, kind)
  if (findUtf32(bytes) !== undefined || findUtf16(bytes) !== undefined) return
  const sample = bytes.subarray(0, NUL_SAMPLE_BYTES)
  const count = sample.reduce((sum, byte) => (byte === 0 ? sum + 1 : sum), 0)
  if (count > sample.length * MAX_NUL_SHARE) {
    throw binary(file, {
      what: `NUL bytes, the first at byte ${sample.indexOf(0)}`,
      hint: NO_ARTICLE,
    })
  }
}

function findSignature(head: string): Kind | undefined {
  return signatures.find(
    ({ bytes }) =>
      head.startsWith(bytes) && (bytes.length >= SHORT_SIGNATURE || head.includes('\0')),
  )
}

/** Formats that have their name a few bytes in: RIFF, ISO base media, tar is at 257 and told by its NUL bytes. */
function findContainer(head: string): Kind | undefined {
  const brand = head.slice(4, 12)
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP')
    return { what: 'a WebP image', hint: NO_IMAGE }
  if (/^ftyp(?:hei|mif|avi)/.test(brand)) return { what: 'a HEIC or AVIF image', hint: NO_IMAGE }
  if (brand.startsWith('ftyp') || head.startsWith('RIFF'))
    return { what: 'a sound or film recording', hint: NO_ARTICLE }
  return undefined
}

/** By the name of an entry that only such a file has. */
const archives: readonly (readonly [entry: RegExp, kind: Kind])[] = [
  [/^\/?word\//, { what: 'a Word document', hint: 'Leave out `--from`: its format is found out.' }],
  [/^xl\//, { what: 'an Excel workbook', hint: 'Give the document that reports on its figures.' }],
  [/^ppt\//, { what: 'a PowerPoint presentation', hint: 'Save its notes or text as `.docx`.' }],
  [
    /^META-INF\/container\.xml$/,
    {
      what: 'an EPUB book',
      hint: 'Give one chapter: `pandoc FILE -o article.md` makes Markdown of it.',
    },
  ],
  [/^content\.xml$/, { what: 'an OpenDocument file (.odt)', hint: SAVE_AS_DOCX }],
  [/^Index(?:\/|\.zip$)/, { what: 'an Apple Pages document', hint: 'Export it as Word in Pages.' }],
]

function findArchive(head: string, bytes: Uint8Array): Kind | undefined {
  if (!head.startsWith('PK\x03\x04')) return undefined
  const entries = zipEntries(bytes)
  if (entries === undefined)
    return { what: 'a damaged ZIP archive, as Word files are', hint: BROKEN_ZIP }
  const kind = archives.find(([entry]) => entries.some(({ name }) => entry.test(name)))?.[1]
  return kind ?? { what: 'a ZIP archive', hint: UNPACK }
}

/** The names of streams, in UTF-16, tell what an old compound file is ([MS-CFB] 2.6.1). */
function findOffice(head: string, bytes: Uint8Array): Kind | undefined {
  if (!head.startsWith('\xd0\xcf\x11\xe0')) return undefined
  const has = (stream: string) => Buffer.from(bytes).includes(Buffer.from(stream, 'utf16le'))
  if (has('EncryptedPackage')) {
    return {
      what: 'an Office document with a password',
      hint: 'Open it and save it without a password.',
    }
  }
  if (has('WordDocument')) return { what: 'an old Word document (.doc)', hint: SAVE_AS_DOCX }
  if (has('__substg1.0_')) {
    return { what: 'an Outlook message (.msg)', hint: 'Save it as `.eml`, or its text as `.txt`.' }
  }
  return { what: 'an old Office document', hint: SAVE_AS_DOCX }
}

function binary(file: string, { what, hint }: Kind): BriefingError {
  return new BriefingError(
    'ingest/binary',
    `Cannot read \`${file}\`: found ${what}, expected an article.`,
    { place: { file }, hint },
  )
}
