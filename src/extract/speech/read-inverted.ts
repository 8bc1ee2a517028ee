import { readAfterVerb } from './after-verb.ts'
import type { Cue } from './cue.ts'
import type { Grammar } from './grammar.ts'
import { findPhraseAfter } from './phrase-after.ts'
import { canSpeak } from './subjects.ts'
import type { Token } from './tokens.ts'
import type { VerbPlace } from './verb-place.ts'

export function readInverted(
  { tokens, at, unit, form, grammar }: VerbPlace,
  verbEnd: number,
): Cue | undefined {
  if (form.verb.frame === 'quoted' || form.forms.has('base')) return undefined
  if (form.verb.hasAddressee && grammar.forms.tellVerbs.has(form.verb.lemma)) return undefined
  const isBehindMark = tokens[at - 1]?.kind === 'mark' || tokens[at - 2]?.kind === 'mark'
  if (!isBehindMark && form.verb.frame !== 'any') return undefined
  const first = tokens[verbEnd]
  const source = findPhraseAfter(tokens, { start: verbEnd, end: unit.end }, grammar)
  if (
    source === undefined ||
    grammar.isTime(first) ||
    (grammar.syntax.objectPronouns.has(first?.lower ?? '') && source.end === verbEnd + 1)
  )
    return undefined
  const next = tokens[source.end]
  if (grammar.isThat(next) || grammar.isFinite(next)) return undefined
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
      start: source.wholeEnd,
      end: unit.end,
      form: { ...form, verb: { ...form.verb, hasAddressee: false } },
    },
    grammar,
  )
  const takesContent = sequel.sequel === 'colon' || sequel.sequel === 'quotation'
  return {
    start: at,
    end: verbEnd,
    lemma: form.verb.lemma,
    cueClass: form.verb.cueClass,
    frame: form.verb.frame,
    shape: 'inverted',
    source,
    addressee: sequel.addressee,
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

export function isInversionPlace(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const before = tokens[at - 1]
  return (
    before?.kind === 'mark' ||
    grammar.isComma(before) ||
    grammar.isDash(before) ||
    before?.text === '?' ||
    before?.text === '!'
  )
}
