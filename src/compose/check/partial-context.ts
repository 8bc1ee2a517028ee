import { expressionsOf } from '../ast.ts'
import type { Checker } from './checker.ts'
import { typeOfExpression } from './expressions.ts'
import type { Scope } from './scope.ts'
import { ANYTHING, contextKey, placeKey } from './scope.ts'
import type { ViewType } from './view-type.ts'

/** Tells contexts apart by what is in them, not by identity, so that a partial calling itself comes to an end. */
export function keyOf(type: ViewType): string {
  if (type.type !== 'record') return type.type
  return [...type.fields].map(([name, field]) => `${name}:${shortKey(field)}`).join(',')
}

function shortKey(type: ViewType): string {
  if (type.type === 'list') return `list-${shortKey(type.of)}`
  const name = type.type === 'record' ? `${type.name}-${type.fields.size}` : type.type
  return type.isOptional ? `${name}?` : name
}

/** What is known to be there inside a partial: of the Brief, and of what it is called with. */
export function guardsInside(
  { params, hash }: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement,
  scope: Scope,
  { root }: Checker,
): ReadonlySet<string> {
  const [given] = expressionsOf(params)
  const from =
    given === undefined
      ? contextKey(scope, root)
      : given.type === 'PathExpression'
        ? placeKey(given, scope, root)
        : undefined
  const own = new Set((hash?.pairs ?? []).map(({ key }) => key))
  return new Set(
    [...scope.guarded].flatMap((key) => [
      ...(key.startsWith('@root.') || key === ANYTHING ? [key] : []),
      ...(from !== undefined && key.startsWith(`${from}.`) && !own.has(key.slice(from.length + 1))
        ? [`0${key.slice(from.length)}`]
        : []),
    ]),
  )
}

/** What a partial is given: its context, with the arguments beside the context's own fields. */
export function contextOf(
  { params, hash }: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement,
  scope: Scope,
  checker: Checker,
): ViewType {
  const [given] = expressionsOf(params).map((param) => typeOfExpression(param, scope, checker))
  const context = given ?? scope.context
  const pairs = hash?.pairs ?? []
  if (pairs.length === 0 || context.type === 'unknown') return context
  const own = pairs.flatMap(({ key, value }) =>
    expressionsOf([value]).map(
      (expression) => [key, typeOfExpression(expression, scope, checker)] as const,
    ),
  )
  const fields = context.type === 'record' ? context.fields : new Map<string, ViewType>()
  return {
    type: 'record',
    name: context.type === 'record' ? context.name : 'partial',
    fields: new Map<string, ViewType>([...fields, ...own]),
  }
}
