import { strFromU8, unzipSync } from 'fflate'

/** All parts of one file, unpacked, in bytes: a cover picture or two, and the XML of a book. */
export const MAX_PACKAGE_BYTES = 64 * 1024 * 1024

/** Word writes some twenty parts, a presentation of a hundred slides some five hundred. */
export const MAX_PARTS = 4096

/** An office file taken apart (ECMA-376 part 2): what each part holds by its name, without a slash in front. */
export type OfficePackage = ReadonlyMap<string, Uint8Array>

/** Why a file is no office package: what was found instead. */
export class PackageFault extends Error {
  override readonly name = 'PackageFault'
}

/**
 * The parts of an office file. Sizes are checked before anything is unpacked; no part gets more room than it declares.
 *
 * @throws PackageFault for a file that is no archive, is encrypted, or would be too large.
 */
export function openOfficePackage(bytes: Uint8Array): OfficePackage {
  // An OLE container: what Word saves with a password, and before 2007.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new PackageFault('a file with a password or of an older Word')
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new PackageFault('no archive')
  let left = MAX_PACKAGE_BYTES
  let count = 0
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        left -= originalSize
        count += 1
        if (left < 0) {
          throw new PackageFault(`more than ${MAX_PACKAGE_BYTES / 1024 / 1024} MB once unpacked`)
        }
        if (count > MAX_PARTS) throw new PackageFault(`more than ${MAX_PARTS} parts`)
        return !name.endsWith('/')
      },
    })
    return new Map(
      Object.entries(parts).map(([name, content]) => [name.replace(/^\/+/, ''), content]),
    )
  } catch (cause) {
    if (cause instanceof PackageFault) throw cause
    throw new PackageFault('a damaged or cut-off archive', { cause })
  }
}

/** The text of a part in UTF-8 or UTF-16, as XML may be; undefined where there is no such part. */
export function packageText(parts: OfficePackage, name: string): string | undefined {
  const bytes = parts.get(name)
  if (bytes === undefined) return undefined
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return strFromU8(bytes).replace(/^\ufeff/, '')
}
