/** Where a glyph stands in a coverage table (OpenType, chapter 2); -1 for one it does not have. */
export function coverageIndex(table: DataView, start: number, glyph: number): number {
  const isList = table.getUint16(start) === 1
  const width = isList ? 2 : 6
  let low = 0
  let high = table.getUint16(start + 2) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const at = start + 4 + width * middle
    const first = table.getUint16(at)
    const last = isList ? first : table.getUint16(at + 2)
    if (glyph < first) high = middle - 1
    else if (glyph > last) low = middle + 1
    else return isList ? middle : table.getUint16(at + 4) + glyph - first
  }
  return -1
}

/** A glyph's class in a class definition table; 0 for one it does not name. */
export function classOf(table: DataView, start: number, glyph: number): number {
  if (table.getUint16(start) === 1) {
    const offset = glyph - table.getUint16(start + 2)
    const isIn = offset >= 0 && offset < table.getUint16(start + 4)
    return isIn ? table.getUint16(start + 6 + 2 * offset) : 0
  }
  let low = 0
  let high = table.getUint16(start + 2) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const at = start + 4 + 6 * middle
    if (glyph < table.getUint16(at)) high = middle - 1
    else if (glyph > table.getUint16(at + 2)) low = middle + 1
    else return table.getUint16(at + 4)
  }
  return 0
}
