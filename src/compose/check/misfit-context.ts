import { didYouMean } from '../../model/did-you-mean.ts'
import type { Expression, Program } from '../ast.ts'
import { expressionsOf, parseTemplate, statementsOf } from '../ast.ts'
import { findHelper } from '../helpers/helpers-of.ts'
import type { Checker } from './checker.ts'
import { findPartial } from './inline-partials.ts'
import type { ViewType } from './view-type.ts'
import { describeType } from './view-type.ts'

/** So many names must be missing: one may be a slip in the partial. */
const MIN_MISSING = 2

/**
 * Reports a partial called for something else than it is for: most of what it reads is not there. Told once, at the call;
 * in the partial, which may be one of ours, each name would be told by itself.
 *
 * @param node Where the context comes from: the argument, else the name of the partial.
 */
export function reportMisfit(
  node: hbs.AST.Node,
  { name, program, context }: { name: string; program: Program | undefined; context: ViewType },
  checker: Checker,
): boolean {
  if (context.type !== 'record') return false
  const read = new Set<string>()
  collectNames(program, { read, seen: new Set(), checker })
  const missing = [...read].filter((field) => !context.fields.has(field))
  const known = [...context.fields.keys()]
  // What is near a name may be a slip in the partial.
  const strange = missing.filter((field) => didYouMean(field, known) === undefined)
  if (strange.length < MIN_MISSING || missing.length * 2 <= read.size) return false
  const { root } = checker
  const isOfRoot = root.type === 'record' && missing.every((field) => root.fields.has(field))
  checker.report(node, {
    code: 'compose/wrong-type',
    message: `Cannot call the partial \`${name}\` for ${describeType(context)}: it reads ${list(missing)}.`,
    hint: isOfRoot
      ? `It is for the whole brief: \`{{> ${name} @root}}\`.`
      : 'Call it where these fields are, as in an `{{#each}}`, or name what has them behind its name.',
  })
  return true
}

const MOST_NAMED = 4

function list(names: readonly string[]): string {
  const named = names.slice(0, MOST_NAMED).map((name) => `\`${name}\``)
  return `${named.join(', ')}${names.length > MOST_NAMED ? ', …' : ''}`
}

interface Search {
  readonly read: Set<string>
  readonly seen: Set<Program>
  readonly checker: Checker
}

/** The fields read of what a program is given; what stands in `{{#each}}` and `{{#with}}` reads something else. */
function collectNames(program: Program | undefined, search: Search): void {
  const { read, seen, checker } = search
  if (program === undefined || seen.has(program)) return
  seen.add(program)
  const isHelper = (name: string) => findHelper(name, checker.helpers) !== undefined
  const onExpression = (expression: Expression) => {
    if (expression.type === 'SubExpression') onArguments(expression)
    if (expression.type !== 'PathExpression' || expression.data || expression.depth > 0) return
    const [name] = expression.parts
    if (name !== undefined) read.add(name)
  }
  const onArguments = ({ params, hash }: Pick<hbs.AST.MustacheStatement, 'params' | 'hash'>) => {
    const values = [...params, ...(hash?.pairs ?? []).map((pair) => pair.value)]
    for (const expression of expressionsOf(values)) onExpression(expression)
  }
  for (const statement of statementsOf(program)) {
    if ('params' in statement) onArguments(statement)
    if (statement.type === 'MustacheStatement')
      for (const path of expressionsOf([statement.path]))
        if (path.type === 'PathExpression' && !isHelper(path.original)) onExpression(path)
    if (statement.type === 'BlockStatement') {
      const isSame = ['if', 'unless'].includes(statement.path.original)
      if (isSame) collectNames(statement.program, search)
      collectNames(statement.inverse, search)
    }
    if (statement.type === 'PartialStatement' && statement.params.length === 0) {
      const name = 'original' in statement.name ? String(statement.name.original) : ''
      const file = findPartial(name, checker.template)
      const given = new Set((statement.hash?.pairs ?? []).map(({ key }) => key))
      const inner: Search = { ...search, read: new Set() }
      collectNames(file && parseTemplate(file).program, inner)
      for (const field of inner.read) if (!given.has(field)) read.add(field)
    }
  }
}
