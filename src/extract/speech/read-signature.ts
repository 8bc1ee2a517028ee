import type { Cue } from './cue.ts'
import type { Grammar } from './grammar.ts'
import type { Unit } from './passage.ts'
import { findPhraseAfter } from './phrase-after.ts'
import { NO_DETAILS, type PhrasePlace } from './phrase-place.ts'
import type { Token } from './tokens.ts'

/**
 * The line that signs a paragraph of nothing but quoted words:
 *
 *     “A deal is a door.” — Ambassador Ann Lee, at the signing
 *                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function readSignature({ tokens, unit, at, grammar }: PhrasePlace): Cue | undefined {
  const opening = tokens[0]
  if (opening === undefined || opening.region < 0 || opening.region !== tokens[at - 1]?.region)
    return undefined
  if (!isSignature(tokens, { first: at, end: unit.end }, grammar)) return undefined
  const source = findPhraseAfter(tokens, { start: at + 1, end: unit.end }, grammar)
  if (source === undefined) return undefined
  return {
    ...NO_DETAILS,
    start: at,
    end: at + 1,
    shape: 'according',
    lemma: '—',
    cueClass: 'say',
    frame: 'any',
    source,
    sequel: 'nothing',
    contentStart: unit.end,
    wholeStart: at,
    wholeEnd: unit.end,
  }
}

/** Whether a stretch that ends its paragraph is a dash behind a quotation, and a name without a verb. */
export function isSignature(
  tokens: readonly Token[],
  { first, end }: Unit,
  grammar: Grammar,
): boolean {
  return (
    end === tokens.length &&
    tokens[first - 1]?.kind === 'mark' &&
    grammar.isDash(tokens[first]) &&
    grammar.isName(tokens[first + 1]) &&
    tokens.slice(first, end).every((token) => token.region < 0 && !grammar.isFinite(token))
  )
}
