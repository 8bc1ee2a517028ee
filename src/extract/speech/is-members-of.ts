import type { Grammar } from './grammar.ts'
import type { Token } from './tokens.ts'

/**
 * The apostrophe in `Insurers’ Association`: those whose body it is, in a plural of one capital word; not that of a
 * country or of a person.
 */
export function isMembersOf(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const { bodies, places, nationalities } = grammar.lexicon.names
  const owner = tokens[at - 1]?.lower ?? ''
  const body = tokens[at + 1]
  return (
    tokens[at]?.kind === 'possessive' &&
    /^['’]$/u.test(tokens[at]?.text ?? '') &&
    grammar.isName(body) &&
    bodies.has(body?.lower ?? '') &&
    !grammar.isName(tokens[at - 2]) &&
    !places.has(owner) &&
    !nationalities.has(owner)
  )
}
