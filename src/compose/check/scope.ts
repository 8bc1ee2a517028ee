import type { TemplateFile } from '../../model/template.ts'
import type { Program } from '../ast.ts'
import type { RecordType, ViewType } from './view-type.ts'

/** Where in a template something stands: what `this`, `../`, `@index` and the names of `as |name|` mean there. */
export interface Scope {
  readonly context: ViewType
  /** The scope `../` leads to; undefined at the top of the template and of each partial. */
  readonly parent: Scope | undefined
  /** How many scopes are outside of it, within its file. */
  readonly depth: number
  readonly blockParams: ReadonlyMap<string, ViewType>
  readonly isInEach: boolean
  /** Partials defined by `{{#*inline}}`, by name. */
  readonly inlinePartials: ReadonlyMap<string, Program>
  /** What `{{> @partial-block}}` prints: the block the partial was called with. */
  readonly partialBlock: PartialBlock | undefined
  /** Values known to be there, by `placeKey`: an `{{#if}}` has asked for them. */
  readonly guarded: ReadonlySet<string>
}

/** The block of a `{{#> partial}}`, in the file it is written in. */
export interface PartialBlock {
  readonly program: Program
  readonly file: TemplateFile
  /** What `{{> @partial-block}}` means inside of the block itself. */
  readonly outer: PartialBlock | undefined
}

export function rootScope(context: ViewType): Scope {
  return {
    context,
    parent: undefined,
    depth: 0,
    blockParams: new Map(),
    isInEach: false,
    inlinePartials: new Map(),
    partialBlock: undefined,
    guarded: new Set(),
  }
}

/** The scope a number of `../` leads to; undefined above the top of the file. */
export function scopeAbove(depth: number, scope: Scope): Scope | undefined {
  let at: Scope | undefined = scope
  for (let step = 0; step < depth && at !== undefined; step += 1) at = at.parent
  return at
}

/** Whether a path begins with `this`, `./` or `../`, so that its first name is no block parameter. */
export function isScoped({ depth, original }: hbs.AST.PathExpression): boolean {
  return depth > 0 || /^\.|this\b/.test(original)
}

/**
 * A name for the value a path leads to, the same from wherever in a file it is asked for: `@root.date`,
 * `2.speaker`, `|quote|.verb`. Undefined for `@index` and its like, and above the top.
 */
export function placeKey(
  path: hbs.AST.PathExpression,
  scope: Scope,
  root: ViewType,
): string | undefined {
  const [name = '', ...rest] = path.parts
  if (path.data) return name === 'root' ? ['@root', ...rest].join('.') : undefined
  if (!isScoped(path) && scope.blockParams.has(name)) return [`|${name}|`, ...rest].join('.')
  const start = scopeAbove(path.depth, scope)
  return start && [contextKey(start, root), ...path.parts].join('.')
}

/** In place of a key: every value counts as asked for. */
export const ANYTHING = '*'

/**
 * A scope behind a condition nobody understands: what it asks for is not known, so nothing in it is reported missing, and
 * one of several records has the fields of all.
 */
export function withoutGuards(scope: Scope): Scope {
  const { context } = scope
  return {
    ...scope,
    context: context.type === 'record' ? withoutUnion(context) : context,
    guarded: new Set([...scope.guarded, ANYTHING]),
  }
}

function withoutUnion({ union: _, ...record }: RecordType): RecordType {
  return record
}

export function isGuarded(key: string | undefined, { guarded }: Scope): boolean {
  return guarded.has(ANYTHING) || (key !== undefined && guarded.has(key))
}

/** What the keys of a context's fields begin with. */
export function contextKey({ context, depth }: Scope, root: ViewType): string {
  return context === root ? '@root' : String(depth)
}
