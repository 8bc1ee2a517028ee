import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { Block } from '../../../model/document.ts'
import type { Theme } from '../../../model/theme.ts'
import type { ResolvedDocument } from '../../resolve.ts'
import type { Flow } from './flow.ts'
import type { Measure } from './measure.ts'
import type { Structure } from './structure.ts'
import type { BlockSetting } from './text.ts'
import type { WordCache } from './word-cache.ts'

/** Splits a word in lower case where its language (BCP 47; that of the document when not given) may hyphenate it. */
export type Hyphenate = (word: string, language?: string) => readonly string[]

/** What every part of layout shares while one document is laid out. */
export interface LayoutContext {
  readonly document: ResolvedDocument
  readonly theme: Theme
  /** Nothing in the document is written from right to left. */
  readonly isLeftToRight: boolean
  readonly measure: Measure
  /** The proportions of the logo; undefined where there is none to show. */
  readonly logo: Proportions | undefined
  /** Higher pictures are made smaller: the page has words, too. */
  readonly maxPictureHeight: number
  readonly words: WordCache
  readonly structure: Structure
  readonly notes: Notes
  /** Places that wait for the number of a page, by the anchor that marks them. */
  readonly pageReferences: Map<string, PageReference>
  readonly diagnostics: Diagnostic[]
  /** Adds blocks to a flow; here so that blocks which hold blocks need not import each other. */
  readonly setBlocks: (blocks: readonly Block[], setting: BlockSetting) => void
}

export interface PageReference {
  /** What stands on that page. */
  readonly anchor: string
  /** The structure node of the number. */
  readonly owner: number
}

export interface Proportions {
  readonly width: number
  readonly height: number
}

export interface Notes {
  /**
   * The number of a note, and whether this is its first citation: then the note is set, its structure node standing in
   * `container` behind all that is there already. Undefined for a note the document does not have.
   */
  cite(
    identifier: string,
    container: number,
  ): { readonly number: number; readonly isFirst: boolean } | undefined
  flow(identifier: string): Flow
}
