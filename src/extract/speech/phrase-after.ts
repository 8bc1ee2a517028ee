import type { Range } from './cue.ts'
import type { Grammar } from './grammar.ts'
import { headOf } from './head-of.ts'
import { isLonePronoun, MAX_PHRASE, type NounPhrase } from './noun-phrase.ts'
import { opensName } from './opens-name.ts'
import type { Token } from './tokens.ts'

/**
 * The noun phrase that begins at `start`, with the apposition behind it; undefined where none begins there. Of a subject
 * the verb is behind it.
 *
 *     “...,” said Ann Lee, who heads the bank.
 *                 ^core^   ^-- apposition --^
 */
export function findPhraseAfter(
  tokens: readonly Token[],
  { start, end, isSubject = false }: Range & { readonly isSubject?: boolean },
  grammar: Grammar,
): NounPhrase | undefined {
  const first = tokens[start]
  if (first === undefined || start >= end || first.kind !== 'word') return undefined
  if (grammar.isSubjectPronoun(first) || grammar.syntax.objectPronouns.has(first.lower)) {
    if (!grammar.isNominal(tokens[start + 1]) || grammar.isSubjectPronoun(first)) {
      return {
        start,
        end: start + 1,
        apposition: undefined,
        wholeStart: start,
        wholeEnd: start + 1,
      }
    }
  }
  let at = start
  let hasHead = false
  while (at < end && at - start < MAX_PHRASE) {
    const token = tokens[at]
    if (token === undefined) break
    const next = tokens[at + 1]
    if (token.kind === 'possessive') at += 1
    else if (hasHead && (opensName(tokens, at, grammar) || isVerbLike(tokens, at, grammar))) break
    else if (hasHead && isSubject && takesObject(tokens, at, grammar)) break
    else if (hasHead && isCapitalParticle(tokens, at, grammar)) at += 1
    else if (at === start && grammar.order.partitives.has(token.lower)) at += 1
    else if (grammar.isDeterminer(token) && (at === start || !hasHead)) at += 1
    else if (
      hasHead &&
      grammar.forms.and.has(token.lower) &&
      next?.isCapital === true &&
      tokens[at - 1]?.isCapital === true
    )
      at += 1
    else if (hasHead && token.lower === '&') at += 1
    else if (
      (hasHead || isLonePronoun(tokens[at - 1], grammar)) &&
      grammar.forms.of.has(token.lower) &&
      grammar.syntax.objectPronouns.has(next?.lower ?? '') &&
      at + 1 < end
    )
      at += 2
    else if (hasHead && grammar.isPreposition(token) && continuesPhrase(tokens, at, grammar)) {
      at += 1
      while (grammar.isDeterminer(tokens[at])) at += 1
    } else if (grammar.isNominal(token) || isLonePronoun(token, grammar)) {
      if (hasHead && endsWithName(tokens, { start, at }, grammar)) break
      hasHead = true
      at += 1
    } else break
  }
  if (!hasHead && at === start) return undefined
  const core = { start, end: at, wholeStart: start }
  const apposition = findAppositionAfter(
    tokens,
    { at, end, isNamed: isNamedPhrase(tokens, { start, end: at }, grammar) },
    grammar,
  )
  return { ...core, apposition, wholeEnd: apposition?.end ?? at }
}

/** `Le` in `Ann Le Lee`. */
function isCapitalParticle(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const token = tokens[at]
  return (
    token?.isCapital === true &&
    grammar.order.capitalParticles.has(token.lower) &&
    grammar.isName(tokens[at + 1])
  )
}

/** `la source | juge`: behind its noun, a verb of speech that may be a noun is the verb. */
function isVerbLike(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const token = tokens[at]
  if (!grammar.order.headFirst || token?.isCapital !== false) return false
  const readings = grammar.lexicon.cues.get(token.lower) ?? []
  return readings.some(({ forms }) => forms.has('third')) && !grammar.isPreposition(tokens[at - 1])
}

/** `the union | welcomed the offer`: a past form with an object behind its noun is the verb. */
function takesObject(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const token = tokens[at]
  return (
    !grammar.order.headFirst &&
    token?.isCapital === false &&
    grammar.forms.pastEnding.test(token.lower) &&
    !grammar.isRole(token) &&
    !grammar.isPreposition(tokens[at - 1]) &&
    grammar.isDeterminer(tokens[at + 1])
  )
}

/** Whether a phrase has a name already, so that a capital behind its comma is no apposition. */
function isNamedPhrase(tokens: readonly Token[], { start, end }: Range, grammar: Grammar): boolean {
  return headOf(tokens, { start, end }, grammar)?.isCapital === true
}

/** `of the bank`, `for Ann Lee`, `at 20th`; not `on Monday`, `in a statement`. */
function continuesPhrase(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const preposition = tokens[at]?.lower ?? ''
  let next = at + 1
  while (grammar.isDeterminer(tokens[next])) next += 1
  const noun = tokens[next]
  if (noun === undefined || !grammar.isNominal(noun) || grammar.isTime(noun)) return false
  if (grammar.forms.of.has(preposition)) return true
  if (!grammar.syntax.phrasePrepositions.has(preposition)) return false
  const { occasions } = grammar.lexicon.phrases
  for (let ahead = next; ahead < next + 4; ahead += 1)
    if (occasions.has(tokens[ahead]?.lower ?? '')) return false
  return true
}

