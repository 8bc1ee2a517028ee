import { inflateSync } from 'node:zlib'

/** An object stream (ISO 32000-1, 7.5.7), its dictionary first. */
const PACKED = /<<[^>]*\/Type *\/ObjStm[^>]*>>\s*stream\r?\n/g
const PAGE = /\/Type *\/Page(?!s)/g

/** How many pages a PDF of ours has by the objects of its pages, packed together or not; null for none. */
export function countPages(bytes: Uint8Array): number | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = buffer.toString('latin1')
  const packed = [...text.matchAll(PACKED)].map(({ 0: head, index }) => {
    const start = index + head.length
    return inflateSync(buffer.subarray(start, text.indexOf('endstream', start))).toString('latin1')
  })
  const count = [text, ...packed].reduce(
    (sum, objects) => sum + (objects.match(PAGE)?.length ?? 0),
    0,
  )
  return count === 0 ? null : count
}
