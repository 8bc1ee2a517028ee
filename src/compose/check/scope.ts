import type { Program } from '../ast.ts'
import type { ViewType } from './view-type.ts'

/** Where in a template something stands: what `this`, `../`, `@index` and the names of `as |name|` mean there. */
export interface Scope {
  readonly context: ViewType
  /** The scope `../` leads to; undefined at the top of the template and of each partial. */
  readonly parent: Scope | undefined
  readonly blockParams: ReadonlyMap<string, ViewType>
  readonly isInEach: boolean
  /** Partials defined by `{{#*inline}}`, by name. */
  readonly inlinePartials: ReadonlyMap<string, Program>
  /** What `{{> @partial-block}}` prints: the block the partial was called with. */
  readonly partialBlock: Program | undefined
}

export function rootScope(context: ViewType): Scope {
  return {
    context,
    parent: undefined,
    blockParams: new Map(),
    isInEach: false,
    inlinePartials: new Map(),
    partialBlock: undefined,
  }
}
