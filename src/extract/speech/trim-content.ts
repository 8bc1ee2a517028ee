import type { Range } from './cue.ts'
import type { Grammar } from './grammar.ts'
import type { Token } from './tokens.ts'

/** Without `that`, connectives and stops at its ends; quotation marks stay. */
export function trimContent(tokens: readonly Token[], range: Range, grammar: Grammar): Range {
  let { start, end } = range
  while (start < end && isOuter(tokens[start], grammar)) start += 1
  while (end > start && isOuter(tokens[end - 1], grammar)) end -= 1
  if (
    grammar.isThat(tokens[start]) &&
    end - start > 2 &&
    tokens[start]?.region === -1 &&
    tokens[start]?.isCapital === false
  )
    start += 1
  return { start, end }
}

function isOuter(token: Token | undefined, grammar: Grammar): boolean {
  return (
    token !== undefined &&
    token.region < 0 &&
    token.kind === 'punctuation' &&
    !/^[()[\]%]$/u.test(token.text) &&
    (grammar.isStop(token) || grammar.isComma(token) || grammar.isDash(token) || token.text === ':')
  )
}
