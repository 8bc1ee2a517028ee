import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { Block } from '../../../model/document.ts'
import type { StyleName } from '../../../model/style-names.ts'
import type { Theme } from '../../../model/theme.ts'
import type { Direction } from '../../resolve/directions.ts'
import type { ResolvedDocument } from '../../resolve.ts'
import type { Flow, FlowBuilder } from './flow.ts'
import type { Measure } from './measure.ts'
import type { WordCache } from './measured-word.ts'
import type { Structure } from './structure.ts'

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

/** Where blocks are set. */
export interface BlockSetting {
  readonly flow: FlowBuilder
  /** The structure node blocks go into. */
  readonly owner: number
  /** The style of body paragraphs and list items here. */
  readonly text: StyleName
  readonly context: LayoutContext
  /** Where lines start here. */
  readonly direction: Direction
  /** Text that runs the other way starts at the same side all the same: beside a label, in a masthead. */
  readonly keepsSide?: boolean
  /** How many lists this stands in. */
  readonly listDepth?: number
}
