import type { Grammar } from './grammar.ts'
import type { Token } from './tokens.ts'

/** The apostrophe in `Insurers’ Association`: those whose body it is, in capitals and more than one. */
export function isMembersOf(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const body = tokens[at + 1]
  return (
    tokens[at]?.kind === 'possessive' &&
    /^['’]$/u.test(tokens[at]?.text ?? '') &&
    grammar.isName(body) &&
    grammar.lexicon.names.bodies.has(body?.lower ?? '')
  )
}
