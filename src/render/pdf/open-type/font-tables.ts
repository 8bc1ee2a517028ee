/** What a shaper of simple scripts reads of an OpenType font, in place: nothing is decoded before it is asked for. */
export interface FontTables {
  /** The glyph a character is shown by; 0 for none. */
  glyphOf(codePoint: number): number
  /** In font units. */
  advanceOf(glyph: number): number
  /** By tag; undefined where the font has none. */
  table(tag: string): DataView | undefined
}

/** Reads a font file of one font; undefined when it is not laid out as this shaper knows it. */
export function readFontTables(bytes: Uint8Array): FontTables | undefined {
  const tables = readTables(bytes)
  const cmap = tables.get('cmap')
  const hhea = tables.get('hhea')
  const hmtx = tables.get('hmtx')
  const map = cmap && characterMap(cmap)
  if (map === undefined || hhea === undefined || hmtx === undefined) return undefined
  const last = hhea.getUint16(34) - 1
  return {
    glyphOf: map,
    advanceOf: (glyph) => hmtx.getUint16(4 * Math.min(glyph, last)),
    table: (tag) => tables.get(tag),
  }
}

/** The tables of a font file of one font, by tag. */
export function readTables(bytes: Uint8Array): ReadonlyMap<string, DataView> {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = new Map<string, DataView>()
  for (let index = 0; index < file.getUint16(4); index++) {
    const entry = 12 + 16 * index
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4))
    const start = file.getUint32(entry + 8)
    const { buffer, byteOffset, byteLength } = bytes.subarray(
      start,
      start + file.getUint32(entry + 12),
    )
    tables.set(tag, new DataView(buffer, byteOffset, byteLength))
  }
  return tables
}

/** The character map of the Basic Multilingual Plane (format 4, Windows or Unicode). */
function characterMap(cmap: DataView): FontTables['glyphOf'] | undefined {
  for (let index = 0; index < cmap.getUint16(2); index++) {
    const entry = 4 + 8 * index
    const platform = cmap.getUint16(entry)
    const start = cmap.getUint32(entry + 4)
    if ((platform === 0 || platform === 3) && cmap.getUint16(start) === 4) {
      return (codePoint) => glyphIn(cmap, start, codePoint)
    }
  }
  return undefined
}

function glyphIn(cmap: DataView, start: number, codePoint: number): number {
  if (codePoint > 0xffff) return 0
  const size = cmap.getUint16(start + 6)
  const ends = start + 14
  const starts = ends + size + 2
  let low = 0
  let high = size / 2 - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (cmap.getUint16(ends + 2 * middle) < codePoint) low = middle + 1
    else high = middle
  }
  const segment = 2 * low
  const first = cmap.getUint16(starts + segment)
  if (codePoint < first || codePoint > cmap.getUint16(ends + segment)) return 0
  const delta = cmap.getUint16(starts + size + segment)
  const rangeAt = starts + 2 * size + segment
  const range = cmap.getUint16(rangeAt)
  if (range === 0) return (codePoint + delta) & 0xffff
  const glyph = cmap.getUint16(rangeAt + range + 2 * (codePoint - first))
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff
}
