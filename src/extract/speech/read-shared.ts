import type { Cue } from './cue.ts'
import { findMainSubject } from './main-subject.ts'
import { findPhraseBefore } from './phrase-before.ts'
import { subjectFloor } from './subjects.ts'
import type { CueRest, VerbPlace } from './verb-place.ts'

/** `, adding that`: the speaker is that of the cue before, else the subject of the sentence. */
export function readGerund(
  { tokens, at, unit, grammar, before }: VerbPlace,
  rest: CueRest,
): Cue | undefined {
  let start = at
  while (start > unit.first && grammar.isAdverb(tokens[start - 1])) start -= 1
  const lead = tokens[start - 1]
  if (rest.sequel === 'nothing') return undefined
  if (lead !== undefined && grammar.syntax.gerundBlockers.has(lead.lower)) return undefined
  const isAttached =
    lead === undefined ||
    lead.kind !== 'word' ||
    grammar.isPreposition(lead) ||
    grammar.isCoordinator(lead) ||
    grammar.isAdverb(lead) ||
    grammar.isSubordinator(lead)
  const takesAnything = rest.frame === 'quoted' && rest.sequel === 'object'
  if (!isAttached && !takesAnything && !/^(?:that|quotation|colon)$/u.test(rest.sequel))
    return undefined
  const main = findMainSubject(tokens, unit, grammar)
  const own = isAttached
    ? undefined
    : findPhraseBefore(tokens, { end: start, floor: unit.first }, grammar)
  const isOccasion =
    own !== undefined &&
    tokens
      .slice(own.start, own.end)
      .some(({ lower }) => grammar.lexicon.phrases.occasions.has(lower))
  if (takesAnything && !isAttached && !isOccasion) return undefined
  const source = (isAttached || isOccasion ? undefined : own) ?? before?.source ?? main
  if (source === undefined) return undefined
  return {
    ...rest,
    shape: 'shared',
    source,
    wholeStart: at,
    isSubordinate: at === unit.first,
    isAs: false,
  }
}

/** `... and said that`: the speaker of the cue before, else the subject of the sentence. */
export function readCoordinated(
  { tokens, at, unit, form, grammar, before }: VerbPlace,
  start: number,
  rest: CueRest,
): Cue | undefined {
  if (form.forms.has('base') && !form.forms.has('past')) return undefined
  const isList = grammar.isComma(tokens[start - 1]) && start === at
  if (isList && rest.sequel === 'nothing') return undefined
  const subject = before?.source ?? findMainSubject(tokens, unit, grammar)
  if (subject === undefined || subject.end > start) return undefined
  if (grammar.isComma(tokens[start - 1])) {
    const aside = findPhraseBefore(
      tokens,
      { end: start, floor: subjectFloor(tokens, unit, start) },
      grammar,
    )
    if (aside !== undefined) return undefined
  }
  return {
    ...rest,
    shape: 'shared',
    source: subject,
    wholeStart: start,
    isSubordinate: false,
    isAs: false,
  }
}
