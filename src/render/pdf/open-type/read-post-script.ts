import { readTables } from './font-tables.ts'

/** What a font says of itself to printers. */
export interface PostScript {
  readonly name: string
  readonly isFixedPitch: boolean
  /** Degrees, from upright, against the clock. */
  readonly italicAngle: number
}

const POST_SCRIPT_NAME = 6

/**
 * Reads `name` and `post` in place: both hold texts by the hundred which fontkit decodes for the sake of one. Undefined
 * where it is not plain which name fontkit would give.
 */
export function readPostScript(bytes: Uint8Array): PostScript | undefined {
  const tables = readTables(bytes)
  const post = tables.get('post')
  const names = tables.get('name')
  const name = names && nameIn(names)
  if (post === undefined || name === undefined) return undefined
  return {
    name,
    italicAngle: post.getInt32(4) / 0x10000,
    isFixedPitch: post.getUint32(12) !== 0,
  }
}

/** The English name, if there is no other. */
function nameIn(table: DataView): string | undefined {
  const found = new Set<string | undefined>()
  for (let index = 0; index < table.getUint16(2); index++) {
    const record = 6 + 12 * index
    if (table.getUint16(record + 6) === POST_SCRIPT_NAME) found.add(englishText(table, record))
  }
  const [name] = found
  return found.size === 1 ? name : undefined
}

/** Undefined for one in another language than English, or in letters beyond ASCII, which no such name should have. */
function englishText(table: DataView, record: number): string | undefined {
  const [platform, encoding, language] = [0, 2, 4].map((at) => table.getUint16(record + at))
  const isMacintosh = platform === 1 && encoding === 0 && language === 0
  const isWindows = platform === 3 && encoding === 1 && language === 0x409
  if (!isMacintosh && !isWindows) return undefined
  const start = table.getUint16(4) + table.getUint16(record + 10)
  const units = Array.from(
    { length: table.getUint16(record + 8) / (isWindows ? 2 : 1) },
    (_, index) => (isWindows ? table.getUint16(start + 2 * index) : table.getUint8(start + index)),
  )
  return units.every((unit) => unit < 0x80) ? String.fromCharCode(...units) : undefined
}
