import Handlebars from 'handlebars'
import { codeFrame, placeIn } from '../model/code-frame.ts'
import type { Diagnostic, Place } from '../model/diagnostic.ts'
import type { TemplateFile } from '../model/template.ts'

/** What Handlebars says of a template it cannot read, in our words and at its place. */
export function syntaxFault(file: TemplateFile, error: unknown): Diagnostic {
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
  const [, wanted = '', got = ''] = expecting
  const isWhole = wanted.includes("'EOF'") || wanted === "'OPEN_ENDBLOCK'"
  const misplaced = isWhole ? MISPLACED[got] : undefined
  if (misplaced !== undefined) return wanted.includes("'EOF'") ? misplaced.alone : misplaced.again
  const found = got === 'EOF' ? 'the end of the file' : (tokenNames[got] ?? 'something else')
  return `found ${found} where a tag is not complete, expected its end`
}

/** Tags that are whole and stand where they mean nothing, by the parser's names: behind one of theirs, and without a block. */
const MISPLACED: Readonly<Record<string, { readonly again: string; readonly alone: string }>> = {
  INVERSE: {
    again: 'found a second `{{else}}`, expected one in a block; `{{else if …}}` for further cases',
    alone: 'found an `{{else}}` outside every block, expected it inside an `{{#if}}`',
  },
  OPEN_ENDBLOCK: {
    again: 'found the end of a block that nothing opened',
    alone: 'found the end of a block that nothing opened, expected `{{#…}}` before it',
  },
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
