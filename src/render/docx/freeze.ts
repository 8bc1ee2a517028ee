import type { Zippable } from 'fflate'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The first moment a zip entry can bear. fflate reads it as local time, so it is given without a zone. */
const ZIP_EPOCH = '1980-01-01T00:00:00'

/** Readers look for these first; `file` tells a Word file by the third. */
const FIRST_ENTRIES = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml']

/** What is to change in a part besides; gives the part's new text. */
export type Amend = (name: string, text: string) => string

/**
 * The package with everything left out that differs between two runs: random relationship ids are numbered part by
 * part, bookmark and drawing ids, which `docx` counts up for the whole process, document by document; entries have a
 * fixed order and time.
 */
export function freeze(packed: Uint8Array, amend: Amend = (_, text) => text): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(packed)))
  const names = [...parts.keys()].sort(byEntryOrder)
  const ids = { bookmarks: numberer(), drawings: numberer() }
  const frozen: Zippable = {}
  const texts = new Map<string, string>()
  for (const name of names) {
    const bytes = parts.get(name)
    if (bytes !== undefined && isXml(name)) texts.set(name, amend(name, strFromU8(bytes)))
  }
  for (const name of names) {
    const text = texts.get(name)
    if (text === undefined || name.endsWith('.rels')) continue
    const relationships = texts.get(relationshipsOf(name))
    const renamed = relationships === undefined ? new Map() : newIds(relationships)
    if (relationships !== undefined) {
      texts.set(relationshipsOf(name), renameRelationships(relationships, renamed))
    }
    texts.set(name, renumber(renameReferences(text, renamed), ids))
  }
  for (const name of names) {
    const text = texts.get(name)
    frozen[name] = text === undefined ? (parts.get(name) ?? new Uint8Array()) : strToU8(text)
  }
  return zipSync(frozen, { mtime: ZIP_EPOCH, os: 0, level: 6 })
}

function byEntryOrder(a: string, b: string): number {
  const rank = (name: string) => {
    const index = FIRST_ENTRIES.indexOf(name)
    return index < 0 ? FIRST_ENTRIES.length : index
  }
  return rank(a) - rank(b) || (a < b ? -1 : 1)
}

function isXml(name: string): boolean {
  return name.endsWith('.xml') || name.endsWith('.rels')
}

/** `word/document.xml` to `word/_rels/document.xml.rels`. */
function relationshipsOf(name: string): string {
  const slash = name.lastIndexOf('/') + 1
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`
}

type Ids = ReadonlyMap<string, string>

function newIds(relationships: string): Ids {
  const ids = [...relationships.matchAll(/<Relationship\b[^>]*?\sId="([^"]*)"/g)]
  return new Map(ids.map(([, id = ''], index) => [id, `rId${index + 1}`]))
}

function renameRelationships(relationships: string, ids: Ids): string {
  return relationships.replace(
    /(<Relationship\b[^>]*?\sId=")([^"]*)"/g,
    (_, before: string, id: string) => `${before}${ids.get(id) ?? id}"`,
  )
}

function renameReferences(text: string, ids: Ids): string {
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
