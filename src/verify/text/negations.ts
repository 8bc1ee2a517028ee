import { beginsWithDenial, isNegation } from '../../model/negations.ts'

const SENTENCE_END = /[.!?。！？؟]['’”"]*/u

/**
 * Whether a folded stretch that is left out takes a negation out of a sentence of which words stay. `before` is what
 * stays in front of it; whole sentences may go.
 */
export function dropsNegation(dropped: string, before = ''): boolean {
  const sentences = dropped.split(SENTENCE_END)
  const isWhole = /[.!?。！？؟]'*\s*$/u.test(before)
  const [first = '', last = ''] = [isWhole ? '' : sentences[0], sentences.at(-1)]
  return [first, last].some(hasNegation)
}

/** Where a clause begins or ends: at a mark, or before a conjunction. */
const CLAUSE_EDGE =
  /[,;:.!?،؛؟、，。；：！？]'*| (?=(?:because|while|whereas|that|when|whether|if|car|lorsque|puisque|que|quand) )/u

/**
 * Whether a folded text that is left out before an ellipsis ends with a part of a clause that has a negation: of
 * `we will not sign` stays `sign`.
 */
export function endsWithNegation(dropped: string): boolean {
  return hasNegation(dropped.split(CLAUSE_EDGE).at(-1) ?? '')
}

/**
 * The same for what is left out at the end. Of `folded` the first `length` characters stay. A clause that is left out whole
 * may have a negation, unless it begins with it: `, but not now`.
 */
export function startsWithNegation(folded: string, length: number): boolean {
  const kept = folded.slice(0, length)
  const dropped = folded.slice(length)
  const [rest = ''] = dropped.trimStart().split(CLAUSE_EDGE)
  const isWhole =
    /[,;:.!?،؛؟、，。；：！？]'*$/u.test(kept) || CLAUSE_EDGE.exec(dropped)?.index === 0
  if (!isWhole) return hasNegation(rest)
  if (/[.!?؟。！？]'*$/u.test(kept) || /^[.!?؟。！？]/u.test(dropped)) return false
  const words = dropped.match(/[\p{L}\p{M}']+/gu) ?? []
  return beginsWithDenial(words)
}

function hasNegation(text: string): boolean {
  return text.split(/[^\p{L}\p{M}']+/u).some(isNegation)
}
