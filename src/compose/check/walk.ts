import type { Program, Statement } from '../ast.ts'
import { expressionsOf, parseTemplate, statementsOf } from '../ast.ts'
import { didYouMean } from '../did-you-mean.ts'
import { helpers, needsArguments } from '../helpers/index.ts'
import { insideOf } from './block-scope.ts'
import type { Checker } from './checker.ts'
import { typeOfCall, typeOfExpression } from './expressions.ts'
import type { Call } from './names.ts'
import { contextOf, keyOf } from './partial-context.ts'
import { typeOfPath } from './paths.ts'
import type { Scope } from './scope.ts'
import { rootScope } from './scope.ts'
import type { ViewType } from './view-type.ts'
import { describeType } from './view-type.ts'

/** Checks every statement of a program, and the partials it calls with what they are given. */
export function walk(program: Program | undefined, scope: Scope, checker: Checker): void {
  const statements = statementsOf(program)
  const here = { ...scope, inlinePartials: withInlines(statements, scope.inlinePartials) }
  for (const statement of statements) walkStatement(statement, here, checker)
}

function withInlines(
  statements: readonly Statement[],
  outer: Scope['inlinePartials'],
): Scope['inlinePartials'] {
  const own = statements.flatMap((statement): readonly (readonly [string, Program])[] => {
    if (statement.type !== 'DecoratorBlock') return []
    const [name] = expressionsOf(statement.params)
    return name?.type === 'StringLiteral' ? [[name.value, statement.program]] : []
  })
  return own.length === 0 ? outer : new Map([...outer, ...own])
}

function walkStatement(statement: Statement, scope: Scope, checker: Checker): void {
  switch (statement.type) {
    case 'ContentStatement':
    case 'CommentStatement':
      return
    case 'MustacheStatement':
      walkMustache(statement, scope, checker)
      return
    case 'BlockStatement':
      walkBlock(statement, scope, checker)
      return
    case 'PartialStatement':
    case 'PartialBlockStatement':
      walkPartial(statement, scope, checker)
      return
    case 'Decorator':
    case 'DecoratorBlock':
      walkDecorator(statement, checker)
      return
  }
}

function walkMustache(mustache: hbs.AST.MustacheStatement, scope: Scope, checker: Checker): void {
  const { path } = mustache
  const [target] = expressionsOf([path])
  if (target?.type !== 'PathExpression') {
    checker.report(mustache, {
      code: 'compose/forbidden',
      message: 'Cannot print a text or number written in a tag: expected a field or a helper.',
      hint: 'Write the words outside of the tag, or in the label file.',
    })
    return
  }
  const hasArguments = mustache.params.length > 0 || (mustache.hash?.pairs.length ?? 0) > 0
  const isHelper =
    !target.data &&
    Object.hasOwn(helpers, target.original) &&
    !scope.blockParams.has(target.original)
  const isCall = hasArguments || (isHelper && !needsArguments(target.original))
  const type = isCall
    ? typeOfCall(mustache, scope, checker)
    : typeOfField(target, mustache, scope, checker)
  reportUnprintable(mustache, type, checker)
}

/** A field's type; a helper's name alone that is no field either is a call without its arguments. */
function typeOfField(
  path: hbs.AST.PathExpression,
  call: Call,
  scope: Scope,
  checker: Checker,
): ViewType {
  const isField = scope.context.type === 'record' && scope.context.fields.has(path.original)
  const isKnown =
    isField || scope.blockParams.has(path.original) || scope.context.type === 'unknown'
  const isHelper = !path.data && Object.hasOwn(helpers, path.original)
  return isHelper && !isKnown ? typeOfCall(call, scope, checker) : typeOfPath(path, scope, checker)
}

function reportUnprintable(
  node: hbs.AST.MustacheStatement,
  type: ViewType,
  checker: Checker,
): void {
  if (
    type.type === 'text' ||
    type.type === 'number' ||
    type.type === 'blocks' ||
    type.type === 'unknown'
  )
    return
  checker.report(node, {
    code: 'compose/wrong-type',
    message: `Cannot print ${describeType(type)}: expected a text or a number.`,
    hint: printHints[type.type],
  })
}

const printHints = {
  list: 'Go through it with `{{#each}}`, or write its texts with `{{join}}`.',
  record: 'Print one of its fields, or open it with `{{#with}}`.',
  flag: 'Ask for it with `{{#if}}`.',
  spans: 'Refer to it with `{{cite}}`.',
} as const

