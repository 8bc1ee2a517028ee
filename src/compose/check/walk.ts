import { didYouMean } from '../../model/did-you-mean.ts'
import { compareText } from '../../model/span.ts'
import type { Program, Statement } from '../ast.ts'
import { expressionsOf, parseTemplate, statementsOf } from '../ast.ts'
import { findHelper, needsArguments } from '../helpers/helpers-of.ts'
import { insideOf } from './block-scope.ts'
import type { Call } from './called.ts'
import type { Checker } from './checker.ts'
import { meetPrinted } from './completeness.ts'
import { checkDecorator } from './decorators.ts'
import { typeOfCall, typeOfExpression } from './expressions.ts'
import { whenMet, whenNotMet } from './guards.ts'
import { findPartial, withInlines } from './inline-partials.ts'
import { reportMisfit } from './misfit-context.ts'
import { contextOf, guardsInside, keyOf } from './partial-context.ts'
import { typeOfPath } from './paths.ts'
import type { Scope } from './scope.ts'
import { rootScope, withoutGuards } from './scope.ts'
import { hasWordsBeside, reportUnguarded } from './unguarded.ts'
import { reportUnprintable } from './unprintable.ts'
import { withoutUnread } from './unread-arguments.ts'
import type { ViewType } from './view-type.ts'

/** Checks every statement of a program, and the partials it calls with what they are given. */
export function walk(program: Program | undefined, scope: Scope, checker: Checker): void {
  const statements = statementsOf(program)
  const here = { ...scope, inlinePartials: withInlines(statements, scope.inlinePartials) }
  for (const [index, statement] of statements.entries()) {
    const type = walkStatement(statement, here, checker)
    if (type?.isOptional && statement.type === 'MustacheStatement')
      if (hasWordsBeside(statements, index)) reportUnguardedPrint(statement, checker)
  }
}

function reportUnguardedPrint(statement: hbs.AST.MustacheStatement, checker: Checker): void {
  const { path, params } = statement
  const [value] = expressionsOf(params.length === 0 ? [path] : params)
  if (value !== undefined) reportUnguarded(value, checker)
}

/** The type of what it prints, for a statement that prints one value. */
function walkStatement(statement: Statement, scope: Scope, checker: Checker): ViewType | undefined {
  switch (statement.type) {
    case 'ContentStatement':
    case 'CommentStatement':
      return undefined
    case 'MustacheStatement':
      return walkMustache(statement, scope, checker)
    case 'BlockStatement':
      walkBlock(statement, scope, checker)
      return undefined
    case 'PartialStatement':
    case 'PartialBlockStatement':
      walkPartial(statement, scope, checker)
      return undefined
    case 'Decorator':
    case 'DecoratorBlock':
      checkDecorator(statement, checker)
      return undefined
  }
}

function walkMustache(
  mustache: hbs.AST.MustacheStatement,
  scope: Scope,
  checker: Checker,
): ViewType | undefined {
  const { path } = mustache
  const [target] = expressionsOf([path])
  if (target?.type !== 'PathExpression') {
    checker.report(mustache, {
      code: 'compose/forbidden',
      message: 'Cannot print a text or number written in a tag: expected a field or a helper.',
      hint: 'Write the words outside of the tag, or in the label file.',
    })
    return undefined
  }
  const hasArguments = mustache.params.length > 0 || (mustache.hash?.pairs.length ?? 0) > 0
  const isHelper =
    !target.data &&
    findHelper(target.original, checker.helpers) !== undefined &&
    !scope.blockParams.has(target.original)
  const isCall = hasArguments || (isHelper && !needsArguments(target.original, checker.helpers))
  const type = isCall
    ? typeOfCall(mustache, scope, checker)
    : typeOfField(target, mustache, scope, checker)
  reportUnprintable(mustache, type, checker)
  if (!isCall && type.type === 'text') meetPrinted(mustache, scope, checker)
  return type
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
  const isHelper = !path.data && findHelper(path.original, checker.helpers) !== undefined
  return isHelper && !isKnown ? typeOfCall(call, scope, checker) : typeOfPath(path, scope, checker)
}

function walkBlock(block: hbs.AST.BlockStatement, scope: Scope, checker: Checker): void {
  const name = block.path.original
  const before = checker.tally.reports
  const types = expressionsOf(block.params).map((param) => typeOfExpression(param, scope, checker))
  const isFaulty = checker.tally.reports > before
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
  const [condition] = expressionsOf(block.params)
  const known = isFaulty || type.type === 'unknown' ? withoutGuards(scope) : scope
  const met = condition === undefined ? known : whenMet(condition, known, checker.root)
  const notMet = condition === undefined ? known : whenNotMet(condition, known, checker.root)
  const [taken, other] = name === 'unless' ? [notMet, met] : [met, notMet]
  walk(block.program, insideOf(block, type, { scope: taken, checker }), checker)
  walk(block.inverse, other, checker)
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
    walkPartialBlock({ ...scope, context }, checker)
    return
  }
  const inline = scope.inlinePartials.get(name)
  const file = findPartial(name, checker.template)
  if (inline === undefined && file === undefined) {
    if (fallback === undefined) reportPartial(statement.name, name, { scope, checker })
    else walk(fallback, { ...scope, context }, checker)
    return
  }
  const inlinePartials = withInlines(statementsOf(fallback), scope.inlinePartials)
  const program = inline ?? (file && parseTemplate(file).program)
  const called = { statement, programs: [program, fallback], context, scope }
  const given = withoutUnread(called, checker)
  if (fallback === undefined) {
    const [from = statement.name] = statement.params
    if (reportMisfit(from, { name, program, context: given }, checker)) return
  }
  const inside: Scope = {
    ...rootScope(given),
    isInEach: scope.isInEach,
    inlinePartials,
    partialBlock: fallback && {
      program: fallback,
      file: checker.file,
      outer: scope.partialBlock,
    },
    guarded: guardsInside(statement, scope, checker),
  }
  const key = [
    inline === undefined ? file?.path : `inline ${name}`,
    keyOf(given),
    fallback && checker.file.path,
    fallback?.loc.start.line,
    fallback?.loc.start.column,
    ...stateOf(inside),
  ].join(' ')
  if (checker.visited.has(key)) return
  checker.visited.add(key)
  walk(program, inside, inline === undefined && file !== undefined ? checker.in(file) : checker)
}

/** The block a partial was called with is checked where it is written, with what the partial gives it. */
function walkPartialBlock(scope: Scope, checker: Checker): void {
  const { partialBlock } = scope
  if (partialBlock === undefined) return
  const { program, file, outer } = partialBlock
  const { line, column } = program.loc.start
  const key = ['block', file.path, line, column, keyOf(scope.context), ...stateOf(scope)].join(' ')
  if (checker.visited.has(key)) return
  checker.visited.add(key)
  walk(program, { ...scope, partialBlock: outer }, checker.in(file))
}

function stateOf({ isInEach, guarded }: Scope): readonly string[] {
  return [String(isInEach), ...[...guarded].sort(compareText)]
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
