import type { CueFrame } from '../lexicons/lexicon.ts'
import { readAfterVerb } from './after-verb.ts'
import type { Cue } from './cue.ts'
import type { Grammar } from './grammar.ts'
import { findPhraseBefore } from './phrase-before.ts'
import { isInversionPlace, readInverted } from './read-inverted.ts'
import { readPassive } from './read-passive.ts'
import { readCoordinated, readGerund } from './read-shared.ts'
import { agrees, canSpeak, canTell, isExpletive, subjectFloor } from './subjects.ts'
import type { Token } from './tokens.ts'
import { firstVerbWord, readGroup, type VerbGroup } from './verb-group.ts'
import type { CueRest, VerbPlace } from './verb-place.ts'

export function readVerb(place: VerbPlace): Cue | undefined {
  const { tokens, at, unit, form, grammar } = place
  const { forms, verb } = form
  const group = readGroup(place)
  const before = tokens[group.start - 1]
  const hasBefore = group.start > unit.first
  const isGerund = forms.has('gerund')
  const isSilent =
    group.isObligation ||
    (group.isRefused && verb.cueClass !== 'deny' && !(verb.cueClass === 'think' && !group.isModal))
  if (group.isPassive && !isGerund && forms.has('participle')) return readPassive(place, group)
  const isBareBase = forms.has('base') && !forms.has('past') && group.start === at
  if (grammar.order.participleNeedsAuxiliary && isBareParticiple(place, group)) return undefined
  if (isNounUse(place, group) || asksForNoName(place) || tellsOffice(place)) return undefined
  const verbEnd = at + 1 + (form.particle === undefined ? 0 : 1)
  if (group.hung !== undefined || tokens[verbEnd]?.isHung === true) {
    return readInverted(place, { start: group.start, verbEnd, hung: group.hung ?? verbEnd })
  }
  const mayInvert = group.start === at || grammar.order.compoundInversion
  if (!isGerund && mayInvert && hasBefore && isInversionPlace(tokens, group.start, grammar)) {
    const inverted = readInverted(place, { start: group.start, verbEnd })
    if (inverted !== undefined) return inverted
  }
  const sequel = readAfterVerb(tokens, { start: verbEnd, end: unit.end, form }, grammar)
  const rest = {
    start: group.isInfinitive ? at : firstVerbWord(tokens, group.start, at, grammar),
    end: verbEnd,
    lemma: verb.lemma,
    cueClass: verb.cueClass,
    frame: frameOf(place, sequel.contentStart),
    addressee: sequel.addressee,
    via: undefined,
    sequel: sequel.sequel,
    contentStart: sequel.contentStart,
    wholeEnd: sequel.contentStart,
    isSilent,
  }
  if (isGerund && !group.isContinuous) return readGerund(place, rest)
  if (hasBefore && (grammar.isCoordinator(before) || grammar.isComma(before)) && !isBareBase) {
    const shared = readCoordinated(place, group.start, rest)
    if (shared !== undefined) return shared
  }
  if (!hasBefore) return undefined
  return readSubject(place, group, rest)
}