/** `told Ann Lee | wages`: a name without a determiner ends before a word in lower case, unless that is an office; `the Council | walked out`. */
function endsWithName(
  tokens: readonly Token[],
  { start, at }: { readonly start: number; readonly at: number },
  grammar: Grammar,
): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (token === undefined || token.isCapital || before?.isCapital !== true) return false
  if (grammar.isDeterminer(tokens[start]))
    return grammar.forms.pastEnding.test(token.lower) && !grammar.isNominal(tokens[at + 1])
  return !(
    grammar.isRole(token) ||
    /^\p{N}/u.test(token.text) ||
    grammar.lexicon.names.particles.has(token.lower) ||
    grammar.lexicon.names.roleModifiers.has(token.lower) ||
    grammar.lexicon.names.nationalities.has(before.lower)
  )
}

/** `, a ... ,`, `, who ... ,`, `(R-Tarn)`: up to the mark that closes it, or the end. */
function findAppositionAfter(
  tokens: readonly Token[],
  { at, end, isNamed }: { readonly at: number; readonly end: number; readonly isNamed: boolean },
  grammar: Grammar,
): Range | undefined {
  const mark = tokens[at]
  const first = tokens[at + 1]
  if (mark?.text === '(') {
    const close = findForward(tokens, { from: at + 1, end }, (token) => token.text === ')')
    if (close === undefined) return undefined
    // `The mayor (Labour), Ann Lee,`: the name behind the bracket says more.
    const isBeforeName =
      grammar.order.titlesTakeArticle && !isNamed && grammar.isComma(tokens[close + 1])
    const named = isBeforeName && grammar.isName(tokens[close + 2]) && close + 2 < end
    return named
      ? findAppositionAfter(tokens, { at: close + 1, end, isNamed }, grammar)
      : { start: at + 1, end: close }
  }
  if (grammar.forms.who.has(mark?.lower ?? '') || grammar.forms.whose.has(mark?.lower ?? '')) {
    return {
      start: at,
      end: findForward(tokens, { from: at, end }, (token) => endsApposition(token, grammar)) ?? end,
    }
  }
  if (!grammar.isComma(mark) || first?.kind !== 'word') return undefined
  const opens =
    grammar.syntax.appositionOpeners.has(first.lower) ||
    grammar.isRole(first) ||
    grammar.lexicon.names.roleModifiers.has(first.lower) ||
    /^\d{1,3}$/u.test(first.text) ||
    (!isNamed && grammar.isName(first) && !acts(tokens, { start: at + 1, end }, grammar))
  if (!opens) return undefined
  let close =
    findForward(tokens, { from: at + 1, end }, (token) => endsApposition(token, grammar)) ?? end
  if (holdsClause(tokens, { start: at + 1, end: close }, grammar)) return undefined
  if (grammar.isComma(tokens[close])) {
    const behind = tokens[close + 1]
    if (
      behind !== undefined &&
      grammar.syntax.secondAppositionOpeners.has(behind.lower) &&
      close + 1 < end
    ) {
      const second =
        findForward(tokens, { from: close + 1, end }, (token) => endsApposition(token, grammar)) ??
        end
      if (!holdsClause(tokens, { start: close + 1, end: second }, grammar)) close = second
    }
  }
  return { start: at + 1, end: close }
}

/** `, Ann Lee | received`: the word behind a name is a verb, and the name no apposition. */
function acts(tokens: readonly Token[], { start, end }: Range, grammar: Grammar): boolean {
  const behind = findForward(tokens, { from: start, end }, (token) => !grammar.isName(token)) ?? end
  const verb = behind < end ? tokens[behind] : undefined
  return (
    grammar.isFinite(verb) || (verb?.kind === 'word' && grammar.forms.pastEnding.test(verb.lower))
  )
}

/** `, the port is open`: a finite verb before any `who` makes it a clause of its own. */
function holdsClause(tokens: readonly Token[], { start, end }: Range, grammar: Grammar): boolean {
  for (let at = start; at < end; at += 1) {
    if (grammar.isRelative(tokens[at])) return false
    if (grammar.isFinite(tokens[at])) return true
  }
  return false
}

function endsApposition(token: Token, grammar: Grammar): boolean {
  return (
    grammar.isComma(token) ||
    grammar.isStop(token) ||
    grammar.isDash(token) ||
    token.kind === 'mark' ||
    token.text === ':' ||
    token.text === ')'
  )
}

function findForward(
  tokens: readonly Token[],
  { from, end }: { readonly from: number; readonly end: number },
  wanted: (token: Token) => boolean,
): number | undefined {
  for (let at = from; at < end; at += 1) {
    const token = tokens[at]
    if (token !== undefined && wanted(token)) return at
  }
  return undefined
}
