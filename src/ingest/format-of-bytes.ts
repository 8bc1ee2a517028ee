import type { SourceFormat } from '../model/article.ts'
import { zipEntries } from './zip/zip-entries.ts'

/** A PDF may have other bytes in front of its header, up to so many (ISO 32000-1, implementation note 13). */
const PDF_HEADER_BYTES = 1024

/**
 * The format of a source that its first bytes give away, whatever it is called. Undefined for text, where the name and
 * the words tell, and for what nobody reads.
 */
export function formatOfBytes(bytes: Uint8Array): SourceFormat | undefined {
  const head = Buffer.from(bytes.subarray(0, PDF_HEADER_BYTES)).toString('latin1')
  if (/(?:^|[\r\n])%PDF-\d/.test(head)) return 'pdf'
  if (head.startsWith('PK\x03\x04')) return isDocx(bytes) ? 'docx' : undefined
  return undefined
}

function isDocx(bytes: Uint8Array): boolean {
  return zipEntries(bytes)?.some(({ name }) => /^\/?word\//.test(name)) ?? false
}
