import type { CueForm } from '../lexicons/lexicon.ts'
import { readAfterVerb } from './after-verb.ts'
import type { Cue, Range } from './cue.ts'
import type { Grammar } from './grammar.ts'
import { findMainSubject } from './main-subject.ts'
import { findPhraseAfter } from './phrase-after.ts'
import { findPhraseBefore } from './phrase-before.ts'
import { NO_DETAILS, type PhrasePlace } from './phrase-place.ts'
import type { Token } from './tokens.ts'

const SAYING: CueForm = {
  verb: { lemma: 'say', cueClass: 'say', frame: 'any', hasAddressee: false },
  forms: new Set(['gerund']),
}

/** `Reuters quoted an envoy as saying that`, `the envoy was quoted by Reuters as saying`. */
export function readQuotedAs({ tokens, unit, at, grammar }: PhrasePlace): Cue | undefined {
  if (!grammar.syntax.quotingVerbs.has(tokens[at]?.lower ?? '')) return undefined
  const saying = findSaying(tokens, { start: at + 1, end: Math.min(unit.end, at + 20) }, grammar)
  if (saying === undefined) return undefined
  const isPassive = grammar.syntax.beForms.has(tokens[at - 1]?.lower ?? '')
  const by = tokens.slice(at, saying).findIndex(({ lower }) => grammar.forms.by.has(lower))
  const before = findPhraseBefore(
    tokens,
    {
      end: groupStart(tokens, at, grammar),
      floor: unit.first,
    },
    grammar,
  )
  const source = isPassive
    ? before
    : findPhraseAfter(tokens, { start: at + 1, end: saying }, grammar)
  const via = isPassive
    ? by < 0
      ? undefined
      : findPhraseAfter(tokens, { start: at + by + 1, end: saying }, grammar)
    : (before ?? findMainSubject(tokens, unit, grammar))
  if (source === undefined) return undefined
  const sequel = readAfterVerb(tokens, { start: saying + 1, end: unit.end, form: SAYING }, grammar)
  return {
    ...NO_DETAILS,
    start: at,
    end: saying + 1,
    signals: [
      { start: at, end: at + 1 },
      {
        start: grammar.forms.as.has(tokens[saying - 1]?.lower ?? '') ? saying - 1 : saying,
        end: saying + 1,
      },
    ],
    shape: 'finite',
    lemma: 'say',
    cueClass: 'say',
    frame: 'any',
    source,
    via,
    sequel: sequel.sequel,
    contentStart: sequel.contentStart,
    wholeStart: before?.wholeStart ?? at,
    wholeEnd: sequel.contentStart,
  }
}

function findSaying(
  tokens: readonly Token[],
  { start, end }: Range,
  grammar: Grammar,
): number | undefined {
  for (let at = start; at < end; at += 1) {
    const lower = tokens[at]?.lower ?? ''
    if (tokens[at]?.kind === 'mark' || lower === '.' || lower === ';') return undefined
    if (grammar.syntax.sayingForms.has(lower)) return at
  }
  return undefined
}

function groupStart(tokens: readonly Token[], at: number, grammar: Grammar): number {
  let start = at
  while (grammar.isAuxiliary(tokens[start - 1]) || grammar.isAdverb(tokens[start - 1])) start -= 1
  return start
}
