import type { Range } from './cue.ts'
import type { Grammar } from './grammar.ts'
import { headOf } from './head-of.ts'
import type { Token } from './tokens.ts'

/** Longest description before or behind a name, in tokens. */
const MAX_APPOSED = 16

/**
 * What is said of a person between commas, on either side of the name. Token indexes.
 *
 *     The leader of the opposition, Ann Lee, who heads the bank, said
 *     ^-- before ----------------^           ^-- behind ------^
 */
export function findApposedRoles(
  tokens: readonly Token[],
  name: Range,
  grammar: Grammar,
): readonly Range[] {
  const before = roleBeforeComma(tokens, name, grammar)
  const behind = roleBehindComma(tokens, name, grammar)
  return [before, behind].flatMap((range) => range ?? [])
}

/** `her master, |`: back to the determiner, where an office or person heads the phrase. */
function roleBeforeComma(
  tokens: readonly Token[],
  { start }: Range,
  grammar: Grammar,
): Range | undefined {
  const mark = start - 1
  if (!grammar.isComma(tokens[mark]) || tokens[mark]?.region !== tokens[start]?.region)
    return undefined
  const comma = beforeBracket(tokens, mark)
  for (let at = comma - 1; at >= Math.max(0, comma - MAX_APPOSED); at -= 1) {
    const token = tokens[at]
    if (token === undefined) return undefined
    if (grammar.isDeterminer(token)) {
      const own = { start: at + 1, end: comma }
      if (isPersonNoun(headOf(tokens, beforeRelative(tokens, own, grammar), grammar), grammar))
        return own
    } else if (
      token.kind !== 'possessive' &&
      !(grammar.isCoordinator(token) && tokens[at - 1]?.isCapital === true) &&
      !grammar.isNominal(token) &&
      !grammar.isPreposition(token)
    )
      return undefined
  }
  return undefined
}

/** `Le maire |(PS), Ann Lee`: a word or two in brackets between an office and the comma. */
function beforeBracket(tokens: readonly Token[], comma: number): number {
  if (tokens[comma - 1]?.text !== ')') return comma
  const open = [comma - 3, comma - 4].find((at) => tokens[at]?.text === '(')
  return open ?? comma
}

/** `, a midwife,`, `, who heads the bank,`: up to the mark that closes it. */
function roleBehindComma(
  tokens: readonly Token[],
  { end }: Range,
  grammar: Grammar,
): Range | undefined {
  if (!grammar.isComma(tokens[end])) return undefined
  const first = tokens[end + 1]
  const second = tokens[end + 2]
  const limit = Math.min(tokens.length, end + 1 + MAX_APPOSED)
  let close = end + 1
  while (close < limit && !closes(tokens[close], grammar)) close += 1
  if (close >= limit || close - end < 3) {
    if (!(close < limit && close - end === 2 && isPersonNoun(first, grammar))) return undefined
  }
  if (grammar.forms.who.has(first?.lower ?? ''))
    return isOccupation(second, grammar) ? { start: end + 1, end: close } : undefined
  const start = grammar.syntax.articles.has(first?.lower ?? '') ? end + 2 : end + 1
  const own = { start, end: close }
  const head = headOf(tokens, beforeRelative(tokens, own, grammar), grammar)
  if (head === undefined || head.isCapital || holdsVerb(tokens, own, grammar)) return undefined
  if (isPersonNoun(head, grammar)) return own
  const isNoun = start > end + 1 && grammar.syntax.agentEnding.test(head.lower)
  return isNoun ? own : undefined
}

/** `heads`, `studies`: the present tense of a verb that says what somebody does, not what he says. */
function isOccupation(token: Token | undefined, grammar: Grammar): boolean {
  return (
    token?.kind === 'word' &&
    grammar.forms.thirdEnding.test(token.lower) &&
    !grammar.isAuxiliary(token) &&
    !grammar.syntax.singularWords.has(token.lower) &&
    !grammar.lexicon.cues.has(token.lower)
  )
}

function closes(token: Token | undefined, grammar: Grammar): boolean {
  return (
    token === undefined ||
    grammar.isComma(token) ||
    grammar.isStop(token) ||
    grammar.isDash(token) ||
    token.kind === 'mark' ||
    /^[:()]$/u.test(token.text)
  )
}

/** The words before the first relative pronoun. */
function beforeRelative(tokens: readonly Token[], { start, end }: Range, grammar: Grammar): Range {
  for (let at = start + 1; at < end; at += 1)
    if (grammar.isRelative(tokens[at])) return { start, end: at }
  return { start, end }
}

function holdsVerb(tokens: readonly Token[], { start, end }: Range, grammar: Grammar): boolean {
  return tokens.slice(start, end).some((token) => grammar.isFinite(token))
}

/** Of one person: `for her lawyers, Ada Morn …` says nothing of her. */
function isPersonNoun(token: Token | undefined, grammar: Grammar): boolean {
  if (token?.kind !== 'word') return false
  const { names } = grammar.lexicon
  const one = token.lower.replace(grammar.forms.pluralSuffix, '')
  const isPlural = one !== token.lower && (names.roles.has(one) || names.people.has(one))
  if (isPlural && !names.roles.has(token.lower)) return false
  return grammar.isRole(token) || names.people.has(token.lower)
}
