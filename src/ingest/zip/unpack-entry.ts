import { inflateRawSync } from 'node:zlib'
import type { ZipEntry } from './zip-entries.ts'

const HEADER_SIZE = 30

/** Why an entry was not unpacked. */
export type UnpackFailure = 'too-large' | 'encrypted' | 'broken'

/**
 * The bytes of an entry, or why there are none. Neither the declared size nor what really comes out may be more than
 * `limit` bytes: inflating stops there, whatever the archive says of itself.
 */
export function unpackEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  limit: number,
): Uint8Array | UnpackFailure {
  if (entry.isEncrypted) return 'encrypted'
  if (entry.size > limit) return 'too-large'
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { headerOffset, packedSize } = entry
  if (headerOffset + HEADER_SIZE > bytes.length) return 'broken'
  if (view.getUint32(headerOffset, true) !== 0x04034b50) return 'broken'
  const start =
    headerOffset +
    HEADER_SIZE +
    view.getUint16(headerOffset + 26, true) +
    view.getUint16(headerOffset + 28, true)
  if (start + packedSize > bytes.length) return 'broken'
  const packed = bytes.subarray(start, start + packedSize)
  if (entry.method === 0) return packedSize > limit ? 'too-large' : packed
  return entry.method === 8 ? inflate(packed, limit) : 'broken'
}

function inflate(packed: Uint8Array, limit: number): Uint8Array | UnpackFailure {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) })
  } catch (error) {
    // zlib tells the two ways to fail apart by code only.
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken'
  }
}
