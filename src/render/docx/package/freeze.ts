import { strToU8, zipSync } from 'fflate'
import type { Parts } from './parts.ts'
import { CONTENT_TYPES, MAIN_PART, partText, relationshipsOf } from './parts.ts'

/** The first moment a zip entry can bear. fflate reads it as local time, so it is given without a zone. */
const ZIP_EPOCH = '1980-01-01T00:00:00'

/** Readers look for these first; `file` tells a Word file by the third. */
const FIRST_ENTRIES: readonly string[] = [CONTENT_TYPES, '_rels/.rels', MAIN_PART]

/**
 * A package of the parts with everything left out that differs between two runs: random relationship ids are numbered
 * part by part, two of one target become one; bookmark and drawing ids, which `docx` counts up for the whole process,
 * are counted document by document; entries have a fixed order and time.
 */
export function freeze(parts: Parts): Uint8Array {
  const names = [...parts.keys()].sort(byEntryOrder)
  const ids = { bookmarks: numberer(), drawings: numberer() }
  const frozen = new Map(parts)
  for (const name of names) {
    const text = parts.get(name)
    if (typeof text !== 'string' || name.endsWith('.rels')) continue
    const relationships = numberRelationships(partText(parts, relationshipsOf(name)))
    if (relationships.text !== '') frozen.set(relationshipsOf(name), relationships.text)
    if (!name.startsWith('word/')) continue
    frozen.set(name, renumber(renameReferences(text, relationships.ids), ids))
  }
  const entries = names.map((name): readonly [string, Uint8Array] => {
    const content = frozen.get(name) ?? ''
    return [name, typeof content === 'string' ? strToU8(content) : content]
  })
  return zipSync(Object.fromEntries(entries), { mtime: ZIP_EPOCH, os: 0, level: 6 })
}

function byEntryOrder(a: string, b: string): number {
  const rank = (name: string) => {
    const index = FIRST_ENTRIES.indexOf(name)
    return index < 0 ? FIRST_ENTRIES.length : index
  }
  return rank(a) - rank(b) || (a < b ? -1 : 1)
}

interface NumberedRelationships {
  /** New ids by old ones. */
  readonly ids: ReadonlyMap<string, string>
  /** The part with the new ones, none twice. */
  readonly text: string
}

function numberRelationships(text: string): NumberedRelationships {
  const ids = new Map<string, string>()
  const known = new Map<string, string>()
  const numbered = text.replace(
    /<Relationship\b[^>]*?\sId="([^"]*)"[^>]*>/g,
    (element, id: string) => {
      const rest = element.replace(/\sId="[^"]*"/, '')
      const number = known.get(rest) ?? `rId${known.size + 1}`
      ids.set(id, number)
      if (known.has(rest)) return ''
      known.set(rest, number)
      return element.replace(/\sId="[^"]*"/, ` Id="${number}"`)
    },
  )
  return { ids, text: numbered }
}

function renameReferences(text: string, ids: ReadonlyMap<string, string>): string {
  if (ids.size === 0) return text
  return text.replace(
    /(\sr:(?:id|embed|link)=")([^"]*)"/g,
    (_, before: string, id: string) => `${before}${ids.get(id) ?? id}"`,
  )
}

interface Numberers {
  readonly bookmarks: (id: string) => number
  readonly drawings: (id: string) => number
}

function renumber(text: string, { bookmarks, drawings }: Numberers): string {
  return text
    .replace(
      /(<w:bookmark(?:Start|End)\b[^>]*?\sw:id=")([^"]*)"/g,
      (_, before: string, id: string) => `${before}${bookmarks(id)}"`,
    )
    .replace(
      /(<wp:docPr\b[^>]*?\sid=")([^"]*)"/g,
      (_, before: string, id: string) => `${before}${drawings(id)}"`,
    )
}

/** Numbers from 1, the same for the same id. */
function numberer(): (id: string) => number {
  const numbers = new Map<string, number>()
  return (id) => {
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return number
  }
}