function walkBlock(block: hbs.AST.BlockStatement, scope: Scope, checker: Checker): void {
  const name = block.path.original
  const types = expressionsOf(block.params).map((param) => typeOfExpression(param, scope, checker))
  const [type = { type: 'unknown' } as const] = types
  if (!['if', 'unless', 'each', 'with'].includes(name)) {
    checker.report(block.path, {
      code: 'compose/unknown-helper',
      message: `Cannot open a block with \`${name}\`: expected \`if\`, \`unless\`, \`each\` or \`with\`.`,
      hint:
        didYouMean(name, ['if', 'unless', 'each', 'with']) ??
        `Did you mean \`{{#each ${name}}}\` or \`{{#if ${name}}}\`?`,
    })
    return
  }
  const [unwanted] = block.hash?.pairs ?? []
  if (types.length !== 1 || unwanted !== undefined) {
    checker.report(block.path, {
      code: 'compose/wrong-arguments',
      message: `Cannot open \`${name}\` with ${unwanted === undefined ? `${types.length} values` : `\`${unwanted.key}=\``}: expected one value.`,
      hint:
        types.length > 1
          ? 'Put a helper and what it works on in parentheses: `{{#if (eq a b)}}`.'
          : undefined,
    })
    return
  }
  walk(block.program, insideOf(block, type, { scope, checker }), checker)
  walk(block.inverse, scope, checker)
}

interface Where {
  readonly scope: Scope
  readonly checker: Checker
}

function walkPartial(
  statement: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement,
  scope: Scope,
  checker: Checker,
): void {
  const fallback = statement.type === 'PartialBlockStatement' ? statement.program : undefined
  const context = contextOf(statement, scope, checker)
  if (!('original' in statement.name)) {
    checker.report(statement.name, {
      code: 'compose/forbidden',
      message: 'Cannot call a partial whose name is worked out: expected its name.',
      hint: 'Write `{{#if …}}{{> one}}{{else}}{{> other}}{{/if}}`.',
    })
    return
  }
  const name = String(statement.name.original)
  if (name === '@partial-block') {
    walk(scope.partialBlock, { ...scope, context }, checker)
    return
  }
  const inline = scope.inlinePartials.get(name)
  const file = Object.hasOwn(checker.template.partials, name)
    ? checker.template.partials[name]
    : undefined
  if (inline === undefined && file === undefined) {
    if (fallback === undefined) reportPartial(statement.name, name, { scope, checker })
    else walk(fallback, { ...scope, context }, checker)
    return
  }
  const inlinePartials = withInlines(statementsOf(fallback), scope.inlinePartials)
  const inside: Scope = {
    ...rootScope(context),
    isInEach: scope.isInEach,
    inlinePartials,
    partialBlock: fallback,
  }
  const key = [
    inline === undefined ? file?.path : `inline ${name}`,
    keyOf(context),
    fallback?.loc?.start.line,
    scope.isInEach,
  ].join(' ')
  if (checker.visited.has(key)) return
  checker.visited.add(key)
  if (inline !== undefined) walk(inline, inside, checker)
  else if (file !== undefined) walk(parseTemplate(file).program, inside, checker.in(file))
}

function reportPartial(node: hbs.AST.Node, name: string, { scope, checker }: Where): void {
  const names = [...Object.keys(checker.template.partials), ...scope.inlinePartials.keys()]
  checker.report(node, {
    code: /^(?:\.|\/)/.test(name) ? 'compose/template-outside-root' : 'compose/unknown-partial',
    message: `Cannot find the partial \`${name}\`: there is no \`${name}.md.hbs\`.`,
    hint:
      didYouMean(name, names) ??
      `Put it into \`templates/${checker.template.kind}/partials/${name}.md.hbs\`.`,
  })
}

function walkDecorator(
  statement: Statement & { readonly type: 'Decorator' | 'DecoratorBlock' },
  checker: Checker,
): void {
  const name = 'original' in statement.path ? String(statement.path.original) : ''
  const [partial, ...others] = expressionsOf(statement.params)
  const isInline = statement.type === 'DecoratorBlock' && name === 'inline'
  if (isInline && partial?.type === 'StringLiteral' && others.length === 0) return
  const { loc } = statement
  checker.report(
    { type: statement.type, loc },
    {
      code: 'compose/forbidden',
      message: `Cannot use the decorator \`${name}\`: expected \`{{#*inline "name"}}\`.`,
    },
  )
}
