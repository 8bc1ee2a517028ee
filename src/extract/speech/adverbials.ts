import type { CueForm } from '../lexicons/lexicon.ts'
import { isInfinitive } from './clauses.ts'
import type { Range } from './cue.ts'
import type { Grammar } from './grammar.ts'
import { findPhraseAfter } from './phrase-after.ts'
import type { Token } from './tokens.ts'

export function readAddressee(
  tokens: readonly Token[],
  { start, end }: Range,
  grammar: Grammar,
): Range | undefined {
  const first = tokens[start]
  if (
    first?.kind !== 'word' ||
    grammar.isThat(first) ||
    grammar.syntax.questionWords.has(first.lower)
  )
    return undefined
  if (
    grammar.syntax.objectPronouns.has(first.lower) &&
    !(
      grammar.forms.objectPossessives.has(first.lower) &&
      grammar.isNominal(tokens[start + 1]) &&
      !tokens[start + 1]?.isCapital
    )
  ) {
    return { start, end: start + 1 }
  }
  if (
    grammar.forms.indefinite.has(first.lower) ||
    grammar.isNominal(first) ||
    grammar.isDeterminer(first)
  ) {
    const phrase = findPhraseAfter(tokens, { start, end }, grammar)
    return phrase === undefined ? undefined : trimAddressee(tokens, phrase, grammar)
  }
  return undefined
}

/** `told CNN | Clinton lied` cannot be told from a longer name; a time at the end can: `told CNN Sunday`, `wrote to Ann Lee on 3 May`. */
function trimAddressee(tokens: readonly Token[], { start, end }: Range, grammar: Grammar): Range {
  let last = end
  for (let at = start + 1; at < end; at += 1) {
    const next = tokens[at + 1]
    const isDate = grammar.isTime(next) || /^\d{1,2}$/u.test(next?.text ?? '')
    if (!grammar.isPreposition(tokens[at]) || !isDate) continue
    last = at
    break
  }
  while (last - 1 > start && grammar.isTime(tokens[last - 1])) last -= 1
  if (last < end && last - 1 > start && isTimeModifier(tokens[last - 1], grammar)) last -= 1
  return { start, end: last }
}

/** `last` week. */
function isTimeModifier(token: Token | undefined, grammar: Grammar): boolean {
  return token !== undefined && grammar.syntax.timePrepositions.has(token.lower)
}

export function skipAdverbial(
  tokens: readonly Token[],
  { at, end, form }: { readonly at: number; readonly end: number; readonly form: CueForm },
  grammar: Grammar,
): { readonly at: number; readonly hearer?: Range | undefined } {
  const token = tokens[at]
  if (at >= end || token === undefined || token.kind !== 'word') {
    return token?.text === '(' ? { at: closeOf(tokens, at, end) } : { at }
  }
  const isOwner = tokens[at + 1]?.kind === 'possessive'
  if ((grammar.isTime(token) && !isOwner) || isTrailingAdverb(token, grammar)) return { at: at + 1 }
  if (!grammar.syntax.adverbialOpeners.has(token.lower) || token.isCapital) return { at }
  if (grammar.isSubjectPronoun(tokens[at + 1]) || grammar.isFinite(tokens[at + 1])) return { at }
  const isClause = grammar.syntax.clauseOpeners.has(token.lower)
  if (isClause && grammar.isFinite(tokens[at + 2])) {
    const stop = findSpeechMark(tokens, { start: at, end: Math.min(end, at + 20) }, grammar)
    return { at: stop ?? at }
  }
  if (
    grammar.forms.if.has(token.lower) ||
    (form.particle === undefined &&
      form.verb.frame === 'object' &&
      grammar.syntax.objectPrepositions.has(token.lower))
  )
    return { at }
  if (form.verb.cueClass === 'promise' && grammar.forms.infinitiveMarks.has(token.lower))
    return { at }
  if (grammar.forms.infinitiveMarks.has(token.lower) && isInfinitive(tokens, at, grammar))
    return { at }
  const phrase = findPhraseAfter(tokens, { start: at + 1, end }, grammar)
  if (phrase === undefined) {
    const noun = tokens[at + 1]
    if (grammar.forms.gerundEnding.test(noun?.lower ?? '') || grammar.isThat(noun)) return { at }
    return { at: noun?.kind === 'word' && grammar.isTime(noun) ? at + 2 : at }
  }
  const phraseEnd = skipYear(tokens, trimPhrase(tokens, phrase, grammar), end)
  const after = skipTitle(tokens, { start: phraseEnd, end }, grammar)
  return { at: after, hearer: hearerOf(tokens, { start: at, end: after }, grammar) }
}

