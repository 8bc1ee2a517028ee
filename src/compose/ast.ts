import Handlebars from 'handlebars'
import { codeFrame, placeIn } from '../model/code-frame.ts'
import type { Diagnostic, Place } from '../model/diagnostic.ts'
import type { TemplateFile } from '../model/template.ts'
import { MAX_DEPTH, MAX_FILE } from './budget.ts'
import { PRIVATE_USE } from './hole.ts'
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

function syntaxFault(file: TemplateFile, error: unknown): Diagnostic {
  const text = error instanceof Error ? error.message : String(error)
  const place =
    error instanceof Handlebars.Exception && typeof error.lineNumber === 'number'
      ? { file: file.path, line: error.lineNumber, column: Number(error.column ?? 0) + 1 }
      : (placeOfUnclosed(file, text) ?? placeOfParseError(file, text))
  return {
    severity: 'error',
    code: 'compose/syntax',
    message: `Cannot read the template: ${reasonOf(text)}.`,
    place,
    frame: codeFrame(file.text, place),
    hint: text.includes("got 'CLOSE_UNESCAPED'")
      ? 'Put a space between `}}` and `}`.'
      : 'Every `{{#name}}` needs its `{{/name}}`, every `{{` its `}}`, and every quotation mark its partner.',
  }
}

const BLOCK_TAG = /\{\{~?(?:(#[*>]?)\s*([^\s}|]+)|\/|(!--[\s\S]*?--|![^}]*))/g

/** The name of the innermost block that is still open where the file ends. */
function placeOfUnclosed(file: TemplateFile, text: string): Place | undefined {
  if (!text.includes("got 'EOF'")) return undefined
  const open: { readonly start: number; readonly end: number }[] = []
  for (const { 0: tag, 1: opening, 2: name = '', 3: comment, index } of file.text.matchAll(
    BLOCK_TAG,
  )) {
    if (comment !== undefined || file.text[index - 1] === '\\') continue
    if (opening === undefined) open.pop()
    else open.push({ start: index + tag.length - name.length, end: index + tag.length })
  }
  const last = open.at(-1)
  return last && placeIn(file.path, file.text, last.start, last.end)
}

// Handlebars writes the place of a grammar error into the text only:
//
//   Parse error on line 3:
//   ...uotes}}- {{text}{{/each}}
//   -------------------^
//   Expecting 'CLOSE', got 'INVALID'
function placeOfParseError(file: TemplateFile, text: string): Place {
  const line = Number(/on line (\d+)/.exec(text)?.[1] ?? 1)
  const [, excerpt = '', dashes = ''] = text.split('\n')
  const caret = dashes.indexOf('^')
  const rest = caret < 0 ? '' : excerpt.slice(caret).replace(/\.\.\.$/, '')
  const source = file.text.split(/\r\n|\n|\r/)[line - 1] ?? ''
  return { file: file.path, line, column: columnOf(rest, source) + 1 }
}

/** Where a line has the beginning of what follows the fault, which the message gives without line ends. */
function columnOf(rest: string, line: string): number {
  for (let length = Math.min(rest.length, line.length); length > 0; length -= 1) {
    const column = line.lastIndexOf(rest.slice(0, length))
    if (column >= 0) return column
  }
  return line.length
}

function reasonOf(text: string): string {
  const [, open, closed] = /^(\S+) doesn't match (\S+)/.exec(text) ?? []
  if (open !== undefined && closed !== undefined)
    return `found \`{{/${closed}}}\` where \`${open}\` is open, expected \`{{/${open}}}\``
  const expecting = /Expecting (.*), got '(\w+)'/.exec(text)
  if (expecting === null)
    return (text.split('\n')[0] ?? text).replace(/ - \d+:\d+$/, '').replace(/\.$/, '')
  const found =
    expecting[2] === 'EOF'
      ? 'the end of the file'
      : (tokenNames[expecting[2] ?? ''] ?? 'something else')
  return `found ${found} where a tag is not complete, expected its end`
}

const tokenNames: Readonly<Record<string, string>> = {
  INVALID: 'a character that cannot stand here',
  CLOSE: '`}}`',
  CLOSE_UNESCAPED: '`}}}`',
  OPEN: '`{{`',
  OPEN_ENDBLOCK: '`{{/`',
  OPEN_BLOCK: '`{{#`',
  ID: 'a name',
  STRING: 'a text in quotation marks',
  NUMBER: 'a number',
}

/** The place of a node, its length where it stands on one line. */
export function placeOfNode(file: TemplateFile, node: hbs.AST.Node): Place {
  const { start, end } = node.loc
  const place = { file: file.path, line: start.line, column: start.column + 1 }
  return start.line === end.line ? { ...place, length: end.column - start.column } : place
}
