import type { XmlElement } from '../../../model/xml-tree.ts'

/** A Word file of the user's own, opened: only what a briefing may take from it is left. */
export interface House {
  /** As people know it. */
  readonly file: string
  readonly main: XmlElement
  /** Whether its text had notes, which do not come along. */
  readonly hasNotes: boolean
  readonly styles: XmlElement
  readonly numbering: XmlElement | undefined
  readonly settings: XmlElement | undefined
  /** XML of parts that are taken as they are, by name: `word/theme/theme1.xml`. */
  readonly theme: string | undefined
  readonly fontTable: XmlElement | undefined
  /** Headers and footers by name. */
  readonly furniture: ReadonlyMap<string, XmlElement>
  /** Pictures by name. */
  readonly media: ReadonlyMap<string, Uint8Array>
  /** The relationships that stay, by the part they are of. */
  readonly relationships: ReadonlyMap<string, readonly HouseRelationship[]>
}

export interface HouseRelationship {
  readonly id: string
  /** The last word of the type's address: `image`, `header`, `hyperlink`. */
  readonly type: string
  /** The name of a part, or the address of a hyperlink. */
  readonly target: string
  readonly isExternal: boolean
}
