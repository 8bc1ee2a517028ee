import type { Range } from './cue.ts'
import type { Grammar } from './grammar.ts'
import type { NounPhrase } from './noun-phrase.ts'
import type { Unit } from './passage.ts'
import { findPhraseAfter } from './phrase-after.ts'
import type { Token } from './tokens.ts'

/** The subject of the main clause of a unit, as far as word order shows it: the first noun phrase behind any opening adverbial. */
export function findMainSubject(
  tokens: readonly Token[],
  unit: Unit,
  grammar: Grammar,
): NounPhrase | undefined {
  const start = skipOpening(tokens, { start: unit.first, end: unit.end }, grammar)
  return findPhraseAfter(tokens, { start, end: unit.end, isSubject: true }, grammar)
}

function skipOpening(tokens: readonly Token[], { start, end }: Range, grammar: Grammar): number {
  let at = start
  for (let guard = 0; guard < 3; guard += 1) {
    while (at < end && isConnective(tokens[at], grammar)) at += 1
    const first = tokens[at]
    const isOpening =
      first !== undefined &&
      (first.kind === 'mark' ||
        isLower(first, grammar.isPreposition) ||
        isLower(first, grammar.isSubordinator) ||
        grammar.forms.gerundEnding.test(first.lower) ||
        opensWithTime(tokens, { start: at, end }, grammar) ||
        grammar.syntax.participleOpeners.has(first.lower))
    if (!isOpening) return at
    const timeEnd = bareTimeEnd(tokens, { start: at, end }, grammar)
    if (timeEnd !== undefined) return timeEnd
    const comma = findComma(tokens, { start: at, end }, grammar)
    if (comma === undefined) return at
    at = comma + 1
  }
  return at
}

/** `In May | Ann Lee sold it`: behind a preposition, a time and its year, where no comma closes them. */
function bareTimeEnd(
  tokens: readonly Token[],
  { start, end }: Range,
  grammar: Grammar,
): number | undefined {
  if (!grammar.syntax.timePrepositions.has(tokens[start]?.lower ?? '')) return undefined
  let at = start + 1
  while (at < end && (grammar.isTime(tokens[at]) || /^\d{1,4}$/u.test(tokens[at]?.text ?? '')))
    at += 1
  const next = tokens[at]
  const isSubject =
    grammar.isName(next) || grammar.isDeterminer(next) || grammar.isSubjectPronoun(next)
  return at > start + 1 && at < end && isSubject ? at : undefined
}

/** `Eight years ago, `, `Last week, `, `Each election year, `. */
function opensWithTime(tokens: readonly Token[], { start, end }: Range, grammar: Grammar): boolean {
  for (let at = start; at < Math.min(end, start + 5); at += 1) {
    if (grammar.isComma(tokens[at]))
      return (
        at > start &&
        (grammar.isTime(tokens[at - 1]) || grammar.forms.ago.has(tokens[at - 1]?.lower ?? ''))
      )
  }
  return false
}

/** A test on the word as if it were in lower case: sentences begin with a capital. */
function isLower(token: Token, test: (token: Token | undefined) => boolean): boolean {
  return test({ ...token, isCapital: false })
}

function isConnective(token: Token | undefined, grammar: Grammar): boolean {
  if (token === undefined) return false
  if (grammar.isComma(token) || grammar.isDash(token) || grammar.isCoordinator(token)) return true
  return token.kind === 'word' && isLower(token, grammar.isAdverb)
}

function findComma(
  tokens: readonly Token[],
  { start, end }: Range,
  grammar: Grammar,
): number | undefined {
  for (let at = start; at < Math.min(end, start + 40); at += 1) {
    const token = tokens[at]
    if (grammar.isComma(token) && token?.region === -1) return at
    if (token?.kind === 'mark' && at > start && grammar.isComma(tokens[at - 1])) return at
  }
  return undefined
}
