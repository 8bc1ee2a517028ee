import { createHash } from 'node:crypto'
import type { InputRole, ManifestInput } from '../../model/manifest.ts'

/** Texts of more lines have no hashes of lines: the manifest would outgrow what it is about. */
export const MAX_LINES = 5000

/** Digits of the hash of a line. */
export const LINE_DIGITS = 8

const ID_DIGITS = 12

const ROLES_WITHOUT_LINES: readonly InputRole[] = ['font', 'asset']

/** What the manifest says of a file that briefings are made of; `path` is as people know it. */
export function inputOf(role: InputRole, path: string, bytes: Uint8Array): ManifestInput {
  const sha256 = digest(bytes)
  const lines = ROLES_WITHOUT_LINES.includes(role) ? undefined : hashLines(bytes)
  return {
    id: digest(JSON.stringify([role, path, sha256])).slice(0, ID_DIGITS),
    role,
    path,
    sha256,
    bytes: bytes.length,
    ...(lines !== undefined && { lines }),
  }
}

/** Lower-case hex. */
export function digest(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Undefined for what is no text, or too long. Line ends do not count: a checkout may change them. */
function hashLines(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined
  const lines = Buffer.from(bytes)
    .toString('latin1')
    .split(/\r\n|\n|\r/)
  if (lines.length > MAX_LINES) return undefined
  return lines.map((line) => digest(Buffer.from(line, 'latin1')).slice(0, LINE_DIGITS)).join('')
}
