import { readAfterVerb } from './after-verb.ts'
import { isInfinitive } from './clauses.ts'
import type { Cue } from './cue.ts'
import type { Grammar } from './grammar.ts'
import { findPhraseBefore } from './phrase-before.ts'
import { isExpletive, subjectFloor } from './subjects.ts'
import type { Token } from './tokens.ts'
import { firstVerbWord, type VerbGroup } from './verb-group.ts'
import type { VerbPlace } from './verb-place.ts'

/**
 * Hearsay, which nobody is named for: with `it`, what follows is said; else subject and infinitive are.
 *
 *     It is expected that the port will open.      The port is expected to open in May.
 *                         ^^^^^^^^^^^^^^^^^^^      ^^^^^^^^             ^^^^^^^^^^^^^^^
 */
export function readPassive(place: VerbPlace, group: VerbGroup): Cue | undefined {
  const { tokens, at, unit, form, grammar } = place
  const { verb } = form
  if (!grammar.lexicon.phrases.hearsayVerbs.has(verb.lemma)) return undefined
  if (group.start <= unit.first || group.isRefused || form.particle !== undefined) return undefined
  const subject = findPhraseBefore(
    tokens,
    { end: group.start, floor: subjectFloor(tokens, unit, group.start) },
    grammar,
  )
  if (subject === undefined) return undefined
  const isImpersonal = isExpletive(tokens, subject, grammar)
  const isPersonal =
    grammar.forms.infinitiveMarks.has(tokens[at + 1]?.lower ?? '') &&
    isInfinitive(tokens, at + 1, grammar) &&
    !speaks(tokens.slice(at + 2, unit.end), grammar)
  const sequel = readAfterVerb(tokens, { start: at + 1, end: unit.end, form }, grammar)
  if (isImpersonal ? sequel.sequel !== 'that' : !isPersonal) return undefined
  return {
    start: firstVerbWord(tokens, group.start, at, grammar),
    end: at + 1,
    shape: 'passive',
    lemma: verb.lemma,
    cueClass: verb.cueClass,
    frame: verb.frame,
    source: undefined,
    claimed: isImpersonal ? undefined : { start: subject.start, end: subject.end },
    addressee: undefined,
    via: undefined,
    sequel: isImpersonal ? 'that' : 'clause',
    contentStart: isImpersonal ? sequel.contentStart : at + 1,
    wholeStart: isImpersonal ? subject.wholeStart : group.start,
    wholeEnd: isImpersonal ? sequel.contentStart : at + 1,
    isSubordinate: !isImpersonal,
    isSilent: false,
    isAs: false,
  }
}

/** `is expected to argue that`, `is said to have called it “...”`: the verb behind says who speaks. */
function speaks(words: readonly Token[], grammar: Grammar): boolean {
  const verb = words.find((token) => !grammar.isAuxiliary(token) && !grammar.isAdverb(token))
  const readings = grammar.lexicon.cues.get(verb?.lower ?? '') ?? []
  const isQuoting = words.some(({ kind }) => kind === 'mark')
  return readings.some(({ verb: { frame } }) => frame !== 'quoted' || isQuoting)
}
