import { BriefingError } from '../../model/diagnostic.ts'
import { decode } from '../decode.ts'
import type { UnpackFailure } from '../zip/unpack-entry.ts'
import { unpackEntry } from '../zip/unpack-entry.ts'
import { zipEntries } from '../zip/zip-entries.ts'

/** All parts that are read of one file, unpacked, in bytes: a book of 400,000 words has 30 MB of XML. */
export const MAX_UNPACKED_BYTES = 64 * 1024 * 1024

/** A Word file as named parts. */
export interface DocxPackage {
  /** Without a slash in front: `word/document.xml`. */
  readonly names: readonly string[]
  /** The XML of a part; undefined where there is no such part. Parts nobody asks for are never unpacked. */
  readonly part: (name: string) => string | undefined
}

/**
 * Opens a Word file.
 *
 * @throws BriefingError `ingest/broken`; the parts `ingest/too-large`, `ingest/encrypted`, `ingest/broken`.
 */
export function openPackage(bytes: Uint8Array, file: string): DocxPackage {
  const entries = zipEntries(bytes)
  if (entries === undefined) throw failure('broken', file)
  const byName = new Map(entries.map((entry) => [entry.name.replace(/^\/+/, ''), entry]))
  let left = MAX_UNPACKED_BYTES
  return {
    names: [...byName.keys()],
    part(name) {
      const entry = byName.get(name)
      if (entry === undefined) return undefined
      const unpacked = unpackEntry(bytes, entry, left)
      if (typeof unpacked === 'string') throw failure(unpacked, file)
      left -= unpacked.length
      return decode(unpacked, file).text
    },
  }
}

function failure(reason: UnpackFailure, file: string): BriefingError {
  const place = { file }
  switch (reason) {
    case 'too-large':
      return new BriefingError(
        'ingest/too-large',
        `Cannot read \`${file}\`: its text unpacks to more than ${MAX_UNPACKED_BYTES / 1024 / 1024} MB, expected a document.`,
        { place, hint: 'Split the document into several files.' },
      )
    case 'encrypted':
      return new BriefingError(
        'ingest/encrypted',
        `Cannot read \`${file}\`: it is encrypted, expected a document without a password.`,
        { place, hint: 'Unpack it and save it without a password.' },
      )
    case 'broken':
      return new BriefingError(
        'ingest/broken',
        `Cannot read \`${file}\`: found a damaged or cut-off archive, expected a Word document.`,
        { place, hint: 'Get the file again, or open it in a word processor and save it anew.' },
      )
  }
}
