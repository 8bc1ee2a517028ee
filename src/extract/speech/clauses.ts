import type { Range } from './cue.ts'
import type { Grammar } from './grammar.ts'
import type { Token } from './tokens.ts'

/** Whether a subject and a finite verb follow before the next stop. */
export function beginsClause(
  tokens: readonly Token[],
  { start, end }: Range,
  grammar: Grammar,
): boolean {
  const limit = Math.min(end, start + MAX_LOOK)
  if (start < end && isContraction(tokens[start], grammar)) return true
  for (let at = start; at < limit; at += 1) {
    const token = tokens[at]
    if (token === undefined || grammar.isStop(token)) return false
    if (
      at > start &&
      token.region < 0 &&
      !grammar.forms.infinitiveMarks.has(tokens[at - 1]?.lower ?? '') &&
      (grammar.isFinite(token) || isLikelyVerb(tokens, at, grammar))
    )
      return true
    if (at > start + 1 && grammar.isRelative(token)) return false
  }
  return false
}

const MAX_LOOK = 30

/** `he’d`, `they’re`: subject and verb in one word. */
function isContraction(token: Token | undefined, grammar: Grammar): boolean {
  if (token === undefined || token.region >= 0) return false
  const [subject = '', ending] = token.lower.split("'")
  return (
    ending !== undefined &&
    grammar.isAuxiliary(token) &&
    grammar.lexicon.words.subjectPronouns.has(subject)
  )
}

/** `He | wants`, `Tarn | declines`: the word behind a lone subject. */
function isLikelyVerb(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (token?.kind === 'possessive')
    return (
      grammar.isSubjectPronoun(before) || grammar.isThat(before) || isExpletiveWord(before, grammar)
    )
  if (token?.kind !== 'word' || token.isCapital) return false
  if (grammar.isSubjectPronoun(before) && !grammar.forms.who.has(before?.lower ?? ''))
    return grammar.isNominal(token)
  return (
    grammar.forms.finiteEnding.test(token.lower) &&
    grammar.isName(before) &&
    grammar.isNominal(token)
  )
}

/** `there’s`, `this’s`. */
function isExpletiveWord(token: Token | undefined, grammar: Grammar): boolean {
  return token !== undefined && grammar.syntax.expletives.has(token.lower)
}

export function hasInfinitive(
  tokens: readonly Token[],
  { start, end }: Range,
  grammar: Grammar,
): boolean {
  for (let at = start + 1; at < Math.min(end, start + 12); at += 1) {
    const token = tokens[at]
    if (
      token === undefined ||
      grammar.isStop(token) ||
      grammar.isComma(token) ||
      grammar.isFinite(token)
    )
      return false
    if (grammar.forms.infinitiveMarks.has(token.lower) && isInfinitive(tokens, at, grammar))
      return true
  }
  return false
}

export function isInfinitive(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const next = tokens[at + 1]
  if (next === undefined || next.isCapital || grammar.isDeterminer(next)) return false
  return (
    grammar.isFinite(next) ||
    grammar.syntax.infinitives.has(next.lower) ||
    !grammar.forms.pluralSuffix.test(next.lower)
  )
}
