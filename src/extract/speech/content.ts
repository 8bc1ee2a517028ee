import { beginsClause } from './clauses.ts'
import { type CuePlace, contentEnd } from './content-end.ts'
import type { Cue, Range } from './cue.ts'
import { endsPhrase } from './ends-phrase.ts'
import type { Grammar } from './grammar.ts'
import { isConnective, leftStart } from './left-start.ts'
import type { Passage, Unit } from './passage.ts'
import { quotedObject } from './quoted-object.ts'
import type { Token } from './tokens.ts'
import { trimContent } from './trim-content.ts'

/** What a cue says is said: stretches of tokens in order, none where the cue turns out to be none. */
export function findContent(
  passage: Passage,
  {
    unit,
    cues,
    index,
  }: { readonly unit: Unit; readonly cues: readonly Cue[]; readonly index: number },
  grammar: Grammar,
): readonly Range[] {
  const cue = cues[index]
  if (cue === undefined || cue.isSilent) return []
  const place: CuePlace = { tokens: passage.tokens, unit, cues, index, cue, grammar }
  if (cue.isAs && !/^(?:nothing|quotation|colon)$/u.test(cue.sequel)) return []
  const ranges =
    cue.claimed !== undefined
      ? [cue.claimed, ...findBehind(place)]
      : cue.sequel === 'nothing' || followsQuotation(place)
        ? findAround(place)
        : findBehind(place)
  return ranges
    .map((range) => trimContent(passage.tokens, range, grammar))
    .filter(({ start, end }) => end > start)
}

/** `“...,” she said on the Morning Show`: with a quotation right before it and none behind, the words behind are no speech. */
function followsQuotation({ tokens, unit, cue }: CuePlace): boolean {
  if (tokens[cue.wholeStart - 1]?.kind !== 'mark' || cue.wholeStart - 1 <= unit.first) return false
  if (cue.sequel !== 'object' && cue.sequel !== 'clause') return false
  return cue.shape === 'finite' || cue.shape === 'inverted'
}

/** The words behind the cue. */
function findBehind(place: CuePlace): readonly Range[] {
  const { tokens, cue, unit, grammar } = place
  const start = cue.contentStart
  const range = { start, end: contentEnd(place, start) }
  const hasQuotation = tokens.slice(range.start, range.end).some((token) => token.kind === 'mark')
  if (cue.frame === 'quoted' && !hasQuotation) return []
  if (cue.sequel === 'object' && !hasQuotation && (cue.frame !== 'object' || isBare(place, range)))
    return []
  if (
    cue.sequel === 'colon' &&
    tokens[start]?.kind !== 'mark' &&
    !beginsClause(tokens, { start, end: unit.end }, grammar)
  )
    return []
  if (cue.sequel === 'quotation' || (cue.sequel === 'colon' && tokens[start]?.kind === 'mark')) {
    const left = leftQuotation(place)
    const right = { start, end: quotationEnd(place, range) }
    return left === undefined ? [right] : [left, right]
  }
  if (cue.sequel === 'object' && !grammar.order.bareClauses)
    return [quotedObject(tokens, range, grammar)]
  if (cue.frame === 'quoted') return [{ start, end: quotedEnd(tokens, range) }]
  return [announced(tokens, range, grammar) ?? range]
}

/** `rejected the accusation`: a noun alone does not say what was said. */
function isBare({ tokens, grammar }: CuePlace, { start, end }: Range): boolean {
  const words = tokens.slice(start, end).filter((token) => token.kind === 'word')
  return words.filter((token) => !grammar.isDeterminer(token)).length < 2
}

/** `wants it to be a “last resort,” | a promise that ...`: a comma inside the closing mark ends what is said. */
function quotedEnd(tokens: readonly Token[], { start, end }: Range): number {
  for (let at = end - 1; at > start; at -= 1) {
    if (tokens[at]?.kind !== 'mark') continue
    return tokens[at - 1]?.text === ',' ? at + 1 : end
  }
  return end
}

/** `added two words: “...”`: a quotation behind a colon and a phrase without a verb. */
function announced(
  tokens: readonly Token[],
  { start, end }: Range,
  grammar: Grammar,
): Range | undefined {
  let at = start
  while (at < Math.min(end, start + MAX_ANNOUNCEMENT) && tokens[at]?.kind === 'word') {
    if (grammar.isFinite(tokens[at])) return undefined
    at += 1
  }
  return at > start && tokens[at]?.text === ':' && tokens[at + 1]?.kind === 'mark' && at + 1 < end
    ? { start: at + 1, end }
    : undefined
}

/** Words that may stand between a verb and the colon before a quotation. */
const MAX_ANNOUNCEMENT = 8

/** `“...,” she said, “...”` and `Wages fell, she said: “...”`: what is said before the cue, where it is set off from it. */
function leftQuotation(place: CuePlace): Range | undefined {
  const { tokens, unit, cue, grammar } = place
  if (cue.shape === 'colon' || cue.shape === 'shared') return undefined
  const hasComma = grammar.isComma(tokens[cue.wholeStart - 1])
  const end = hasComma ? cue.wholeStart - 1 : cue.wholeStart
  if (end - 1 <= unit.first) return undefined
  if (tokens[end - 1]?.kind === 'mark') return { start: unit.first, end }
  const left = { start: leftStart(place), end }
  const first = tokens[left.start]
  const isAdverbial =
    first !== undefined &&
    (grammar.isPreposition({ ...first, isCapital: false }) ||
      grammar.isSubordinator({ ...first, isCapital: false }) ||
      grammar.syntax.participleOpeners.has(first.lower))
  return hasComma &&
    !isAdverbial &&
    left.end - left.start > 3 &&
    beginsClause(tokens, left, grammar)
    ? left
    : undefined
}

