import type { XmlElement } from '../model/xml-tree.ts'

/** A paragraph of the text, or an analyst's slot with the paragraphs in it. */
export type StoryPart = { readonly type: 'paragraph'; readonly paragraph: XmlElement } | SlotPart

export interface SlotPart {
  readonly type: 'slot'
  readonly name: SlotName
  /** Whether Word shows a placeholder in it. */
  readonly isPlaceholder: boolean
  readonly paragraphs: readonly XmlElement[]
  /** Pictures and tables in it; the paragraphs of tables are among the others. */
  readonly lost: number
}

/** What names a slot: the tag of its content control, whose title is its prompt, or a bookmark with one of its prompt. */
export type SlotName =
  | { readonly type: 'control'; readonly tag: string; readonly title: string }
  | { readonly type: 'bookmark'; readonly name: string; readonly prompts: readonly string[] }
