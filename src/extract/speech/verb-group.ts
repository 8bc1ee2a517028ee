import type { Range } from './cue.ts'
import type { Grammar } from './grammar.ts'
import type { Token } from './tokens.ts'
import type { VerbPlace } from './verb-place.ts'

/** The verb with its auxiliaries and adverbs, and what governs it. */
export interface VerbGroup {
  readonly start: number
  readonly isPassive: boolean
  readonly isInfinitive: boolean
  readonly isContinuous: boolean
  readonly isRefused: boolean
  readonly isModal: boolean
  /** `should say`: nothing has been said. */
  readonly isObligation: boolean
  /** The subject that hangs on the auxiliary: `il` in `a-t-il dit`. */
  readonly hung: number | undefined
  readonly hasAuxiliary: boolean
}

export function readGroup({ tokens, at, unit, grammar }: VerbPlace): VerbGroup {
  const { negations, refusals } = grammar.lexicon.words
  let start = at
  let isPassive = false
  let isInfinitive = false
  let isRefused = false
  let isModal = false
  let isObligation = false
  let isContinuous = false
  let hung: number | undefined
  let hasAuxiliary = false
  while (start > unit.first) {
    const token = tokens[start - 1]
    if (token === undefined || token.region >= 0) break
    const isContracted = token.kind === 'possessive' && grammar.isSubjectPronoun(tokens[start - 2])
    if (grammar.isAuxiliary(token) || isContracted || negations.has(token.lower)) {
      if (grammar.syntax.beForms.has(token.lower) && !isInfinitive)
        [isPassive, isContinuous] = [true, true]
      if (grammar.syntax.modals.has(token.lower)) isModal = true
      if (grammar.syntax.obligations.has(token.lower)) isObligation = true
      if (negations.has(token.lower)) isRefused = true
      if (grammar.isAuxiliary(token)) hasAuxiliary = true
      start -= 1
    } else if (isHungSubject(tokens, start - 1, grammar)) {
      hung = start - 1
      start -= 1
    } else if (isClitic(tokens, start - 1, grammar)) {
      if (grammar.order.reflexives.has(token.lower)) isPassive = false
      start -= 1
    } else if (grammar.isAdverb(token)) start -= 1
    else if (
      grammar.forms.infinitiveMarks.has(token.lower) &&
      start - 1 > unit.first &&
      !isInfinitive
    ) {
      const governor = findGovernor(tokens, { start: unit.first, end: start - 1 }, grammar)
      if (governor === undefined) break
      if (tokens.slice(governor, start).some(({ lower }) => refusals.has(lower))) isRefused = true
      isInfinitive = true
      isPassive = false
      start = governor
    } else break
  }
  return {
    start,
    isPassive,
    isInfinitive,
    isContinuous,
    isRefused,
    isModal,
    isObligation,
    hung,
    hasAuxiliary,
  }
}

/** `il` in `a-t-il dit`. */
function isHungSubject(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  return tokens[at]?.isHung === true && grammar.isAuxiliary(tokens[at - 1])
}

/** `lui` in `il lui a dit`: a pronoun right behind a subject. */
function isClitic(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const token = tokens[at]
  if (token === undefined || !grammar.order.verbClitics.has(token.lower)) return false
  const next = tokens[at + 1]
  const before = tokens[at - 1]
  return (
    !token.isCapital &&
    !grammar.isPreposition(before) &&
    (grammar.isAuxiliary(next) ||
      grammar.order.verbClitics.has(next?.lower ?? '') ||
      grammar.lexicon.cues.has(next?.lower ?? '')) &&
    (!grammar.isDeterminer(token) ||
      grammar.isAuxiliary(next) ||
      grammar.isSubjectPronoun(before) ||
      grammar.forms.as.has(before?.lower ?? ''))
  )
}

/** `went on | to say`: the finite verb at most three words before the infinitive. */
function findGovernor(
  tokens: readonly Token[],
  { start, end }: Range,
  grammar: Grammar,
): number | undefined {
  for (let at = end - 1; at >= Math.max(start, end - 3); at -= 1) {
    const token = tokens[at]
    if (token === undefined || token.kind !== 'word') return undefined
    if (
      grammar.isFinite(token) ||
      grammar.isAuxiliary(token) ||
      (!token.isCapital && grammar.forms.pastEnding.test(token.lower))
    )
      return at
    if (grammar.isDeterminer(token)) return undefined
  }
  return undefined
}

export function firstVerbWord(
  tokens: readonly Token[],
  start: number,
  at: number,
  grammar: Grammar,
): number {
  let first = start
  while (first < at && tokens[first]?.kind !== 'word') first += 1
  while (first < at && grammar.isAdverb(tokens[first])) first += 1
  return first
}