function readSubject(
  { tokens, at, unit, form, grammar }: VerbPlace,
  group: VerbGroup,
  rest: CueRest,
): Cue | undefined {
  const before = tokens[group.start - 1]
  const isRelative = before !== undefined && grammar.syntax.relativeSubjects.has(before.lower)
  const end = isRelative ? group.start - 1 : group.start
  const antecedentEnd = isRelative && grammar.isComma(tokens[end - 1]) ? end - 1 : end
  const floor = subjectFloor(tokens, unit, antecedentEnd)
  const source = findPhraseBefore(tokens, { end: antecedentEnd, floor }, grammar)
  if (source === undefined) return undefined
  const isBehindMark =
    tokens[source.wholeStart - 1]?.kind === 'mark' && source.wholeStart > unit.first
  const isBodysPronoun =
    grammar.forms.bodyPronouns.has(tokens[source.start]?.lower ?? '') &&
    rest.sequel === 'that' &&
    BODY_CLASSES.has(rest.cueClass)
  if (!isBehindMark && !isBodysPronoun && isExpletive(tokens, source, grammar)) return undefined
  const speaks = canSpeak(tokens, source, grammar)
  if ((rest.frame === 'quoted' || rest.lemma === 'call') && !speaks) return undefined
  if (!isRelative && group.start === at && !agrees(tokens, source, form, grammar)) return undefined
  if (
    !speaks &&
    !isBehindMark &&
    !(grammar.syntax.fragmentVerbs.has(rest.lemma) && rest.sequel === 'clause') &&
    !canTell(tokens, source, grammar) &&
    !/^(?:that|quotation|colon)$/u.test(rest.sequel)
  )
    return undefined
  const lead = tokens[source.wholeStart - 1]
  const isNobody = grammar.syntax.nobodies.has(tokens[source.start]?.lower ?? '')
  return {
    ...rest,
    isSilent: rest.isSilent || isNobody,
    shape: 'finite',
    source,
    wholeStart: source.wholeStart,
    isSubordinate: isRelative || isSubordinateLead(lead, grammar),
    isAs: grammar.forms.as.has(lead?.lower ?? ''),
  }
}

/** A verb for lists takes a noun for a list, or else quoted words: `identified the causes`, `identified it as “old.”` */
function frameOf({ tokens, unit, form, grammar }: VerbPlace, start: number): CueFrame {
  if (form.verb.frame !== 'topic') return form.verb.frame
  const { topics } = grammar.lexicon.phrases
  let at = start
  while (at < unit.end && (grammar.isDeterminer(tokens[at]) || grammar.isNominal(tokens[at]))) {
    if (topics.has(tokens[at]?.lower ?? '')) return 'object'
    at += 1
  }
  return 'quoted'
}

/** `It warned that`: of these, `it` is a body, not the clause behind. */
const BODY_CLASSES: ReadonlySet<string> = new Set(['say', 'order', 'promise', 'deny', 'accuse'])

function isSubordinateLead(token: Token | undefined, grammar: Grammar): boolean {
  return (
    token !== undefined &&
    grammar.isSubordinator(token) &&
    !grammar.syntax.plainSubordinators.has(token.lower)
  )
}

/** `who asked not to be named` */
function asksForNoName({ tokens, at, form, grammar }: VerbPlace): boolean {
  return (
    form.verb.cueClass === 'ask' &&
    grammar.lexicon.words.negations.has(tokens[at + 1]?.lower ?? '') &&
    grammar.forms.infinitiveMarks.has(tokens[at + 2]?.lower ?? '') &&
    grammar.syntax.titleRequests.has(tokens[at + 4]?.lower ?? '')
  )
}

/** `who speaks for the fleet` */
function tellsOffice({ tokens, at, form, grammar }: VerbPlace): boolean {
  const word = grammar.syntax.offices.get(form.verb.lemma)
  return word !== undefined && word === tokens[at + 1]?.lower
}

/** `dit` without `a`: no verb. */
function isBareParticiple({ form }: VerbPlace, group: VerbGroup): boolean {
  return [...form.forms].every((one) => one === 'participle') && !group.hasAuxiliary
}

/** `his claims`, `the report that`: behind a determiner or an adjective it is a noun. */
function isNounUse({ tokens, at, form, grammar }: VerbPlace, group: VerbGroup): boolean {
  if (group.start < at) return false
  const { forms } = form
  if (forms.has('gerund')) return false
  const before = tokens[at - 1]
  if (before === undefined) return true
  if (before.kind === 'possessive') return true
  const isVerbOnly = forms.has('past') && !forms.has('base')
  if (grammar.isDeterminer(before) && !grammar.syntax.pronounDeterminers.has(before.lower))
    return true
  if (isVerbOnly) return false
  return grammar.isPreposition(before)
}
