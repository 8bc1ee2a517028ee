import type { Expression } from '../ast.ts'
import type { HelperDefinition } from '../helpers/definition.ts'
import type { ViewType } from './view-type.ts'

/** A helper's name with what it is given, as written. */
export interface Call extends hbs.AST.Node {
  readonly path: hbs.AST.Expression
  readonly params: hbs.AST.Expression[]
  readonly hash: hbs.AST.Hash
}

/** The same with what is known of it. */
export interface Called {
  readonly name: string
  readonly helper: HelperDefinition
  readonly params: readonly Expression[]
  /** Of the params. */
  readonly types: readonly ViewType[]
  /** The named arguments. */
  readonly hash: ReadonlyMap<string, Expression>
  readonly hashTypes: ReadonlyMap<string, ViewType>
}
