import type { Definition, Nodes } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import type { Brief } from '../../model/brief.ts'
import { codeFrame } from '../../model/code-frame.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Banner, Block, Format, Furniture, Inline } from '../../model/document.ts'
import type { Assets } from '../../model/picture.ts'
import type { Labels } from '../../model/template.ts'
import type { Anchors } from '../anchors.ts'
import type { CitationIndex } from '../citations.ts'
import type { Skeleton } from '../hole.ts'
import type { Filling } from '../slot.ts'

/** What a node is lowered with. */
export interface LowerContext {
  readonly slots: Brief['slots']
  /** What a chart may show. */
  readonly figures: Brief['figures']
  readonly assets: Assets
  readonly skeleton: Skeleton
  readonly fillings: readonly Filling[]
  readonly citations: CitationIndex
  /** Anchors of the paragraphs that are cited. */
  readonly cited: ReadonlySet<string>
  /** What an open slot asks where the template does not say. */
  readonly slotPrompt: readonly Inline[]
  readonly labels: Labels
  readonly anchors: Anchors
  readonly definitions: ReadonlyMap<string, Definition>
  /** Our identifier of each footnote, by Markdown's. */
  readonly footnotes: ReadonlyMap<string, string>
  /** The formats this is printed for. */
  readonly formats: readonly Format[]
  /** Inside a page header or footer, where page numbers may stand. */
  readonly isFurniture: boolean
  /** Inside a list item, table row or heading, which may have a rank. */
  readonly isRankable: boolean
  /** Whether each text says where the template prints it. */
  readonly templateLines: boolean
  /** Given, not imported: directives hold blocks, and blocks directives. */
  readonly lowerDirective: (
    node: ContainerDirective | LeafDirective,
    context: LowerContext,
  ) => readonly Block[]
  readonly report: (fault: Fault, node: Nodes) => void
  /** What lowering finds beside the blocks. */
  readonly found: Found
}

export interface Found {
  header: Furniture | undefined
  footer: Furniture | undefined
  banner: Banner | undefined
  hasTitle: boolean
  hasSources: boolean
  /** What `page-budget` says. */
  pages: number | undefined
  /** Where each slot is printed, and for which formats. */
  readonly slots: Map<string, Map<Nodes, readonly Format[]>>
  /** Anchors of the tables and pictures that can be referred to. */
  readonly captioned: Set<string>
}

/** What there is before the first node. */
export function nothingFound(): Found {
  return {
    header: undefined,
    footer: undefined,
    banner: undefined,
    hasTitle: false,
    hasSources: false,
    pages: undefined,
    slots: new Map(),
    captioned: new Set(),
  }
}

export type Fault = Pick<Diagnostic, 'severity' | 'code' | 'message' | 'hint'>

/** The fault with its place in the template and the line meant. */
export function locateFault(fault: Fault, node: Nodes, skeleton: Skeleton): Diagnostic {
  const offset = node.position?.start.offset ?? 0
  const place = skeleton.placeAt(offset)
  const file = skeleton.fileAt(offset)
  if (place === undefined || file === undefined) return fault
  return { ...fault, place, frame: codeFrame(file.text, place) }
}
