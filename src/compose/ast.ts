import Handlebars from 'handlebars'
import { codeFrame, placeIn } from '../model/code-frame.ts'
import type { Diagnostic, Place } from '../model/diagnostic.ts'
import type { TemplateFile } from '../model/template.ts'
import { MAX_DEPTH, MAX_FILE } from './budget.ts'
import { PRIVATE_USE } from './hole.ts'
import { syntaxFault } from './syntax-fault.ts'
import { tooDeepAt } from './too-deep-at.ts'

type Retyped<Node, Type extends string> = Omit<Node, 'type'> & { readonly type: Type }

/** What Handlebars' parser gives, as a closed union. */
export type Statement =
  | hbs.AST.MustacheStatement
  | hbs.AST.BlockStatement
  | hbs.AST.PartialStatement
  | hbs.AST.PartialBlockStatement
  | hbs.AST.ContentStatement
  | hbs.AST.CommentStatement
  | Retyped<hbs.AST.Decorator, 'Decorator'>
  | Retyped<hbs.AST.DecoratorBlock, 'DecoratorBlock'>

export type Expression =
  | hbs.AST.PathExpression
  | hbs.AST.SubExpression
  | hbs.AST.StringLiteral
  | hbs.AST.NumberLiteral
  | hbs.AST.BooleanLiteral
  | hbs.AST.UndefinedLiteral
  | hbs.AST.NullLiteral

export type Program = hbs.AST.Program

export function statementsOf(program: Program | undefined): readonly Statement[] {
  return (program?.body ?? []).filter(isStatement)
}

export function expressionsOf(nodes: readonly hbs.AST.Expression[]): readonly Expression[] {
  return nodes.filter(isExpression)
}

const statementTypes: readonly string[] = [
  'MustacheStatement',
  'BlockStatement',
  'PartialStatement',
  'PartialBlockStatement',
  'ContentStatement',
  'CommentStatement',
  'Decorator',
  'DecoratorBlock',
] satisfies Statement['type'][]

const expressionTypes: readonly string[] = [
  'PathExpression',
  'SubExpression',
  'StringLiteral',
  'NumberLiteral',
  'BooleanLiteral',
  'UndefinedLiteral',
  'NullLiteral',
] satisfies Expression['type'][]

function isStatement(node: hbs.AST.Statement): node is Statement {
  return statementTypes.includes(node.type)
}

export function isExpression(node: hbs.AST.Expression): node is Expression {
  return expressionTypes.includes(node.type)
}

/** The program of a template file, or why there is none. */
export type Parsed =
  | { readonly program: Program; readonly fault?: undefined }
  | { readonly program?: undefined; readonly fault: Diagnostic }

const cache = new WeakMap<TemplateFile, Parsed>()

/**
 * The program of one template file; white space around tags that stand alone on their line is taken out. Parsed once
 * for each file value: whoever changes the program must clone it first.
 */
export function parseTemplate(file: TemplateFile): Parsed {
  const known = cache.get(file)
  if (known !== undefined) return known
  const parsed = parse(file)
  cache.set(file, parsed)
  return parsed
}

function parse(file: TemplateFile): Parsed {
  const misuse = refuseFile(file)
  if (misuse !== undefined) return { fault: misuse }
  const privateUse = PRIVATE_USE.exec(file.text)
  if (privateUse !== null) {
    const place = placeIn(file.path, file.text, privateUse.index, privateUse.index + 1)
    const code = privateUse[0].codePointAt(0)?.toString(16).toUpperCase() ?? ''
    return {
      fault: {
        severity: 'error',
        code: 'compose/private-use-character',
        message: `Cannot use the template: found the private-use character \`U+${code}\`, expected characters of a script.`,
        place,
        frame: codeFrame(file.text, place),
        hint: 'Such characters stand for values inside Briefwright. Put symbols from an icon font into an image or the theme.',
      },
    }
  }
  try {
    return { program: Handlebars.parse(file.text, { srcName: file.path }) }
  } catch (error) {
    return { fault: syntaxFault(file, error) }
  }
}

/** What is refused before Handlebars sees it: values that are no text, which it would run as programs, and excess. */
function refuseFile({ path, text }: TemplateFile): Diagnostic | undefined {
  const fault = (found: string, expected: string, place: Place = { file: path }): Diagnostic => ({
    severity: 'error',
    code: 'compose/too-large',
    message: `Cannot use the template: ${found}, expected ${expected}.`,
    place,
  })
  if (typeof text !== 'string')
    return { ...fault('it is no text', 'one'), code: 'compose/bad-template' }
  if (text.length > MAX_FILE)
    return fault(`it has ${text.length} characters`, `${MAX_FILE} at most`)
  const deep = `blocks, lists or helpers stand more than ${MAX_DEPTH} deep in each other`
  const line = tooDeepAt(text)
  if (line !== undefined) return fault(deep, 'fewer', placeIn(path, text, line))
  return depthOf(text) > MAX_DEPTH ? fault(deep, 'fewer') : undefined
}

/** How deep tags and parentheses in tags stand in each other at most; may be more than there are, never fewer. */
function depthOf(text: string): number {
  let [depth, deepest, parentheses] = [0, 0, 0]
  for (const [token] of text.matchAll(/\{\{~?[#/]|[()]|\}\}/g)) {
    if (token === '(') parentheses += 1
    else if (token === ')') parentheses = Math.max(0, parentheses - 1)
    else if (token === '}}') parentheses = 0
    else depth += token.endsWith('#') ? 1 : -1
    deepest = Math.max(deepest, depth, parentheses)
  }
  return deepest
}

/** The place of a node, its length where it stands on one line. */
export function placeOfNode(file: TemplateFile, node: hbs.AST.Node): Place {
  const { start, end } = node.loc
  const place = { file: file.path, line: start.line, column: start.column + 1 }
  return start.line === end.line ? { ...place, length: end.column - start.column } : place
}
