import type { Template, TemplateFile } from '../model/template.ts'
import type { Program, Statement } from './ast.ts'
import { expressionsOf, isExpression, parseTemplate, statementsOf } from './ast.ts'
import type { Helpers } from './helpers/helpers-of.ts'
import { findHelper, helpersOf, needsArguments } from './helpers/helpers-of.ts'
import { LITERAL_HELPER, PRINT_HELPER, STEP_HELPER } from './helpers/internal.ts'
import type { TemplatePlace } from './hole.ts'
import { markLines } from './mark-lines.ts'

/** What Handlebars is to compile for a template, and how. */
export interface Prepared {
  readonly main: Program
  /** By the name they are called by. */
  readonly partials: ReadonlyMap<string, Program>
  /** What the markers in the programs stand for. */
  readonly places: readonly TemplatePlace[]
  readonly options: CompileOptions
}

/** The programs of a template, changed: places marked, all that is printed made a hole, partials counted. */
export function prepareTemplate(template: Template): Prepared {
  const { main, partials } = template
  const helpers = helpersOf(template)
  const preparing = { helpers, places: [] }
  const programs = new Map<string, Program>()
  for (const [name, file] of Object.entries(partials)) {
    programs.set(name, counted(prepare(parse(file), file, preparing)))
    const inline = prepare(withoutLastLineEnd(parse(file)), file, preparing)
    programs.set(inlineName(name), counted(inline))
  }
  const mainProgram = prepare(parse(main), main, preparing)
  const isOneFile = filePartials(partials, [mainProgram, ...programs.values()])
  const inlineCalls = new Set(renameInlineCalls(main, mainProgram, isOneFile))
  for (const [name, file] of Object.entries(partials)) {
    for (const called of [name, inlineName(name)]) {
      for (const call of renameInlineCalls(file, programs.get(called), isOneFile))
        inlineCalls.add(call)
    }
  }
  for (const name of Object.keys(partials).map(inlineName))
    if (!inlineCalls.has(name)) programs.delete(name)
  const options = { strict: true, knownHelpersOnly: true, knownHelpers: knownHelpers(helpers) }
  return { main: mainProgram, partials: programs, places: preparing.places, options }
}

/** A program of one's own to change. */
function parse(file: TemplateFile): Program {
  const { program, fault } = parseTemplate(file)
  if (fault !== undefined) throw new Error(`Bug: ${file.path} was not checked: ${fault.message}`)
  return structuredClone(program)
}

function knownHelpers(helpers: Helpers): Record<string, boolean> {
  const own = [
    ...Object.keys(helpers),
    'if',
    'unless',
    'each',
    'with',
    LITERAL_HELPER,
    PRINT_HELPER,
    STEP_HELPER,
  ]
  return {
    log: false,
    lookup: false,
    helperMissing: false,
    blockHelperMissing: false,
    ...Object.fromEntries(own.map((name) => [name, true])),
  }
}

interface Preparing {
  readonly helpers: Helpers
  /** What markers stand for: grows. */
  readonly places: TemplatePlace[]
}

/** The program, changed: places marked, all that is printed made a hole, literals for partials made values. */
function prepare(program: Program, file: TemplateFile, { helpers, places }: Preparing): Program {
  visitStatements(program, (statement) => {
    if (statement.type === 'ContentStatement') statement.value = markLines(statement, file, places)
    if (statement.type === 'MustacheStatement') printValue(statement, helpers)
    if (statement.type === 'DecoratorBlock' || statement.type === 'PartialBlockStatement')
      counted(statement.program)
    if (statement.type === 'PartialStatement' || statement.type === 'PartialBlockStatement') {
      statement.params = statement.params.map(literalToValue)
      for (const pair of statement.hash?.pairs ?? []) pair.value = literalToValue(pair.value)
    }
  })
  return program
}

