import { readTables } from './font-tables.ts'

/** The font program of some glyphs: what stands at each number; nothing where the number is not used. */
export type TrueTypeSubsetter = (glyphs: readonly (number | undefined)[]) => Uint8Array

/** Tables of the programs that hint outlines, which go along as they are. */
const HINTING = ['cvt ', 'fpgm', 'prep'] as const

/**
 * Cuts a TrueType font down to what a PDF needs of it (ISO 32000-1, 9.9): outlines with all they are composed of, and
 * widths; no names, characters or layout. Undefined for a font with outlines of another kind. Glyph 0, which stands for
 * what a font lacks and is never shown, is left blank.
 */
export function createTrueTypeSubsetter(bytes: Uint8Array): TrueTypeSubsetter | undefined {
  const source = readSource(bytes)
  return source && ((glyphs) => writeFont(source, closeOver(source, glyphs)))
}

interface Source {
  readonly tables: ReadonlyMap<string, DataView>
  readonly metricCount: number
  readonly metrics: DataView
  /** The outline of a glyph; of no length for one that is blank. */
  outline(glyph: number): DataView
}

function readSource(bytes: Uint8Array): Source | undefined {
  const tables = readTables(bytes)
  const [head, hhea, maxp] = [tables.get('head'), tables.get('hhea'), tables.get('maxp')]
  const [loca, glyf, metrics] = [tables.get('loca'), tables.get('glyf'), tables.get('hmtx')]
  if (head === undefined || hhea === undefined || maxp === undefined) return undefined
  if (loca === undefined || glyf === undefined || metrics === undefined) return undefined
  const isLong = head.getInt16(50) === 1
  const place = (glyph: number) =>
    isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph)
  return {
    tables,
    metrics,
    metricCount: hhea.getUint16(34),
    outline(glyph) {
      const start = place(glyph)
      return new DataView(glyf.buffer, glyf.byteOffset + start, place(glyph + 1) - start)
    },
  }
}

interface Closed {
  /** By new number. */
  readonly glyphs: readonly (number | undefined)[]
  readonly outlines: readonly (DataView | undefined)[]
  /** New numbers, by old. */
  readonly numbers: ReadonlyMap<number, number>
}

/** The glyphs and, behind them, those they are composed of that are not among them. */
function closeOver(source: Source, wanted: readonly (number | undefined)[]): Closed {
  const glyphs = [...wanted]
  const outlines: (DataView | undefined)[] = []
  const numbers = new Map<number, number>()
  glyphs.forEach((glyph, number) => {
    if (glyph !== undefined) numbers.set(glyph, number)
  })
  for (let number = 0; number < glyphs.length; number++) {
    const glyph = glyphs[number]
    if (glyph === undefined || number === 0) continue
    const outline = source.outline(glyph)
    outlines[number] = outline
    for (const at of componentsOf(outline)) {
      const component = outline.getUint16(at)
      if (numbers.has(component)) continue
      numbers.set(component, glyphs.length)
      glyphs.push(component)
    }
  }
  return { glyphs, outlines, numbers }
}

const WORDS = 0x0001
const SCALE = 0x0008
const MORE = 0x0020
const TWO_SCALES = 0x0040
const TWO_BY_TWO = 0x0080

/** Where in a composed outline the numbers of its components stand (OpenType, `glyf`). */
function componentsOf(outline: DataView): readonly number[] {
  if (outline.byteLength === 0 || outline.getInt16(0) >= 0) return []
  const places: number[] = []
  let flags = MORE
  for (let at = 10; (flags & MORE) !== 0; ) {
    flags = outline.getUint16(at)
    places.push(at + 2)
    at += 4 + ((flags & WORDS) === 0 ? 2 : 4)
    if ((flags & SCALE) !== 0) at += 2
    else if ((flags & TWO_SCALES) !== 0) at += 4
    else if ((flags & TWO_BY_TWO) !== 0) at += 8
  }
  return places
}