/** Behind an opening mark: to the closing mark, and on where the sentence only begins with quoted words. */
function quotationEnd({ tokens, cue, grammar }: CuePlace, { start, end }: Range): number {
  let at = start
  const isSetOff = grammar.isComma(tokens[start - 1]) || tokens[start - 1]?.text === ':'
  for (;;) {
    const region = tokens[at]?.region ?? -1
    if (region < 0) break
    while (at < end && tokens[at]?.region === region) at += 1
    const next = tokens[at]
    if (next?.kind === 'mark' && at < end) continue
    if (
      (grammar.forms.and.has(next?.lower ?? '') || grammar.isComma(next)) &&
      tokens[at + 1]?.kind === 'mark' &&
      at + 1 < end
    ) {
      at += 1
      continue
    }
    break
  }
  const next = tokens[at]
  const last = tokens[at - 2]
  const isClosed =
    last !== undefined && /^(?:[.,!?…]|\.{2,})$/u.test(last.text) && tokens[at - 1]?.kind === 'mark'
  if (isSetOff || isClosed || next === undefined || at >= end) return at
  if (next.kind !== 'word' || cue.frame === 'quoted' || !grammar.order.bareClauses) return at
  if (grammar.isCoordinator(next)) {
    const goesOn =
      !grammar.isFinite(tokens[at + 1]) &&
      !grammar.isSubjectPronoun(tokens[at + 1]) &&
      beginsClause(tokens, { start: at + 1, end }, grammar)
    return goesOn ? end : at
  }
  if (
    grammar.syntax.quotationTails.has(next.lower) &&
    !beginsClause(tokens, { start: at + 1, end }, grammar)
  )
    return at
  return end
}

/** The words before the cue, and behind it where it stands in their middle. */
function findAround(place: CuePlace): readonly Range[] {
  const { tokens, unit, cue, grammar } = place
  const lead = tokens[cue.wholeStart - 1]
  const isSetOff =
    lead === undefined || lead.kind !== 'word' || cue.shape === 'according' || cue.isAs
  if (!isSetOff || cue.shape === 'shared' || cue.shape === 'noun') return []
  const leftEnd = cue.isAs ? cue.wholeStart - 1 : cue.wholeStart
  if (cue.shape === 'according' && isInRelative(place)) {
    const start = cue.wholeEnd + (grammar.isComma(tokens[cue.wholeEnd]) ? 1 : 0)
    return [{ start, end: contentEnd(place, start) }]
  }
  const left = trimContent(tokens, { start: leftStart(place), end: leftEnd }, grammar)
  const endsInMark = tokens[left.end - 1]?.kind === 'mark'
  const hasMark = tokens.slice(left.start, left.end).some((token) => token.kind === 'mark')
  if (cue.frame === 'quoted' && !endsInMark) return []
  if (!endsInMark && !endsPhrase(tokens, cue.wholeEnd, { end: unit.end, grammar })) return []
  const isClause = left.end > left.start && (hasMark || beginsClause(tokens, left, grammar))
  const right = findRest(place, { endsInMark, isClause })
  if (!isClause && cue.shape !== 'according')
    return right === undefined
      ? []
      : left.end > left.start && !isConnective(tokens, left, grammar)
        ? [left, right]
        : [right]
  if (!isClause) return left.end > left.start ? [left] : []
  return right === undefined ? [left] : [left, right]
}

/** `a cap which, according to Ann Lee, is too low`: says only what the relative clause says. */
function isInRelative({ tokens, cue, grammar }: CuePlace): boolean {
  return (
    grammar.isComma(tokens[cue.wholeStart - 1]) &&
    grammar.isComma(tokens[cue.wholeEnd]) &&
    grammar.syntax.relativeSubjects.has(tokens[cue.wholeStart - 2]?.lower ?? '')
  )
}

/** The words behind a cue in the middle: `..., she said, ...`. */
function findRest(
  place: CuePlace,
  { endsInMark, isClause }: { readonly endsInMark: boolean; readonly isClause: boolean },
): Range | undefined {
  const { tokens, unit, cue, grammar } = place
  const at = cue.wholeEnd
  const mark = tokens[at]
  if (at >= unit.end || !(grammar.isComma(mark) || grammar.isDash(mark) || mark?.kind === 'mark'))
    return undefined
  const start = mark?.kind === 'mark' ? at : at + 1
  const end = contentEnd(place, start)
  if (endsInMark) {
    const opening = findOpening(tokens, { start, end })
    if (opening === undefined) return undefined
    return { start: opening, end: quotationEnd(place, { start: opening, end }) }
  }
  const first = tokens[start]
  if (first === undefined || start >= end) return undefined
  // `The mayors, who had asked, | were dismayed`: the verb of the sentence.
  if (cue.isSubordinate && grammar.isFinite(first)) return undefined
  if (
    first.kind === 'word' &&
    ((grammar.forms.gerundEnding.test(first.lower) &&
      !grammar.forms.gerundPrepositions.has(first.lower)) ||
      (grammar.syntax.asideOpeners.has(first.lower) && isClause))
  )
    return undefined
  return { start, end }
}

function findOpening(tokens: readonly Token[], { start, end }: Range): number | undefined {
  for (let at = start; at < Math.min(end, start + 40); at += 1)
    if (tokens[at]?.kind === 'mark') return at
  return undefined
}