/** The program with a call at its head that counts each printing of it, by the length of its own words. */
function counted(program: Program): Program {
  const words = statementsOf(program).reduce(
    (sum, statement) => sum + (statement.type === 'ContentStatement' ? statement.value.length : 0),
    0,
  )
  const { loc } = program
  const length: hbs.AST.NumberLiteral = {
    type: 'NumberLiteral',
    loc,
    value: words,
    original: words,
  }
  const call: hbs.AST.MustacheStatement = {
    type: 'MustacheStatement',
    loc,
    path: pathTo(STEP_HELPER, loc),
    params: [length],
    hash: { type: 'Hash', loc, pairs: [] },
    escaped: false,
    strip: { open: false, close: false },
  }
  program.body.unshift(call)
  return program
}

function visitStatements(
  program: Program | undefined,
  visit: (statement: Statement) => void,
): void {
  for (const statement of statementsOf(program)) {
    visit(statement)
    if ('program' in statement) visitStatements(statement.program, visit)
    if ('inverse' in statement) visitStatements(statement.inverse, visit)
  }
}

/** `{{x}}` becomes `{{print x}}`, and `{{date}}` the field: `date` as a helper would need something to work on. */
function printValue(statement: hbs.AST.MustacheStatement, helpers: Helpers): void {
  const { path, params, hash, loc } = statement
  const [target] = expressionsOf([path])
  if (target?.type !== 'PathExpression') return
  const hasArguments = params.length > 0 || (hash?.pairs.length ?? 0) > 0
  const isCall =
    hasArguments ||
    (!target.data &&
      findHelper(target.original, helpers) !== undefined &&
      !needsArguments(target.original, helpers))
  // Strict: an element that a list does not have is an error, not nothing.
  const value = isCall ? callOf(target, params, hash) : Object.assign(target, { strict: true })
  statement.path = pathTo(PRINT_HELPER, loc)
  statement.params = [value]
  statement.hash = { type: 'Hash', loc, pairs: [] }
}

function literalToValue(expression: hbs.AST.Expression): hbs.AST.Expression {
  if (!isExpression(expression) || expression.type !== 'StringLiteral') return expression
  const { loc } = expression
  return callOf(pathTo(LITERAL_HELPER, loc), [expression], { type: 'Hash', loc, pairs: [] })
}

function callOf(
  path: hbs.AST.PathExpression,
  params: hbs.AST.Expression[],
  hash: hbs.AST.Hash,
): hbs.AST.SubExpression {
  return { type: 'SubExpression', loc: path.loc, path, params, hash }
}

function pathTo(name: string, loc: hbs.AST.SourceLocation): hbs.AST.PathExpression {
  return { type: 'PathExpression', loc, data: false, depth: 0, parts: [name], original: name }
}

// A partial called in the middle of a line must not bring the line end of its file with it.
const inlineName = (name: string) => `${name}\n`

function withoutLastLineEnd(program: Program): Program {
  const last = statementsOf(program).at(-1)
  if (last?.type === 'ContentStatement') last.value = last.value.replace(/\r?\n$/, '')
  return program
}

/** Whether a name always means a file, never a partial defined inside a template. */
function filePartials(
  partials: Template['partials'],
  programs: readonly Program[],
): (name: string) => boolean {
  const inlined = new Set<string>()
  for (const program of programs) {
    visitStatements(program, (statement) => {
      const [name] = statement.type === 'DecoratorBlock' ? statement.params : []
      if (name !== undefined && 'value' in name) inlined.add(String(name.value))
    })
  }
  return (name) => Object.hasOwn(partials, name) && !inlined.has(name)
}

/** Gives the names that are called now. */
function renameInlineCalls(
  file: TemplateFile,
  program: Program | undefined,
  isOneFile: (name: string) => boolean,
): readonly string[] {
  const lines = file.text.split('\n')
  const calls: string[] = []
  visitStatements(program, (statement) => {
    if (statement.type !== 'PartialStatement' || !('original' in statement.name)) return
    const { name, loc } = statement
    const before = lines[loc.start.line - 1]?.slice(0, loc.start.column) ?? ''
    const after = lines[loc.end.line - 1]?.slice(loc.end.column) ?? ''
    if (before.trim() === '' && after.trim() === '') return
    if (!isOneFile(name.original)) return
    name.original = inlineName(name.original)
    calls.push(name.original)
  })
  return calls
}
