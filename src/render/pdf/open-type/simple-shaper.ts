import { classOf, coverageIndex } from './coverage.ts'
import type { FontTables } from './font-tables.ts'
import { readFontTables } from './font-tables.ts'
import type { Lookup } from './lookups.ts'
import { lookupsOf } from './lookups.ts'
import type { ShapedGlyph } from './shaped-glyph.ts'
import { unlessBroken } from './unless-broken.ts'

/** Shapes a word as fontkit does; undefined for a word that takes more than this shaper knows. */
export type SimpleShaper = (word: string) => readonly ShapedGlyph[] | undefined

/**
 * A shaper for words of Latin, Greek and Cyrillic letters without marks of their own: single and ligature substitution
 * and kerning by pairs, read in place, at a tenth of the cost of a whole OpenType engine. Whatever else the font would
 * do with a word, it notices, and leaves the word to fontkit. A test compares the two.
 */
export function createSimpleShaper(bytes: Uint8Array): SimpleShaper {
  const tables = unlessBroken(() => readFontTables(bytes))
  const gsub = tables?.table('GSUB')
  const gpos = tables?.table('GPOS')
  if (tables === undefined || gsub === undefined || gpos === undefined) return () => undefined
  const plans = new Map<string, Plan | undefined>()
  return (word) => {
    if (!SIMPLE.test(word)) return undefined
    return unlessBroken(() => {
      const script = scriptOf(word)
      if (!plans.has(script)) plans.set(script, planFor(script, gsub, gpos))
      const plan = plans.get(script)
      return plan && shape(word, tables, plan)
    })
  }
}

