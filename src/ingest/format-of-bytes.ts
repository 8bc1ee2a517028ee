import type { SourceFormat } from '../model/article.ts'
import { zipEntries } from './zip/zip-entries.ts'

/** How far into a file its signs may stand: mails have long headers, feeds comments. A PDF has 1,024 (ISO 32000-1). */
const HEAD_BYTES = 16 * 1024
const PDF_HEADER_BYTES = 1024

/** The root element of RSS, Atom and RSS 1.0, with declarations and comments in front of it. */
const XML_FEED =
  /^(?:ï»¿)?\s*(?:<\?[^>]*\?>\s*|<!--[^>]*-->\s*|<!DOCTYPE\s+(?:rss|feed|rdf:RDF)\b[^>[]*(?:\[[^\]]*\]\s*)?>\s*){0,20}<(?:rss|feed|rdf:RDF|atom:feed)[\s>]/i
const JSON_FEED =
  /^(?:ï»¿)?\s*\{[\s\S]{0,2000}?"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/

/** Header lines that only mails have, of which one stands in every mail that was sent. */
const MAIL_HEADER =
  /^(?:received|return-path|delivered-to|message-id|mime-version|x-mailer|dkim-signature|arc-seal|snapshot-content-location)$/i

/**
 * The format of a source that its first bytes give away, whatever it is called. Undefined for text, where the name and
 * the words tell, and for what nobody reads.
 */
export function formatOfBytes(bytes: Uint8Array): SourceFormat | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1')
  if (/(?:^|[\r\n])%PDF-\d/.test(head.slice(0, PDF_HEADER_BYTES))) return 'pdf'
  if (head.startsWith('PK\x03\x04')) return isDocx(bytes) ? 'docx' : undefined
  if (XML_FEED.test(head) || JSON_FEED.test(head)) return 'feed'
  return isMail(head) ? 'eml' : undefined
}

function isDocx(bytes: Uint8Array): boolean {
  return zipEntries(bytes)?.some(({ name }) => /^\/?word\//.test(name)) ?? false
}

/** Whether a text opens with header lines (RFC 5322 2.2), an own line of a mailbox file before them aside. */
function isMail(head: string): boolean {
  const names: string[] = []
  for (const line of head.replace(/^From .*\r?\n/, '').split(/\r\n|\n/, MAX_HEADER_LINES)) {
    if (line === '') break
    if (/^[ \t]/.test(line)) continue
    const name = /^([!-9;-~]{1,70}):/.exec(line)?.[1]
    if (name === undefined) return false
    names.push(name.toLowerCase())
  }
  return (
    names.some((name) => MAIL_HEADER.test(name)) &&
    names.some((name) => name === 'from' || name === 'subject')
  )
}

const MAX_HEADER_LINES = 400