/** `on March 3, 2026`: behind a day of the month, a comma and a year. */
function skipYear(tokens: readonly Token[], at: number, end: number): number {
  const isYear =
    /^\d{1,2}$/u.test(tokens[at - 1]?.text ?? '') &&
    tokens[at]?.text === ',' &&
    /^\d{4}$/u.test(tokens[at + 1]?.text ?? '') &&
    at + 1 < end
  return isYear ? at + 2 : at
}

/** `on the channel’s “Morning Talk”`, `in his book, “My Life,”`: the title belongs to the adverbial. */
function skipTitle(tokens: readonly Token[], { start, end }: Range, grammar: Grammar): number {
  const before = tokens[start - 1]
  const isWork = grammar.lexicon.phrases.works.has(before?.lower ?? '')
  const at = isWork && grammar.isComma(tokens[start]) ? start + 1 : start
  if (tokens[at]?.kind !== 'mark' || !(isWork || before?.kind === 'possessive')) return start
  const region = tokens[at]?.region
  let close = at
  while (close < end && tokens[close]?.region === region) close += 1
  const words = tokens.slice(at, close).filter(({ kind }) => kind === 'word')
  const isTitle =
    words.every((word) => word.isCapital || word.lower.length < 4) &&
    words.length > 0 &&
    words.length < 12
  return isTitle ? close : start
}

/** `on Sunday | voters`, `in Iowa | he`: a time ends its phrase. */
function trimPhrase(tokens: readonly Token[], { start, end }: Range, grammar: Grammar): number {
  for (let at = start; at < end; at += 1) {
    const isLastTime =
      grammar.isTime(tokens[at]) &&
      !grammar.isTime(tokens[at + 1]) &&
      !grammar.forms.of.has(tokens[at + 1]?.lower ?? '') &&
      !/^\d/u.test(tokens[at + 1]?.lower ?? '')
    if (isLastTime && grammar.isNominal(tokens[at + 1])) return at + 1
  }
  return end
}

/** `in an interview with CNN`, `to reporters`, `on Fox News`: the one who hears it. */
function hearerOf(
  tokens: readonly Token[],
  { start, end }: Range,
  grammar: Grammar,
): Range | undefined {
  const { phrases, names } = grammar.lexicon
  const first = tokens[start]?.lower ?? ''
  const isOccasion = tokens.slice(start, end).some((token) => phrases.occasions.has(token.lower))
  const isKnown = !grammar.order.hearersAreKnown || namesHearer(tokens, { start, end }, grammar)
  if (isOccasion) {
    const link = tokens
      .slice(start + 1, end)
      .findIndex((token) => grammar.syntax.hearerPrepositions.has(token.lower))
    return link < 0 ? undefined : trimAddressee(tokens, { start: start + link + 2, end }, grammar)
  }
  if (grammar.forms.to.has(first) && isKnown)
    return trimAddressee(tokens, { start: start + 1, end }, grammar)
  const isOutlet = grammar.order.hearersAreKnown
    ? isKnown
    : tokens.slice(start + 1, end).some((token) => names.outlets.has(token.lower))
  return grammar.forms.on.has(first) && isOutlet
    ? trimAddressee(tokens, { start: start + 1, end }, grammar)
    : undefined
}

/** Whether an outlet, a noun for outlets or hearers, or an acronym stands there, rather than a place. */
function namesHearer(tokens: readonly Token[], { start, end }: Range, grammar: Grammar): boolean {
  const { phrases, names } = grammar.lexicon
  return tokens
    .slice(start + 1, end)
    .some(
      ({ lower, text }) =>
        phrases.hearers.has(lower) ||
        names.outlets.has(lower) ||
        names.media.has(lower) ||
        /^\p{Lu}{2,6}$/u.test(text),
    )
}

/** Adverbs that belong to the verb before them, not to the clause behind them. */
function isTrailingAdverb({ lower, isCapital }: Token, grammar: Grammar): boolean {
  return (
    !isCapital &&
    (grammar.syntax.trailingAdverbs.has(lower) ||
      (grammar.forms.tailEnding.test(lower) && !grammar.syntax.leadingAdverbs.has(lower)))
  )
}

/** Longest bracket, in tokens, between a verb and what is said. */
const MAX_BRACKET = 30

function closeOf(tokens: readonly Token[], at: number, end: number): number {
  for (let close = at; close < Math.min(end, at + MAX_BRACKET); close += 1)
    if (tokens[close]?.text === ')') return close + 1
  return at
}

function findSpeechMark(
  tokens: readonly Token[],
  { start, end }: Range,
  grammar: Grammar,
): number | undefined {
  for (let at = start; at < end; at += 1) {
    const token = tokens[at]
    if (token?.kind === 'mark' || token?.text === ':' || grammar.isComma(token)) return at
  }
  return undefined
}