function writeFont(source: Source, { glyphs, outlines, numbers }: Closed): Uint8Array {
  const count = glyphs.length
  const size = outlines.reduce((sum, outline) => sum + evenly(outline?.byteLength ?? 0), 0)
  const isLong = size > 2 * 0xffff
  const glyf = new DataView(new ArrayBuffer(size))
  const loca = new DataView(new ArrayBuffer((count + 1) * (isLong ? 4 : 2)))
  const hmtx = new DataView(new ArrayBuffer(count * 4))
  let at = 0
  for (let number = 0; number <= count; number++) {
    if (isLong) loca.setUint32(4 * number, at)
    else loca.setUint16(2 * number, at / 2)
    const outline = outlines[number]
    if (outline !== undefined) {
      copyOutline(outline, numbers, { glyf, at })
      at += evenly(outline.byteLength)
    }
    const glyph = glyphs[number]
    if (glyph !== undefined) copyMetrics(source, glyph, { hmtx, number })
  }
  const copy = (tag: string) => copyOf(source.tables.get(tag))
  const head = copy('head')
  head.setUint32(8, 0)
  head.setInt16(50, isLong ? 1 : 0)
  const hhea = copy('hhea')
  hhea.setUint16(34, count)
  const maxp = copy('maxp')
  maxp.setUint16(4, count)
  const hinting = HINTING.filter((tag) => source.tables.has(tag))
  return writeTables([
    ...hinting.map((tag): Table => [tag, copy(tag)]),
    ['glyf', glyf],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['loca', loca],
    ['maxp', maxp],
  ])
}

/** Outlines begin at even places. */
function evenly(length: number): number {
  return length + (length % 2)
}

function copyMetrics(
  { metrics, metricCount }: Source,
  glyph: number,
  { hmtx, number }: { readonly hmtx: DataView; readonly number: number },
): void {
  hmtx.setUint16(4 * number, metrics.getUint16(4 * Math.min(glyph, metricCount - 1)))
  const bearing = glyph < metricCount ? 4 * glyph + 2 : 2 * (glyph + metricCount)
  hmtx.setInt16(4 * number + 2, metrics.getInt16(bearing))
}

/** An outline that is composed names its components by their new numbers. */
function copyOutline(
  outline: DataView,
  numbers: ReadonlyMap<number, number>,
  { glyf, at }: { readonly glyf: DataView; readonly at: number },
): void {
  const { buffer, byteOffset, byteLength } = outline
  new Uint8Array(glyf.buffer).set(new Uint8Array(buffer, byteOffset, byteLength), at)
  for (const place of componentsOf(outline)) {
    glyf.setUint16(at + place, numbers.get(outline.getUint16(place)) ?? 0)
  }
}

function copyOf(table: DataView | undefined): DataView {
  if (table === undefined) return new DataView(new ArrayBuffer(0))
  const { buffer, byteOffset, byteLength } = table
  return new DataView(new Uint8Array(buffer, byteOffset, byteLength).slice().buffer)
}

type Table = readonly [tag: string, bytes: DataView]

/** A font file; its tables are in the order of their tags (OpenType, table directory). */
function writeTables(unordered: readonly Table[]): Uint8Array {
  const tables = [...unordered].sort(([a], [b]) => (a < b ? -1 : 1))
  const start = 12 + 16 * tables.length
  const length = tables.reduce((sum, [, { byteLength }]) => sum + roundUp(byteLength), start)
  const file = new Uint8Array(length)
  const view = new DataView(file.buffer)
  const power = Math.floor(Math.log2(tables.length))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, tables.length)
  view.setUint16(6, 16 * 2 ** power)
  view.setUint16(8, power)
  view.setUint16(10, 16 * (tables.length - 2 ** power))
  let at = start
  let head = 0
  let sum = 0
  tables.forEach(([tag, { buffer, byteOffset, byteLength }], index) => {
    const entry = 12 + 16 * index
    for (let letter = 0; letter < 4; letter++) file[entry + letter] = tag.charCodeAt(letter)
    file.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    const own = checksum(view, at, roundUp(byteLength))
    sum += own
    view.setUint32(entry + 4, own)
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, byteLength)
    if (tag === 'head') head = at
    at += roundUp(byteLength)
  })
  view.setUint32(head + 8, 0xb1b0afba - sum - checksum(view, 0, start))
  return file
}

function roundUp(length: number): number {
  return (length + 3) & ~3
}

function checksum(file: DataView, start: number, length: number): number {
  let sum = 0
  for (let at = start; at < start + length; at += 4) sum = (sum + file.getUint32(at)) | 0
  return sum >>> 0
}
