import type { Grammar } from './grammar.ts'
import { isLonePronoun, MAX_PHRASE, type NounPhrase } from './noun-phrase.ts'
import type { Token } from './tokens.ts'

/**
 * The noun phrase that ends right before `end`, not reaching back behind `floor`; undefined where there is none.
 *
 *     For his part, the envoy to Tarn, Ann Lee, told ...
 *                   ^--- core ------^  ^apposition
 */
export function findPhraseBefore(
  tokens: readonly Token[],
  { end, floor }: { readonly end: number; readonly floor: number },
  grammar: Grammar,
): NounPhrase | undefined {
  const last = tokens[end - 1]
  if (end <= floor || last === undefined) return undefined
  if (last.text === ')' || last.text === ']') {
    const open = findBack(tokens, { from: end - 2, floor }, (token) => /^[([]$/u.test(token.text))
    if (open === undefined) return undefined
    const core = findPhraseBefore(tokens, { end: open, floor }, grammar)
    return core === undefined ? undefined : { ...core, wholeEnd: end }
  }
  if (grammar.isComma(last) || grammar.isDash(last))
    return findBeforeApposition(tokens, { end, floor }, grammar)
  const start = coreStart(tokens, { end, floor }, grammar)
  return start === undefined
    ? undefined
    : { start, end, apposition: undefined, wholeStart: start, wholeEnd: end }
}

const MAX_APPOSITION = 45

/** `X, who ..., |`: every comma before it, nearest first, is tried as the one that opens the apposition. */
function findBeforeApposition(
  tokens: readonly Token[],
  { end, floor }: { readonly end: number; readonly floor: number },
  grammar: Grammar,
): NounPhrase | undefined {
  const closing = tokens[end - 1]
  const limit = Math.max(floor, end - MAX_APPOSITION)
  for (let at = end - 2; at > limit; at -= 1) {
    const token = tokens[at]
    if (token === undefined || grammar.isStop(token) || token.kind === 'mark') return undefined
    const opens = grammar.isDash(closing) ? grammar.isDash(token) : grammar.isComma(token)
    if (!opens || !beginsApposition(tokens, at + 1, grammar)) continue
    const before = tokens[at - 1]
    const isNested = grammar.isComma(before)
    if (!isNested && !grammar.isNominal(before) && before?.text !== ')') continue
    const core = findPhraseBefore(tokens, { end: at, floor }, grammar)
    if (core === undefined || !isSubjectLike(tokens, core, grammar)) continue
    const named = findNameBefore(tokens, { core, floor }, grammar)
    const whole = named ?? core
    const opened = named === undefined ? core.apposition?.start : core.start
    return { ...whole, apposition: { start: opened ?? at + 1, end: end - 1 }, wholeEnd: end }
  }
  return undefined
}

/** `Ann Lee, | the mayor of Tarn,| who ...,`: the name that the phrase before a relative clause is apposed to. */
function findNameBefore(
  tokens: readonly Token[],
  { core, floor }: { readonly core: NounPhrase; readonly floor: number },
  grammar: Grammar,
): NounPhrase | undefined {
  const comma = core.start - 1
  const first = tokens[core.start]
  const isDescription =
    grammar.syntax.appositionOpeners.has(first?.lower ?? '') ||
    (grammar.isRole(first) && first?.isCapital === false)
  if (!isDescription || comma <= floor || !grammar.isComma(tokens[comma])) return undefined
  if (!grammar.isName(tokens[comma - 1])) return undefined
  const named = findPhraseBefore(tokens, { end: comma, floor }, grammar)
  if (named === undefined || !isSubjectLike(tokens, named, grammar)) return undefined
  return tokens.slice(named.start, named.end).every((token) => grammar.isName(token))
    ? named
    : undefined
}

/** Whether a stretch between commas can belong to the noun phrase before it. */
function beginsApposition(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const first = tokens[at]
  if (first?.kind !== 'word') return false
  if (grammar.isSubjectPronoun(first)) return grammar.forms.who.has(first.lower)
  if (grammar.isCoordinator(first) || grammar.isAuxiliary(first) || grammar.isThat(first))
    return false
  if (grammar.isSubordinator(first)) return grammar.syntax.appositionSubordinators.has(first.lower)
  return true
}

/** Names, persons and bodies; not `On Monday` or `In Tarn`. */
function isSubjectLike(tokens: readonly Token[], core: NounPhrase, grammar: Grammar): boolean {
  const before = tokens[core.start - 1]
  if (grammar.isPreposition(before) || isPartyTag(tokens, core)) return false
  return !grammar.isTime(tokens[core.end - 1])
}

/** `R-Tarn`: party and seat between commas, part of the name before it. */
function isPartyTag(tokens: readonly Token[], { start, end }: NounPhrase): boolean {
  return end - start === 1 && /^\p{Lu}{1,3}[-‐‑]\p{Lu}/u.test(tokens[start]?.text ?? '')
}

/** First token of the core that ends before `end`. */
function coreStart(
  tokens: readonly Token[],
  { end, floor }: { readonly end: number; readonly floor: number },
  grammar: Grammar,
): number | undefined {
  const last = tokens[end - 1]
  if (last === undefined || last.kind === 'mark') return undefined
  if (grammar.isSubjectPronoun(last)) return end - 1
  if (!grammar.isNominal(last) && !isLonePronoun(last, grammar)) return undefined
  let start = nominalStart(tokens, { end, floor }, grammar)
  for (;;) {
    const preposition = tokens[start - 1]
    const head = tokens[start - 2]
    if (start - 2 < floor || end - start > MAX_PHRASE) return start
    if (grammar.forms.and.has(preposition?.lower ?? '') || preposition?.lower === '&') {
      const isPair =
        tokens[start]?.isCapital === true && head?.isCapital === true && grammar.isName(head)
      if (!isPair) return start
    } else if (
      !grammar.isPreposition(preposition) ||
      !(grammar.isNominal(head) || isLonePronoun(head, grammar))
    )
      return start
    else if (grammar.isTime(tokens[end - 1]) || grammar.isTime(head)) return start
    const next = nominalStart(tokens, { end: start - 1, floor }, grammar)
    if (next >= start - 1) return start
    start = next
  }
}

/** Back over adjectives, nouns and names to the determiner. */
function nominalStart(
  tokens: readonly Token[],
  { end, floor }: { readonly end: number; readonly floor: number },
  grammar: Grammar,
): number {
  let start = end
  while (start > floor) {
    const token = tokens[start - 1]
    if (token === undefined) break
    if (token.kind === 'possessive') {
      start -= 1
      continue
    }
    // `an email in which | Lee wrote`.
    if (grammar.isRelative(token) && grammar.isPreposition(tokens[start - 2])) break
    if (grammar.isDeterminer(token) && tokens[start - 1] !== undefined) {
      if (
        grammar.forms.demonstratives.has(token.lower) &&
        start < end &&
        grammar.isName(tokens[start])
      )
        break
      start -= 1
      const before = tokens[start - 1]
      if (isPartOfName(tokens, start, grammar)) continue
      if (start > floor && before !== undefined && grammar.syntax.predeterminers.has(before.lower))
        start -= 1
      return start
    }
    if (!grammar.isNominal(token)) break
    if (isVerbBeforeName(tokens, start - 1, grammar)) break
    start -= 1
  }
  return start
}

/** `Les` in `l’association Les Amis`: an article with a capital behind a noun. */
function isPartOfName(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  return (
    token?.isCapital === true &&
    grammar.order.capitalParticles.has(token.lower) &&
    grammar.isNominal(before) &&
    before?.kind === 'word'
  )
}

/**
 * `knows | Lee`: a word behind a subject pronoun, or in -ed before a name, is a verb; not the base form behind a
 * quotation: `“We won,” | state Senator Lee said`.
 */
function isVerbBeforeName(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (token === undefined || token.isCapital) return false
  const readings = grammar.lexicon.cues.get(token.lower)
  if (tokens[at + 1]?.isCapital && readings !== undefined && !grammar.isRole(token))
    return before?.kind !== 'mark' || readings.some(({ forms }) => !forms.has('base'))
  return (
    grammar.isSubjectPronoun(before) ||
    (grammar.forms.participleEnding.test(token.lower) &&
      !grammar.isDeterminer(before) &&
      before?.kind === 'word' &&
      !grammar.isPreposition(before))
  )
}

interface Search {
  readonly from: number
  readonly floor: number
}

function findBack(
  tokens: readonly Token[],
  { from, floor }: Search,
  wanted: (token: Token) => boolean,
): number | undefined {
  for (let at = from; at >= floor; at -= 1) {
    const token = tokens[at]
    if (token !== undefined && wanted(token)) return at
  }
  return undefined
}