/** Letters of these scripts without marks, digits, punctuation and spaces; no fraction slash, nothing unseen. */
const SIMPLE =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}!-/:-@[-`{-~ \u00A0-\u00AC\u00AE-\u00BF\u2010-\u2027\u2030-\u203E\u20A0-\u20BF]+$/u
const SCRIPTS = [
  [/\p{Script=Latin}/u, 'latn'],
  [/\p{Script=Greek}/u, 'grek'],
  [/\p{Script=Cyrillic}/u, 'cyrl'],
] as const

/** That of the first letter. */
function scriptOf(word: string): string {
  const letter = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.exec(word)?.[0] ?? ''
  return SCRIPTS.find(([letters]) => letters.test(letter))?.[1] ?? 'DFLT'
}

interface Plan {
  readonly substitutions: readonly Lookup[]
  readonly positions: readonly Lookup[]
}

function planFor(script: string, gsub: DataView, gpos: DataView): Plan | undefined {
  const substitutions = lookupsOf(gsub, script, 7)
  const positions = lookupsOf(gpos, script, 9)
  return substitutions && positions && { substitutions, positions }
}

interface Glyph {
  id: number
  codePoints: readonly number[]
  kerning: number
}

function shape(word: string, tables: FontTables, plan: Plan): readonly ShapedGlyph[] | undefined {
  const glyphs: Glyph[] = []
  for (const character of word) {
    const codePoint = character.codePointAt(0) ?? 0
    const id = tables.glyphOf(codePoint)
    if (id === 0) return undefined
    glyphs.push({ id, codePoints: [codePoint], kerning: 0 })
  }
  for (const lookup of plan.substitutions) {
    for (let at = 0; at < glyphs.length; at++) if (!substitute(lookup, glyphs, at)) return undefined
  }
  for (const lookup of plan.positions) {
    for (let at = 0; at < glyphs.length; at++) if (!position(lookup, glyphs, at)) return undefined
  }
  return glyphs.map(({ id, codePoints, kerning }) => {
    const advance = tables.advanceOf(id)
    return { id, advance, xAdvance: advance + kerning, xOffset: 0, yOffset: 0, codePoints }
  })
}

/** Marks and which way cursive letters go do not matter here; other flags do. */
const HARMLESS_FLAGS = 0x0009

/** Does what the lookup says at a place; false where it takes more than is known here. */
function substitute(lookup: Lookup, glyphs: Glyph[], at: number): boolean {
  const glyph = glyphs[at]
  if (glyph === undefined) return true
  const found = lookup.subtablesFor(glyph.id)
  if (found.length === 0) return true
  const { table, type, flags } = lookup
  const isKnown = (type === 1 || type === 4) && (flags & ~HARMLESS_FLAGS) === 0
  if (!isKnown) return !found.some(({ start }) => mayApply(lookup, start, glyphs, at))
  for (const { start, index } of found) {
    if (type === 4) {
      if (joinLigature(table, start + table.getUint16(start + 6 + 2 * index), glyphs, at)) break
      continue
    }
    glyph.id =
      table.getUint16(start) === 1
        ? (glyph.id + table.getInt16(start + 4)) & 0xffff
        : table.getUint16(start + 6 + 2 * index)
    break
  }
  return true
}

function joinLigature(table: DataView, set: number, glyphs: Glyph[], at: number): boolean {
  for (let index = 0; index < table.getUint16(set); index++) {
    const ligature = set + table.getUint16(set + 2 + 2 * index)
    const count = table.getUint16(ligature + 2)
    if (!isLigature(table, ligature, glyphs, at)) continue
    const codePoints = glyphs.slice(at, at + count).flatMap((part) => part.codePoints)
    glyphs.splice(at, count, { id: table.getUint16(ligature), codePoints, kerning: 0 })
    return true
  }
  return false
}

function isLigature(table: DataView, ligature: number, glyphs: readonly Glyph[], at: number) {
  for (let part = 1; part < table.getUint16(ligature + 2); part++) {
    if (glyphs[at + part]?.id !== table.getUint16(ligature + 2 + 2 * part)) return false
  }
  return true
}

function position(lookup: Lookup, glyphs: readonly Glyph[], at: number): boolean {
  const glyph = glyphs[at]
  const next = glyphs[at + 1]
  if (glyph === undefined) return true
  const found = lookup.subtablesFor(glyph.id)
  if (found.length === 0) return true
  const { table, type, flags } = lookup
  if (type !== 2 || (flags & ~HARMLESS_FLAGS) !== 0) {
    return !found.some(({ start }) => mayApply(lookup, start, glyphs, at))
  }
  if (next === undefined) return true
  for (const { start, index } of found) {
    const place = pairPlace(table, start, { index, first: glyph.id, second: next.id })
    if (place === undefined) continue
    // Only how far the first glyph moves on is known here.
    const [first, second] = [table.getUint16(start + 4), table.getUint16(start + 6)]
    if (second !== 0 || (first & ~ADVANCE) !== 0) return false
    if (first === ADVANCE) glyph.kerning += table.getInt16(place)
    break
  }
  return true
}

/** The value format of horizontal advance alone. */
const ADVANCE = 0x0004

interface Pair {
  readonly index: number
  readonly first: number
  readonly second: number
}

/** Where the values of a pair stand; undefined where the subtable does not have the pair. */
function pairPlace(table: DataView, start: number, { index, first, second }: Pair) {
  const size = 2 * (bits(table.getUint16(start + 4)) + bits(table.getUint16(start + 6)))
  if (table.getUint16(start) === 2) {
    const one = classOf(table, start + table.getUint16(start + 8), first)
    const two = classOf(table, start + table.getUint16(start + 10), second)
    return start + 16 + size * (one * table.getUint16(start + 14) + two)
  }
  const set = start + table.getUint16(start + 10 + 2 * index)
  for (let each = 0; each < table.getUint16(set); each++) {
    const pair = set + 2 + each * (2 + size)
    if (table.getUint16(pair) === second) return pair + 2
  }
  return undefined
}

function bits(format: number): number {
  let count = 0
  for (let rest = format; rest > 0; rest >>= 1) count += rest & 1
  return count
}

/**
 * Whether a lookup this shaper does not know, of which a subtable begins with the glyph at a place, could do something
 * there: where what stands before and behind is spelled out by coverages (format 3 of chained contexts) whether it is
 * there; else yes.
 */
function mayApply(
  { table, isChained }: Lookup,
  start: number,
  glyphs: readonly Glyph[],
  at: number,
): boolean {
  if (!isChained || table.getUint16(start) !== 3) return true
  let read = start + 2
  const covered = (place: number, direction: 1 | -1) => {
    const count = table.getUint16(read)
    for (let each = 0; each < count; each++) {
      const glyph = glyphs[place + direction * each]
      const coverage = start + table.getUint16(read + 2 + 2 * each)
      if (glyph === undefined || coverageIndex(table, coverage, glyph.id) < 0) return false
    }
    read += 2 + 2 * count
    return true
  }
  if (!covered(at - 1, -1)) return false
  const inputs = table.getUint16(read)
  return covered(at, 1) && covered(at + inputs, 1)
}
