import { nestedLine } from '../model/nested-markdown.ts'
import { MAX_DEPTH } from './budget.ts'

/** The most signs for emphasis and links in one paragraph, table row or entry: each may stand in the one before. */
const MAX_SIGNS = 1000

/** Such a sign, or a line end behind which a new paragraph, row or entry starts. */
const SIGN_OR_START = /\n[ \t]*(?=[\r\n|#>:]|(?:[-+*]|\d{1,9}[.)])[ \t])|[*_]+|\[/g

/**
 * Where a template, or what it printed, nests more than any briefing does: lists and quotations, directives, or signs
 * for emphasis. Parsers take the square of such depths, and more of it than the stack holds. Linear.
 */
export function tooDeepAt(text: string): number | undefined {
  return nestedLine(text, MAX_DEPTH) ?? nestedDirective(text) ?? signedParagraph(text)
}

function nestedDirective(text: string): number | undefined {
  /** The colons of the open directives. */
  const open: number[] = []
  for (const { 1: colons = '', 2: name, index } of text.matchAll(/^[ \t>]*(:{3,})[ \t]*(\S?)/gm)) {
    if (name !== '') open.push(colons.length)
    else while ((open.at(-1) ?? Number.POSITIVE_INFINITY) <= colons.length) open.pop()
    if (open.length > MAX_DEPTH) return index
  }
  return undefined
}

function signedParagraph(text: string): number | undefined {
  let signs = 0
  for (const { 0: sign, index } of text.matchAll(SIGN_OR_START)) {
    signs = sign.startsWith('\n') ? 0 : signs + 1
    if (signs > MAX_SIGNS) return index
  }
  return undefined
}
