import { didYouMean } from '../../model/did-you-mean.ts'
import type { Expression, Program } from '../ast.ts'
import { expressionsOf, parseTemplate, statementsOf } from '../ast.ts'
import type { Checker } from './checker.ts'
import { findPartial, withInlines } from './inline-partials.ts'
import type { Scope } from './scope.ts'
import type { ViewType } from './view-type.ts'

interface Called {
  readonly statement: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement
  /** What runs: the partial, and the block it is called with. */
  readonly programs: readonly (Program | undefined)[]
  readonly context: ViewType
  readonly scope: Scope
}

/**
 * Reports the arguments of a partial that nothing in it reads, where they are written. The context it is given, in which
 * then every name that it misses is there: it may be what the argument was meant to be.
 */
export function withoutUnread(
  { statement, programs, context, scope }: Called,
  checker: Checker,
): ViewType {
  const pairs = statement.hash?.pairs ?? []
  if (pairs.length === 0) return context
  const read = new Set<string>()
  for (const program of programs) collectNames(program, { read, seen: new Set(), scope, checker })
  const unread = pairs.filter(({ key }) => !read.has(key))
  if (unread.length === 0) return context
  const fields = context.type === 'record' ? context.fields : new Map<string, ViewType>()
  const missed = [...read].filter((name) => !fields.has(name))
  for (const pair of unread) {
    const name = 'original' in statement.name ? String(statement.name.original) : ''
    checker.report(pair, {
      code: 'compose/wrong-arguments',
      message: `Cannot give \`${pair.key}=\` to the partial \`${name}\`: nothing in it reads \`${pair.key}\`.`,
      hint: didYouMean(pair.key, missed) ?? 'Leave it out.',
      part: { offset: 0, length: pair.key.length },
    })
  }
  if (context.type !== 'record') return context
  const assumed = missed.map((name): [string, ViewType] => [name, { type: 'unknown' }])
  return { ...context, fields: new Map([...fields, ...assumed]) }
}

interface Search {
  readonly read: Set<string>
  readonly seen: Set<Program>
  readonly scope: Pick<Scope, 'inlinePartials'>
  readonly checker: Checker
}

/** The first names of all paths in a program, and in the partials that see what it sees. */
function collectNames(program: Program | undefined, search: Search): void {
  const { read, seen, scope, checker } = search
  if (program === undefined || seen.has(program)) return
  seen.add(program)
  const inlinePartials = withInlines(statementsOf(program), scope.inlinePartials)
  const inside = { ...search, scope: { inlinePartials } }
  const calls = ({ params, hash }: Pick<hbs.AST.MustacheStatement, 'params' | 'hash'>) => {
    for (const value of [...params, ...(hash?.pairs ?? []).map((pair) => pair.value)])
      for (const expression of expressionsOf([value])) onExpression(expression)
  }
  const onExpression = (expression: Expression) => {
    if (expression.type === 'SubExpression') calls(expression)
    const [name] = expression.type === 'PathExpression' && !expression.data ? expression.parts : []
    if (name !== undefined) read.add(name)
  }
  for (const statement of statementsOf(program)) {
    if (statement.type === 'MustacheStatement')
      for (const path of expressionsOf([statement.path])) onExpression(path)
    if ('params' in statement) calls(statement)
    if ('program' in statement) collectNames(statement.program, inside)
    if ('inverse' in statement) collectNames(statement.inverse, inside)
    if (statement.type === 'PartialStatement' || statement.type === 'PartialBlockStatement') {
      const name = 'original' in statement.name ? String(statement.name.original) : ''
      const file = findPartial(name, checker.template)
      const inner = inlinePartials.get(name) ?? (file && parseTemplate(file).program)
      collectNames(inner, inside)
    }
  }
}
