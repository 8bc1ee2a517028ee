/** A Word file taken apart: what each part holds by its name, text where it is XML. */
export type Parts = ReadonlyMap<string, string | Uint8Array>

export const MAIN_PART = 'word/document.xml'
export const CONTENT_TYPES = '[Content_Types].xml'

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'

export function isXml(name: string): boolean {
  return name.endsWith('.xml') || name.endsWith('.rels')
}

/** The text of a part; empty where there is none. */
export function partText(parts: Parts, name: string): string {
  const content = parts.get(name)
  return typeof content === 'string' ? content : ''
}

/** The same parts with the text of one changed, where there is such a part. */
export function changePart(parts: Parts, name: string, change: (text: string) => string): Parts {
  const content = parts.get(name)
  return typeof content === 'string' ? new Map(parts).set(name, change(content)) : parts
}

/** `word/document.xml` to `word/_rels/document.xml.rels`. */
export function relationshipsOf(name: string): string {
  const slash = name.lastIndexOf('/') + 1
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`
}

export interface NewPart {
  readonly name: string
  readonly text: string
  /** Undefined for plain XML. */
  readonly contentType?: string
  /** The part that refers to it, and as what; the target is written as that part sees it. */
  readonly from: string
  readonly relationship: string
  readonly target: string
  /** Of the relationship, where the text of `from` names it. */
  readonly id?: string
}

/** The same parts and one more, declared and referred to. */
export function addPart(parts: Parts, part: NewPart): Parts {
  const { name, text, contentType, from, relationship, target, id = `new-${name}` } = part
  const added = addRelationship(new Map(parts).set(name, text), from, {
    id,
    type: relationship,
    target,
  })
  if (contentType === undefined) return added
  const override = `<Override PartName="/${name}" ContentType="${contentType}"/>`
  return changePart(added, CONTENT_TYPES, (types) => before('</Types>', types, override))
}

export interface NewRelationship {
  /** `freeze` numbers it. */
  readonly id: string
  readonly type: string
  /** Escaped for an attribute. */
  readonly target: string
  readonly isExternal?: boolean
}

/** The same parts with one more relationship of a part. */
export function addRelationship(
  parts: Parts,
  from: string,
  { id, type, target, isExternal = false }: NewRelationship,
): Parts {
  const rels = relationshipsOf(from)
  const mode = isExternal ? ' TargetMode="External"' : ''
  const reference = `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode}/>`
  const text = partText(parts, rels) || EMPTY_RELATIONSHIPS
  return new Map(parts).set(rels, before('</Relationships>', text, reference))
}

const EMPTY_RELATIONSHIPS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`

/** The text with a piece put before an end tag; an element written as empty is opened for it. */
function before(endTag: string, text: string, piece: string): string {
  const name = endTag.slice(2, -1)
  const open = text.replace(new RegExp(`(<${name}\\b[^>]*?)\\s*/>\\s*$`), `$1>${endTag}`)
  const end = open.lastIndexOf(endTag)
  return open.slice(0, end) + piece + open.slice(end)
}
