import { skipAdverbial } from './adverbials.ts'
import { readAfterVerb } from './after-verb.ts'
import type { Cue, Range } from './cue.ts'
import type { Grammar } from './grammar.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { findPhraseAfter } from './phrase-after.ts'
import { canSpeak } from './subjects.ts'
import type { Token } from './tokens.ts'
import type { VerbPlace } from './verb-place.ts'

interface InvertedVerb {
  /** First token of the verb and its auxiliaries. */
  readonly start: number
  readonly verbEnd: number
  /** The pronoun that hangs on the verb. */
  readonly hung?: number
}

/** `said Ann Lee`, `a déclaré mardi Ann Lee`, `a-t-elle dit`. */
export function readInverted(
  { tokens, unit, form, grammar }: VerbPlace,
  { start: at, verbEnd, hung }: InvertedVerb,
): Cue | undefined {
  if (form.verb.frame === 'quoted' || (form.forms.has('base') && hung === undefined))
    return undefined
  if (form.verb.hasAddressee && grammar.forms.tellVerbs.has(form.verb.lemma)) return undefined
  const isBehindMark = tokens[at - 1]?.kind === 'mark' || tokens[at - 2]?.kind === 'mark'
  const mayFollowWords = form.verb.frame === 'any' || grammar.order.compoundInversion
  if (!isBehindMark && !mayFollowWords && hung === undefined) return undefined
  const lead = skipToSubject({ tokens, at: verbEnd, end: unit.end, form, grammar })
  const first = tokens[lead.at]
  const source =
    hung === undefined
      ? findPhraseAfter(tokens, { start: lead.at, end: unit.end }, grammar)
      : hungPhrase(hung, verbEnd)
  if (
    source === undefined ||
    (hung === undefined && grammar.isTime(first)) ||
    (hung === undefined &&
      grammar.syntax.objectPronouns.has(first?.lower ?? '') &&
      source.end === lead.at + 1)
  )
    return undefined
  const next = tokens[source.end]
  if (hung === undefined && (grammar.isThat(next) || grammar.isFinite(next))) return undefined
  const isPerson = tokens
    .slice(source.start, source.end)
    .some(
      (token) =>
        grammar.isName(token) ||
        grammar.isRole(token) ||
        grammar.isDeterminer(token) ||
        grammar.isSubjectPronoun(token),
    )
  if (!isPerson && !isBehindMark) return undefined
  if (!isBehindMark && !canSpeak(tokens, source, grammar)) return undefined
  const sequel = readAfterVerb(
    tokens,
    {
      start: Math.max(source.wholeEnd, verbEnd),
      end: unit.end,
      form: { ...form, verb: { ...form.verb, hasAddressee: false } },
    },
    grammar,
  )
  const takesContent =
    sequel.sequel === 'colon' ||
    sequel.sequel === 'quotation' ||
    (hung !== undefined && sequel.sequel === 'that')
  return {
    start: at,
    end: hung === undefined ? verbEnd : Math.max(verbEnd, hung + 1),
    lemma: form.verb.lemma,
    cueClass: form.verb.cueClass,
    frame: form.verb.frame,
    shape: 'inverted',
    source,
    addressee: sequel.addressee ?? lead.hearer,
    via: undefined,
    sequel: takesContent ? sequel.sequel : 'nothing',
    contentStart: sequel.contentStart,
    wholeStart: at,
    wholeEnd: sequel.contentStart,
    isSubordinate: false,
    isSilent: false,
    isAs: false,
  }
}

/** `a déclaré | mardi à la presse | le maire`: adverbials between a verb and its subject. */
function skipToSubject({ tokens, at, end, form, grammar }: SubjectSearch): {
  readonly at: number
  readonly hearer?: Range | undefined
} {
  let hearer: Range | undefined
  let next = at
  for (let guard = 0; grammar.order.compoundInversion && guard < 4; guard += 1) {
    if (isForHisPart(tokens, next, grammar)) next += 3
    const skipped = skipAdverbial(tokens, { at: next, end, form }, grammar)
    if (skipped.at === next) break
    hearer = hearer ?? skipped.hearer
    next = skipped.at
  }
  return next >= end ? { at } : { at: next, hearer }
}

/** `de son côté` */
function isForHisPart(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  return (
    grammar.forms.of.has(tokens[at]?.lower ?? '') &&
    grammar.isPossessive(tokens[at + 1]) &&
    grammar.forms.parts.has(tokens[at + 2]?.lower ?? '')
  )
}

interface SubjectSearch {
  readonly tokens: readonly Token[]
  readonly at: number
  readonly end: number
  readonly form: VerbPlace['form']
  readonly grammar: Grammar
}

/** A pronoun that stands in or right behind its verb. */
function hungPhrase(at: number, verbEnd: number): NounPhrase {
  return {
    start: at,
    end: at + 1,
    apposition: undefined,
    wholeStart: at,
    wholeEnd: Math.max(at + 1, verbEnd),
  }
}

export function isInversionPlace(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const before = tokens[at - 1]
  return (
    before?.kind === 'mark' ||
    (grammar.order.compoundInversion && grammar.forms.as.has(before?.lower ?? '')) ||
    grammar.isComma(before) ||
    grammar.isDash(before) ||
    before?.text === '?' ||
    before?.text === '!'
  )
}
