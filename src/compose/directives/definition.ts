import type { BlockContent, DefinitionContent, PhrasingContent } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import type { Block, Inline } from '../../model/document.ts'
import type { LowerContext } from '../lower/context.ts'

export interface DirectiveAttribute {
  readonly summary: string
  readonly isRequired?: boolean
  /** All it may be; anything when absent. */
  readonly values?: readonly string[]
}

/** A directive a template may write, `::name[words]{attribute="value"}` or with `:::` around blocks. */
export interface DirectiveDefinition {
  readonly summary: string
  readonly example: string
  /** `leaf` is one line with two colons; `container` has three or more, and an end. */
  readonly forms: readonly ('leaf' | 'container')[]
  readonly attributes: Readonly<Record<string, DirectiveAttribute>>
  /** What the words in brackets are; absent when there may be none. */
  readonly words?: string
  /** The directives it must stand in; anywhere when absent. */
  readonly inside?: readonly string[]
  /** The directives that alone may stand right inside it; any blocks when absent. */
  readonly holds?: readonly string[]
  readonly lower: (directive: Directive, tools: DirectiveTools) => readonly Block[]
}

/** A directive as written, leaf and container alike. */
export interface Directive {
  readonly node: ContainerDirective | LeafDirective
  readonly name: string
  /** With holes in the values. */
  readonly attributes: Readonly<Record<string, string>>
  /** The words in brackets. */
  readonly words: readonly PhrasingContent[]
  /** The blocks inside; none for a leaf. */
  readonly children: readonly (BlockContent | DefinitionContent)[]
}

export interface DirectiveTools {
  readonly context: LowerContext
  readonly blocks: (
    nodes: Directive['children'],
    changes?: Partial<LowerContext>,
  ) => readonly Block[]
  readonly inlines: (
    nodes: readonly PhrasingContent[],
    changes?: Partial<LowerContext>,
  ) => readonly Inline[]
  /** The directives of a name right inside another, checked. */
  readonly inner: (directive: Directive, ...names: readonly string[]) => readonly Directive[]
  /** The value of an attribute, its holes filled; empty when it is not given. */
  readonly attribute: (directive: Directive, name: string) => string
}
