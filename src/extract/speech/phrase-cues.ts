import { oncePer } from '../words/once-per.ts'
import type { Cue, Range } from './cue.ts'
import type { Grammar } from './grammar.ts'
import { findMainSubject } from './main-subject.ts'
import type { NounPhrase } from './noun-phrase.ts'
import type { Passage, Unit } from './passage.ts'
import { findPhraseAfter } from './phrase-after.ts'
import { findPhraseBefore } from './phrase-before.ts'
import { NO_DETAILS, type PhrasePlace } from './phrase-place.ts'
import { readQuotedAs } from './read-quoted-as.ts'
import { readSignature } from './read-signature.ts'
import { canSpeak } from './subjects.ts'
import type { Token } from './tokens.ts'

/** Cues that are no plain verb: `according to`, `in her opinion`, `his claim that`, `quoted her as saying`, a colon. */
export function findPhraseCues(passage: Passage, unit: Unit, grammar: Grammar): readonly Cue[] {
  const { tokens } = passage
  const turn = readTurn(passage, unit)
  if (turn !== undefined) return [turn]
  const cues: Cue[] = []
  for (let at = unit.first; at < unit.end; at += 1) {
    const token = tokens[at]
    if (token === undefined || token.region >= 0) continue
    const place = { tokens, unit, at, grammar }
    const cue =
      readAccording(place) ??
      readOpeningSource(place) ??
      readOpinion(place) ??
      readQuotedAs(place) ??
      readSignature(place) ??
      readNoun(place) ??
      readColon(place)
    if (cue !== undefined) cues.push(cue)
  }
  return cues
}

const firstWords = oncePer(
  (phrases: readonly (readonly string[])[]) => new Set(phrases.map(([first]) => first)),
)

function readAccording({ tokens, unit, at, grammar }: PhrasePlace): Cue | undefined {
  const { accordingTo } = grammar.lexicon.phrases
  if (!firstWords(accordingTo).has(tokens[at]?.lower)) return undefined
  const phrase = accordingTo.find((words) =>
    words.every((word, offset) => tokens[at + offset]?.lower === word),
  )
  if (phrase === undefined) return undefined
  const source = findPhraseAfter(tokens, { start: at + phrase.length, end: unit.end }, grammar)
  if (source === undefined) return undefined
  return {
    ...NO_DETAILS,
    ...attached({ tokens, unit, at, grammar }, source.wholeEnd),
    start: at,
    end: at + phrase.length,
    shape: 'according',
    lemma: phrase.join(' '),
    cueClass: 'say',
    frame: 'any',
    source,
  }
}

/** `Pour la députée Ann Lee, en revanche, « ... »` */
function readOpeningSource({ tokens, unit, at, grammar }: PhrasePlace): Cue | undefined {
  if (at !== unit.first || !grammar.order.openingSources.has(tokens[at]?.lower ?? ''))
    return undefined
  const source = findPhraseAfter(tokens, { start: at + 1, end: unit.end }, grammar)
  if (source === undefined || !canSpeak(tokens, source, grammar)) return undefined
  const { wholeEnd } = source
  let mark = wholeEnd
  while (mark < Math.min(unit.end, wholeEnd + MAX_TO_OPENING) && tokens[mark]?.kind !== 'mark') {
    if (grammar.isFinite(tokens[mark])) return undefined
    mark += 1
  }
  if (!grammar.isComma(tokens[wholeEnd]) || tokens[mark]?.kind !== 'mark') return undefined
  return {
    ...NO_DETAILS,
    start: at,
    end: at + 1,
    shape: 'according',
    lemma: tokens[at]?.lower ?? '',
    cueClass: 'think',
    frame: 'any',
    source,
    sequel: 'quotation',
    contentStart: mark,
    wholeStart: at,
    wholeEnd: mark,
  }
}

/** Tokens between such a source and the quotation. */
const MAX_TO_OPENING = 6

/** `In his opinion, ...`, `..., in the bank's view`. */
function readOpinion({ tokens, unit, at, grammar }: PhrasePlace): Cue | undefined {
  const { opinionPrepositions, opinionNouns } = grammar.lexicon.phrases
  if (!opinionPrepositions.has(tokens[at]?.lower ?? '')) return undefined
  for (let noun = at + 2; noun < Math.min(unit.end, at + 9); noun += 1) {
    if (tokens[noun]?.kind === 'mark' || grammar.isComma(tokens[noun])) return undefined
    if (!opinionNouns.has(tokens[noun]?.lower ?? '')) continue
    const owner = findOwner(tokens, { start: at + 1, end: noun }, grammar)
    const behind = tokens[noun + 1]
    if (
      owner === undefined ||
      (behind !== undefined && !grammar.isComma(behind) && !grammar.isStop(behind))
    )
      return undefined
    return {
      ...NO_DETAILS,
      ...attached({ tokens, unit, at, grammar }, noun + 1),
      start: at,
      end: noun + 1,
      shape: 'according',
      lemma: 'opinion',
      cueClass: 'think',
      frame: 'any',
      source: owner,
    }
  }
  return undefined
}

