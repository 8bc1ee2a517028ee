import type { Cue, Range } from './cue.ts'
import type { Grammar } from './grammar.ts'
import type { Unit } from './passage.ts'
import type { Token } from './tokens.ts'

export interface CuePlace {
  readonly tokens: readonly Token[]
  readonly unit: Unit
  readonly cues: readonly Cue[]
  readonly index: number
  readonly cue: Cue
  readonly grammar: Grammar
}

/** Where the claim ends: with the sentence, or before the next cue of its own standing. */
export function contentEnd(place: CuePlace, from: number): number {
  const { tokens, unit, cues, index, cue, grammar } = place
  let end = unit.end
  for (const next of cues.slice(index + 1)) {
    if (next.wholeStart < from) continue
    const cut = cutBefore(place, next)
    if (cut !== undefined && cut >= from) {
      end = Math.min(end, cut)
      break
    }
  }
  let brackets = 0
  const openedByDash =
    tokens
      .slice(unit.first, cue.wholeStart)
      .filter((token) => grammar.isDash(token) && token.region < 0).length %
      2 ===
    1
  const isOpeningClause = cue.isSubordinate
  for (let at = from; at < end; at += 1) {
    const token = tokens[at]
    if (token === undefined || (token.region >= 0 && !(token.kind === 'mark' && at > from)))
      continue
    if (token.text === '(') brackets += 1
    if (token.text === ')') {
      brackets -= 1
      if (brackets < 0) return at
    }
    if (token.text === ';') return at
    if (returnsToPresent(place, { start: at, end })) return at + (token.kind === 'mark' ? 1 : 0)
    if (openedByDash && grammar.isDash(token)) return at
    if (isOpeningClause && endsClause(tokens, { start: at, end }, grammar) && brackets === 0)
      return at + (token.kind === 'mark' ? 1 : 0)
  }
  return end
}

/** Words behind `, and` within which the verb of a new clause is looked for. */
const MAX_SUBJECT = 7

/**
 * `announced that it would close “before winter,” | and the company has already left`: what was said in the past is
 * told in the past; a clause of its own in the present perfect is the writer's.
 */
function returnsToPresent({ tokens, cue, grammar }: CuePlace, { start, end }: Range): boolean {
  const token = tokens[start]
  const { perfects, backshifts, articles } = grammar.syntax
  if (cue.sequel !== 'that' || token?.kind !== 'mark' || !grammar.isComma(tokens[start - 1]))
    return false
  if (!grammar.isCoordinator(tokens[start + 1]) || !articles.has(tokens[start + 2]?.lower ?? ''))
    return false
  const subjectEnd = Math.min(end, start + 2 + MAX_SUBJECT)
  const verb = tokens
    .slice(start + 2, subjectEnd)
    .find((word) => grammar.isFinite(word) || grammar.isAuxiliary(word))
  const isPerfect = verb !== undefined && perfects.has(verb.lower)
  return (
    isPerfect && tokens.slice(cue.contentStart, start).some(({ lower }) => backshifts.has(lower))
  )
}

/** A comma, also one inside a closing mark, with a main clause or verb behind it. */
function endsClause(tokens: readonly Token[], { start, end }: Range, grammar: Grammar): boolean {
  const token = tokens[start]
  const isComma =
    grammar.isComma(token) || (token?.kind === 'mark' && grammar.isComma(tokens[start - 1]))
  if (!isComma || start + 1 >= end) return false
  const next = tokens[start + 1]
  return !(next !== undefined && grammar.syntax.clauseContinuers.has(next.lower))
}

/** Words between the comma and `that` in `, a practice that she described as “...”`. */
const MAX_ASIDE_HEAD = 4

/** The comma before an aside of the writer's in which somebody else is quoted. */
function asideStart(tokens: readonly Token[], next: Cue, grammar: Grammar): number | undefined {
  const lead = next.wholeStart - 1
  if (next.frame !== 'quoted' || next.shape !== 'finite' || next.isSilent) return undefined
  if (!grammar.syntax.relativeSubjects.has(tokens[lead]?.lower ?? '')) return undefined
  if (grammar.isComma(tokens[lead - 1])) return lead - 1
  for (let at = lead - 1; at >= lead - MAX_ASIDE_HEAD; at -= 1) {
    if (grammar.isComma(tokens[at]) && grammar.syntax.articles.has(tokens[at + 1]?.lower ?? ''))
      return at
    if (!grammar.isNominal(tokens[at]) && !grammar.isDeterminer(tokens[at])) return undefined
  }
  return undefined
}

/** The token before which a later cue cuts off what is said, if it does. */
function cutBefore({ tokens, cue, grammar }: CuePlace, next: Cue): number | undefined {
  const start = next.isAs ? next.wholeStart - 1 : next.wholeStart
  const lead = tokens[start - 1]
  if (next.shape === 'according') return grammar.isComma(lead) ? start - 1 : start
  if (next.shape === 'noun') return undefined
  const aside = asideStart(tokens, next, grammar)
  if (aside !== undefined) return aside
  if (next.isSilent && !grammar.isCoordinator(lead)) return undefined
  if (next.isSilent && next.shape === 'shared' && cue.sequel !== 'object' && next.lemma === 'make')
    return undefined
  const isSetOff = grammar.isComma(lead) || lead?.kind === 'mark' || grammar.isDash(lead)
  if (next.sequel === 'nothing')
    return isSetOff && next.shape !== 'shared'
      ? grammar.isComma(lead)
        ? start - 1
        : start
      : undefined
  if (next.shape === 'shared') {
    if (grammar.isCoordinator(lead) || isSetOff)
      return lead?.kind === 'mark'
        ? start
        : grammar.isComma(tokens[start - 2])
          ? start - 2
          : start - 1
    if (grammar.isSubordinator(lead)) return start - 1
    return undefined
  }
  if (
    grammar.isCoordinator(lead) ||
    (grammar.isSubordinator(lead) && grammar.syntax.contrastWords.has(lead?.lower ?? ''))
  ) {
    return grammar.isComma(tokens[start - 2]) ? start - 2 : start - 1
  }
  return undefined
}
