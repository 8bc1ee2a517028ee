import { coverageIndex } from './coverage.ts'

/** One lookup of a GSUB or GPOS table that a run of text goes through. */
export interface Lookup {
  readonly table: DataView
  readonly type: number
  /** Which glyphs it looks over (OpenType, chapter 2, lookup flags). */
  readonly flags: number
  /** A context with what stands before and behind. */
  readonly isChained: boolean
  /** The subtables that begin with a glyph, in their order. */
  subtablesFor(glyph: number): readonly Subtable[]
}

interface Subtable {
  /** Its place in the table. */
  readonly start: number
  /** Where the glyph stands in its coverage. */
  readonly index: number
}

/** What fontkit applies to every run of a script without marks of its own, in one go. */
const FEATURES = new Set(
  'rvrn ltra ltrm ccmp locl rlig mark mkmk calt clig liga rclt curs kern'.split(' '),
)

/**
 * The lookups of the features every run gets, in their order, for the default language of a script; undefined where
 * the font does not have the script.
 */
export function lookupsOf(
  table: DataView,
  script: string,
  extensionType: number,
): readonly Lookup[] | undefined {
  const language = languageSystem(table, script)
  if (language === undefined) return undefined
  const features = table.getUint16(6)
  const numbers = new Set<number>()
  const addFeature = (index: number) => {
    if (!FEATURES.has(tagAt(table, features + 2 + 6 * index))) return
    const feature = features + table.getUint16(features + 6 + 6 * index)
    for (let each = 0; each < table.getUint16(feature + 2); each++) {
      numbers.add(table.getUint16(feature + 4 + 2 * each))
    }
  }
  const required = table.getUint16(language + 2)
  if (required !== 0xffff) addFeature(required)
  for (let each = 0; each < table.getUint16(language + 4); each++) {
    addFeature(table.getUint16(language + 6 + 2 * each))
  }
  return [...numbers].sort((a, b) => a - b).map((number) => lookupAt(table, number, extensionType))
}

function languageSystem(table: DataView, script: string): number | undefined {
  const scripts = table.getUint16(4)
  for (let index = 0; index < table.getUint16(scripts); index++) {
    const entry = scripts + 2 + 6 * index
    if (tagAt(table, entry) !== script) continue
    const found = scripts + table.getUint16(entry + 4)
    const language = table.getUint16(found)
    return language === 0 ? undefined : found + language
  }
  return undefined
}

function lookupAt(table: DataView, number: number, extensionType: number): Lookup {
  const list = table.getUint16(8)
  const lookup = list + table.getUint16(list + 2 + 2 * number)
  const type = table.getUint16(lookup)
  const subtables = Array.from(
    { length: table.getUint16(lookup + 4) },
    (_, index) => lookup + table.getUint16(lookup + 6 + 2 * index),
  )
  const [first] = subtables
  const flags = table.getUint16(lookup + 2)
  const isExtension = type === extensionType && first !== undefined
  const realType = isExtension ? table.getUint16(first + 2) : type
  // Chained contexts are type 6 of GSUB, whose extensions are type 7, and type 8 of GPOS, whose extensions are 9.
  const isChained = realType === extensionType - 1
  const starts = isExtension
    ? subtables.map((start) => start + table.getUint32(start + 4))
    : subtables
  // Contexts spelled out by coverages (format 3) say with which glyphs they begin behind their counts.
  const coverageOffset = (start: number) => {
    if (table.getUint16(start) !== 3) return 2
    if (isChained) return 6 + 2 * table.getUint16(start + 2)
    return realType === extensionType - 2 ? 6 : 2
  }
  const known = new Map<number, readonly Subtable[]>()
  return {
    table,
    flags,
    type: realType,
    isChained,
    subtablesFor(glyph) {
      let found = known.get(glyph)
      if (found === undefined) {
        found = starts.flatMap((start) => {
          const coverage = start + table.getUint16(start + coverageOffset(start))
          const index = coverageIndex(table, coverage, glyph)
          return index < 0 ? [] : [{ start, index }]
        })
        known.set(glyph, found)
      }
      return found
    },
  }
}

function tagAt(table: DataView, at: number): string {
  return String.fromCharCode(...Array.from({ length: 4 }, (_, index) => table.getUint8(at + index)))
}