/** The owner in `his`, `Ann Lee’s`, right before a noun. */
function findOwner(
  tokens: readonly Token[],
  { start, end }: Range,
  grammar: Grammar,
): NounPhrase | undefined {
  const first = tokens[start]
  if (grammar.isPossessive(first)) {
    return { start, end: start + 1, apposition: undefined, wholeStart: start, wholeEnd: start + 1 }
  }
  for (let at = end - 1; at > start; at -= 1) {
    if (tokens[at]?.kind === 'possessive') {
      return { start, end: at, apposition: undefined, wholeStart: start, wholeEnd: at }
    }
  }
  return undefined
}

/** `his claim that ...`: only where an owner is named. */
function readNoun({ tokens, unit, at, grammar }: PhrasePlace): Cue | undefined {
  const { speechNouns } = grammar.lexicon.phrases
  if (!speechNouns.has(tokens[at]?.lower ?? '') || !grammar.isThat(tokens[at + 1])) return undefined
  let start = at - 1
  while (
    start > unit.first &&
    at - start < 4 &&
    grammar.isNominal(tokens[start]) &&
    tokens[start]?.kind === 'word'
  )
    start -= 1
  const possessive = tokens[start]
  if (possessive === undefined || start < unit.first) return undefined
  const owner = grammar.isPossessive(possessive)
    ? { start, end: start + 1, apposition: undefined, wholeStart: start, wholeEnd: start + 1 }
    : possessive.kind === 'possessive'
      ? findPhraseBefore(tokens, { end: start, floor: unit.first }, grammar)
      : undefined
  if (owner === undefined) return undefined
  return {
    ...NO_DETAILS,
    start: at,
    end: at + 1,
    shape: 'noun',
    lemma: tokens[at]?.lower ?? '',
    cueClass: 'other',
    frame: 'clause',
    source: owner,
    sequel: 'that',
    contentStart: at + 2,
    wholeStart: owner.wholeStart,
    wholeEnd: at + 2,
  }
}

/** `Ann Lee: Nothing is lost.` in an interview. */
function readTurn({ tokens, turn }: Passage, unit: Unit): Cue | undefined {
  if (turn?.role !== 'name' || unit.first > 0) return undefined
  const colon = tokens.findIndex(({ start }) => start === turn.colon)
  if (colon <= 0) return undefined
  return {
    ...NO_DETAILS,
    start: colon,
    end: colon,
    shape: 'colon',
    lemma: ':',
    cueClass: 'say',
    frame: 'any',
    source: { start: 0, end: colon, apposition: undefined, wholeStart: 0, wholeEnd: colon },
    sequel: 'colon',
    contentStart: colon,
    wholeStart: 0,
    wholeEnd: colon,
  }
}

/** `Ann Lee: “...”`; the subject of the words before the colon speaks. */
function readColon({ tokens, unit, at, grammar }: PhrasePlace): Cue | undefined {
  if (tokens[at]?.text !== ':' || at + 1 >= unit.end) return undefined
  if (tokens[at + 1]?.kind !== 'mark') return undefined
  for (let back = at - 1; back >= Math.max(unit.first, at - 12); back -= 1) {
    if (grammar.lexicon.cues.has(tokens[back]?.lower ?? '') && tokens[back]?.region === -1)
      return undefined
  }
  const source = findMainSubject(tokens, unit, grammar)
  if (source === undefined || source.end > at) return undefined
  return {
    ...NO_DETAILS,
    start: at,
    end: at + 1,
    shape: 'colon',
    lemma: ':',
    cueClass: 'say',
    frame: 'any',
    source,
    sequel: 'colon',
    contentStart: at + 1,
    wholeStart: unit.first,
    wholeEnd: at + 1,
  }
}

/** Whether a phrase opens its sentence, so that what is said follows the comma, or closes it. */
function attached({ tokens, unit, at, grammar }: PhrasePlace, wholeEnd: number) {
  let opening = at
  while (
    opening > unit.first &&
    (grammar.isCoordinator(tokens[opening - 1]) || isOpeningWord(tokens[opening - 1], grammar))
  )
    opening -= 1
  // `The ministry disagrees: according to it, ...` opens a clause of its own.
  const isOpening = opening === unit.first || /^[:;]$/u.test(tokens[opening - 1]?.text ?? '')
  const after = grammar.isComma(tokens[wholeEnd]) ? wholeEnd + 1 : wholeEnd
  return {
    sequel: isOpening ? ('clause' as const) : ('nothing' as const),
    contentStart: after,
    wholeStart: at,
    wholeEnd: isOpening ? after : wholeEnd,
  }
}

function isOpeningWord(token: Token | undefined, grammar: Grammar): boolean {
  return token !== undefined && grammar.syntax.connectives.has(token.lower)
}
