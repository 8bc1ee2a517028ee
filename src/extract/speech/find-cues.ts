import type { CueForm } from '../lexicons/lexicon.ts'
import type { Cue } from './cue.ts'
import type { Grammar } from './grammar.ts'
import type { Passage, Unit } from './passage.ts'
import { findPhraseCues } from './phrase-cues.ts'
import { readVerb } from './read-verb.ts'
import type { Token } from './tokens.ts'

/** The cues of a unit outside its quotations, in order. */
export function findCues(passage: Passage, unit: Unit, grammar: Grammar): readonly Cue[] {
  const { tokens } = passage
  if (!grammar.knowsSpeech) return []
  const cues: Cue[] = []
  const taken = new Set<number>()
  for (const cue of findPhraseCues(passage, unit, grammar)) {
    cues.push(cue)
    for (let at = cue.start; at < cue.end; at += 1) taken.add(at)
  }
  for (let at = unit.first; at < unit.end; at += 1) {
    const token = tokens[at]
    if (token === undefined || token.kind !== 'word' || token.region >= 0 || taken.has(at)) continue
    const form = chooseForm(tokens, { at, first: unit.first }, grammar)
    if (form === undefined) continue
    const cue = readVerb({
      tokens,
      at,
      unit,
      form,
      grammar,
      before: cues.findLast((one) => one.start < at),
    })
    if (cue !== undefined) cues.push(cue)
  }
  const judged = cues.map((cue) =>
    isPlausible(tokens, cue, unit) ? cue : { ...cue, isSilent: true },
  )
  return joinReporters(
    withoutGarbledSubjects(
      tokens,
      judged.sort((a, b) => a.start - b.start),
      grammar,
    ),
  )
}

/** `According to the Herald, Ann Lee said that`: she speaks, as the Herald reports it. */
function joinReporters(cues: readonly Cue[]): readonly Cue[] {
  return cues.flatMap((cue, index) => {
    const [before, next] = [cues[index - 1], cues[index + 1]]
    if (next !== undefined && reports(cue, next)) return []
    return before !== undefined && reports(before, cue) ? [{ ...cue, via: before.source }] : [cue]
  })
}

function reports(outer: Cue, inner: Cue): boolean {
  return (
    outer.shape === 'according' &&
    outer.sequel === 'clause' &&
    inner.shape === 'finite' &&
    !inner.isSilent &&
    inner.cueClass !== 'think' &&
    /^(?:that|clause|quotation|colon)$/u.test(inner.sequel) &&
    inner.wholeStart === outer.contentStart
  )
}

/** Whether anything near the cue can be what it says is said. */
function isPlausible(tokens: readonly Token[], cue: Cue, unit: Unit): boolean {
  const isBehindMark = tokens
    .slice(Math.max(unit.first, cue.wholeStart - 2), cue.wholeStart)
    .some(({ kind }) => kind === 'mark')
  if (isBehindMark && cue.shape !== 'shared') return true
  if (cue.frame !== 'quoted' && (cue.sequel !== 'object' || cue.frame === 'object')) return true
  for (let at = cue.end; at < Math.min(unit.end, cue.end + MAX_TO_MARK); at += 1) {
    if (tokens[at]?.kind === 'mark') return true
  }
  return false
}

/** Words between a verb and the quoted words in its object: `called the long-awaited plan of the bank “...”`. */
const MAX_TO_MARK = 40

/** The reading of a word as a verb of speech, if it has one; `first` opens the sentence. */
export function chooseForm(
  tokens: readonly Token[],
  { at, first }: { readonly at: number; readonly first: number },
  grammar: Grammar,
): CueForm | undefined {
  const token = tokens[at]
  if (token === undefined) return undefined
  const readings = grammar.lexicon.cues.get(token.lower)
  if (readings === undefined) return undefined
  const opens = at === first && readings.some(({ forms }) => forms.has('gerund'))
  const isHeadline = token.isCapital && !grammar.syntax.headlineVerbs.has(token.lower)
  if (isHeadline && !opens) return undefined
  const next = tokens[at + 1]?.lower
  return (
    readings.find(({ particle }) => particle !== undefined && particle === next) ??
    readings.find(
      ({ particle, verb }) =>
        particle === undefined &&
        (verb.needsReflexive !== true || hasReflexive(tokens, at, grammar)),
    )
  )
}

/** Words between a reflexive pronoun and its verb: `s'est-il d'abord inquiété`. */
const MAX_TO_REFLEXIVE = 4

function hasReflexive(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  for (let back = at - 1; back >= Math.max(0, at - MAX_TO_REFLEXIVE); back -= 1) {
    const token = tokens[back]
    if (token !== undefined && grammar.order.reflexives.has(token.lower)) return true
    const isInGroup =
      grammar.isAuxiliary(token) || grammar.isAdverb(token) || token?.isHung === true
    if (!isInGroup) return false
  }
  return false
}

/**
 * Machine translation doubles verbs: `For his part, he confirmed Analyst Ann Lee told the paper that`. A cue whose
 * content would begin with the subject of a cue with a name of its own, right behind a pronoun, is dropped.
 */
function withoutGarbledSubjects(
  tokens: readonly Token[],
  cues: readonly Cue[],
  grammar: Grammar,
): readonly Cue[] {
  return cues.filter((cue, index) => {
    const next = cues[index + 1]
    if (next?.source === undefined || cue.source === undefined || next.shape !== 'finite')
      return true
    const isPronoun =
      cue.source.end - cue.source.start === 1 &&
      grammar.syntax.personPronouns.has(tokens[cue.source.start]?.lower ?? '')
    const isForPart = tokens
      .slice(Math.max(0, cue.source.start - 4), cue.source.start)
      .some(({ lower }) => grammar.forms.parts.has(lower))
    return !(isPronoun && isForPart && cue.sequel !== 'that' && next.source.wholeStart === cue.end)
  })
}
