/** A file in a ZIP archive as the directory at the archive's end declares it. Sizes in bytes. */
export interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated; we read no other. */
  readonly method: number
  readonly packedSize: number
  readonly size: number
  readonly isEncrypted: boolean
  /** Where the entry's own header starts in the archive. */
  readonly headerOffset: number
}

/** An archive may end in a comment of so many bytes. */
const MAX_COMMENT = 0xffff
const END_SIZE = 22
const DIRECTORY_SIZE = 46

/** More than any document holds; a Word file has some twenty, and one for each picture. */
export const MAX_ENTRIES = 10_000

/**
 * The entries of an archive, in the order of its directory (APPNOTE.TXT 4.3.12 and 4.3.16). Undefined when there is no
 * sound directory, as in a file that was cut off; ZIP64 counts as none.
 */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return undefined
  const count = view.getUint16(end + 10, true)
  if (count > MAX_ENTRIES) return undefined
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + DIRECTORY_SIZE > view.byteLength || view.getUint32(at, true) !== 0x02014b50)
      return undefined
    const nameLength = view.getUint16(at + 28, true)
    const nameStart = at + DIRECTORY_SIZE
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(nameStart, nameStart + nameLength)),
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      headerOffset: view.getUint32(at + 42, true),
    })
    at = nameStart + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT)
  for (let at = view.byteLength - END_SIZE; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return undefined
}
