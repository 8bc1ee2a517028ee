import type { Expression, Statement } from '../ast.ts'
import type { Checker } from './checker.ts'

/** Reports a value that may be missing while the words around it stay. */
export function reportUnguarded(value: Expression, checker: Checker): void {
  const name = nameOf(value)
  checker.report(value, {
    severity: 'warning',
    code: 'compose/unguarded-field',
    message: `Cannot rely on \`${name}\`: it may be missing, expected an \`{{#if}}\` around it and its words.`,
    hint: `Write \`{{#if ${name}}}…{{/if}}\`, or what stands in its place: \`(default ${name} …)\`.`,
  })
}

/** The path that may be missing: of a helper's call the one it works on. */
function nameOf(value: Expression): string {
  if (value.type === 'PathExpression') return value.original
  if (value.type !== 'SubExpression') return 'the value'
  const [first] = value.params
  return first !== undefined && 'original' in first ? String(first.original) : 'the value'
}

/**
 * Whether a statement has words of the template beside it, on its line and in its cell, that would be left behind
 * without it. Signs that only structure Markdown, such as `**`, `- ` and `::note[`, are none.
 */
export function hasWordsBeside(statements: readonly Statement[], index: number): boolean {
  return hasWords(textBefore(statements, index)) || hasWords(textBehind(statements, index))
}

function textBefore(statements: readonly Statement[], index: number): string {
  let text = ''
  for (let at = index - 1; at >= 0; at -= 1) {
    const content = contentOf(statements[at])
    const end = Math.max(content.lastIndexOf('\n'), content.lastIndexOf('|'))
    text = content.slice(end + 1) + text
    if (end >= 0) break
  }
  return text
}

function textBehind(statements: readonly Statement[], index: number): string {
  let text = ''
  for (let at = index + 1; at < statements.length; at += 1) {
    const content = contentOf(statements[at])
    const end = content.search(/[\n|]/)
    text += end < 0 ? content : content.slice(0, end)
    if (end >= 0) break
  }
  return text
}

function contentOf(statement: Statement | undefined): string {
  return statement?.type === 'ContentStatement' ? statement.value : ''
}

function hasWords(text: string): boolean {
  const words = text
    .replace(/^\s*(?:>\s*)*(?:#+|[-*+]|\d+[.)])\s/, '')
    .replace(/^\s*:{2,}[\w-]+\[?/, '')
    .replace(/\](?:\{[^}]*\})?\s*$/, '')
    .replace(/[*_~`\\[\]]/g, '')
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(words)
}
