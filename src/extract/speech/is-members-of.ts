import type { Grammar } from './grammar.ts'
import type { Token } from './tokens.ts'

/** Words behind the apostrophe: `Benevolent Fund`. */
const MAX_BODY_WORDS = 4

/**
 * The apostrophe in `Insurers’ Association` and `Dockers’ Benevolent Fund`: those whose body it is, in a plural of one capital word; not that of a
 * country or of a person.
 */
export function isMembersOf(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const { bodies, places, nationalities } = grammar.lexicon.names
  const owner = tokens[at - 1]?.lower ?? ''
  let last = at + 1
  while (last < at + MAX_BODY_WORDS && grammar.isName(tokens[last + 1])) last += 1
  const body = tokens[last]
  return (
    tokens[at]?.kind === 'possessive' &&
    /^['’]$/u.test(tokens[at]?.text ?? '') &&
    grammar.isName(tokens[at + 1]) &&
    bodies.has(body?.lower ?? '') &&
    !grammar.isName(tokens[at - 2]) &&
    !places.has(owner) &&
    !nationalities.has(owner)
  )
}
