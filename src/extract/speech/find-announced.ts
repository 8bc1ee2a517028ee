import type { Cue } from './cue.ts'
import type { Grammar } from './grammar.ts'
import { findMainSubject } from './main-subject.ts'
import type { NounPhrase } from './noun-phrase.ts'
import type { Passage, Unit } from './passage.ts'
import { findPhraseAfter } from './phrase-after.ts'

/**
 * Whose words the next paragraph has, where a paragraph ends in a colon; undefined where nobody is named.
 *
 *     And from Chairwoman Lee:      Ann Lee:      Ann Lee said on Monday:
 *              ^^^^^^^^^^^^^^       ^^^^^^^       ^^^^^^^
 */
export function findAnnounced(
  { tokens }: Passage,
  { unit, cues }: { readonly unit: Unit; readonly cues: readonly Cue[] },
  grammar: Grammar,
): NounPhrase | undefined {
  const colon = tokens.length - 1
  if (unit.end !== tokens.length || tokens[colon]?.text !== ':' || tokens[colon]?.region !== -1)
    return undefined
  const source = cues.findLast(({ isSilent }) => !isSilent)?.source
  if (source !== undefined) return source
  let at = unit.first
  while (at < colon && (grammar.isCoordinator(tokens[at]) || grammar.isPreposition(tokens[at])))
    at += 1
  const phrase =
    at > unit.first
      ? findPhraseAfter(tokens, { start: at, end: unit.end }, grammar)
      : findMainSubject(tokens, unit, grammar)
  return phrase?.wholeEnd === colon ? phrase : undefined
}
