import type { Expression } from '../ast.ts'
import { expressionsOf } from '../ast.ts'
import type { Scope } from './scope.ts'
import { isScoped, placeKey } from './scope.ts'
import type { ViewType } from './view-type.ts'

/** What is known where a condition is met: the values it asks for are there, and one of several records is told apart. */
export function whenMet(condition: Expression, scope: Scope, root: ViewType): Scope {
  if (condition.type === 'PathExpression') return guard(condition, scope, root)
  if (condition.type !== 'SubExpression') return scope
  const params = expressionsOf(condition.params)
  const [first, second] = params
  switch (nameOf(condition)) {
    case 'and':
      return params.reduce((known, param) => whenMet(param, known, root), scope)
    case 'not':
      return first === undefined ? scope : whenNotMet(first, scope, root)
    case 'or':
    case 'ne':
    case 'default':
      return scope
    case 'eq':
      return whenEqual(first, second, { scope, root })
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
    case 'mentions':
      return params.reduce((known, param) => guardPath(param, known, root), scope)
    default:
      // What helpers make of nothing is nothing: if `(truncate text 6)` is there, `text` is.
      return first === undefined ? scope : guardPath(first, scope, root)
  }
}

/** What is known where a condition is not met. */
export function whenNotMet(condition: Expression, scope: Scope, root: ViewType): Scope {
  if (condition.type !== 'SubExpression') return scope
  const params = expressionsOf(condition.params)
  const [first, second] = params
  switch (nameOf(condition)) {
    case 'or':
      return params.reduce((known, param) => whenNotMet(param, known, root), scope)
    case 'not':
      return first === undefined ? scope : whenMet(first, scope, root)
    case 'ne':
      return whenEqual(first, second, { scope, root })
    case 'eq':
      return narrow(first, second, { scope, isEqual: false })
    default:
      return scope
  }
}

function nameOf({ path }: hbs.AST.SubExpression): string {
  return 'original' in path ? String(path.original) : ''
}

interface Where {
  readonly scope: Scope
  readonly root: ViewType
}

/** What equals a text is there. */
function whenEqual(
  first: Expression | undefined,
  second: Expression | undefined,
  { scope, root }: Where,
): Scope {
  const narrowed = narrow(first, second, { scope, isEqual: true })
  const [path, other] = first?.type === 'PathExpression' ? [first, second] : [second, first]
  const isSomething = other?.type === 'StringLiteral' || other?.type === 'NumberLiteral'
  return path !== undefined && isSomething ? guardPath(path, narrowed, root) : narrowed
}

function guardPath(expression: Expression, scope: Scope, root: ViewType): Scope {
  return expression.type === 'PathExpression' || expression.type === 'SubExpression'
    ? whenMet(expression, scope, root)
    : scope
}

function guard(path: hbs.AST.PathExpression, scope: Scope, root: ViewType): Scope {
  const key = placeKey(path, scope, root)
  return key === undefined ? scope : { ...scope, guarded: new Set([...scope.guarded, key]) }
}

interface Narrowing {
  readonly scope: Scope
  readonly isEqual: boolean
}

/** `{{#if (eq type "list")}}`: of one of several records it is known which, or which it is not. */
function narrow(
  first: Expression | undefined,
  second: Expression | undefined,
  { scope, isEqual }: Narrowing,
): Scope {
  const [path, literal] = first?.type === 'PathExpression' ? [first, second] : [second, first]
  if (path?.type !== 'PathExpression' || literal?.type !== 'StringLiteral') return scope
  const [name = '', field] = path.parts
  const param = isScoped(path) || path.data ? undefined : scope.blockParams.get(name)
  if (param !== undefined) {
    const member = memberOf(param, { field, value: literal.value, isEqual })
    return { ...scope, blockParams: new Map([...scope.blockParams, [name, member]]) }
  }
  if (path.data || path.depth > 0 || path.parts.length !== 1) return scope
  return {
    ...scope,
    context: memberOf(scope.context, { field: name, value: literal.value, isEqual }),
  }
}

interface Told {
  readonly field: string | undefined
  readonly value: string
  readonly isEqual: boolean
}

function memberOf(type: ViewType, { field, value, isEqual }: Told): ViewType {
  if (type.type !== 'record' || type.union === undefined || type.union.field !== field) return type
  const { members } = type.union
  if (isEqual) return members.get(value) ?? type
  const others = new Map([...members].filter(([key]) => key !== value))
  const [only] = others.values()
  if (only !== undefined && others.size === 1) return only
  return { ...type, union: { field, members: others } }
}
