import { ELISION, normaliseSpace } from '../../model/fact.ts'
import { cleanText } from '../../render/resolve/clean-text.ts'
import { fold, hasHiddenCharacters } from './fold.ts'
import { dropsNegation, endsWithNegation, startsWithNegation } from './negations.ts'

/** How words that are shown agree with words of the source. */
export type Agreement = 'exact' | 'typographic' | 'elided' | 'altered'

/** What may differ and still pass. */
export interface Tolerance {
  readonly typographic: boolean
  readonly elided: boolean
}

/**
 * How `shown` agrees with the stretches of the source it was taken from, which are in order.
 *
 * - `exact`: the same characters, white space apart
 * - `typographic`: the same fold (see `fold`)
 * - `elided`: an ellipsis (`…`, `...`, in brackets or not) stands where words are left out; all other words are there,
 *   in order, whole, at either end too, and no negation is left out within a sentence
 * - `altered`: anything else
 */
export function compareWords(shown: string, stretches: readonly string[]): Agreement {
  if (hasHiddenCharacters(shown)) return 'altered'
  const source = stretches.map((stretch) => normaliseSpace(cleanText(stretch)))
  const joined = source.join(ELISION)
  const isElided = source.length > 1
  if (normaliseSpace(shown) === normaliseSpace(joined)) return isElided ? 'elided' : 'exact'
  if (fold(shown) === fold(joined)) return isElided ? 'elided' : 'typographic'
  const folded = source.map(fold).join(GAP)
  const parts = findParts(shown, folded)
  if (parts === undefined || parts.losesNegation) return 'altered'
  return losesAnEnd(shown, folded, parts.stretches) ? 'altered' : 'elided'
}

/** Between stretches: words are left out, so no part of a text goes over it. No fold has a line break. */
const GAP = ' \n '

/** Whether words are left out at the beginning or the end of a text where no ellipsis stands. */
function losesAnEnd(shown: string, folded: string, parts: readonly Stretch[]): boolean {
  const [first = '', last = ''] = [shown.split(ELLIPSIS)[0], shown.split(ELLIPSIS).at(-1)]
  const before = folded.slice(0, parts[0]?.start)
  const after = folded.slice(parts.at(-1)?.end)
  return (edgeless(first) !== '' && hasWords(before)) || (edgeless(last) !== '' && hasWords(after))
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** Where words are left out. */
export const ELLIPSIS = /\s*(?:\[\s*(?:…|\.\.\.)\s*\]|\(\s*(?:…|\.\.\.)\s*\)|…|\.\.\.)\s*/u

/** The parts between the ellipses of a text, found in another. */
export interface Parts {
  /** In order, each behind the one before. */
  readonly stretches: readonly Stretch[]
  /** Whether what is left out, at an end too, takes a negation with it that belongs to words which stay. */
  readonly losesNegation: boolean
}

/** The parts of a text in a folded text; undefined where it has no ellipsis, or a part is not found behind the one before. */
export function findParts(shown: string, folded: string): Parts | undefined {
  const parts = shown.split(ELLIPSIS).map(edgeless)
  if (parts.length < 2) return undefined
  const stretches: Stretch[] = []
  for (const part of parts) {
    if (part === '') continue
    const start = findWords(part, folded, stretches.at(-1)?.end ?? 0)
    if (start < 0) return undefined
    stretches.push({ start, end: start + part.length })
  }
  const [first, last] = [stretches[0], stretches.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const losesNegation =
    stretches.some(({ end }, index) => {
      const next = stretches[index + 1]
      return (
        next !== undefined && dropsNegation(folded.slice(end, next.start), folded.slice(0, end))
      )
    }) ||
    (parts[0] === '' && endsWithNegation(folded.slice(0, first.start))) ||
    (parts.at(-1) === '' && startsWithNegation(folded.slice(last.start), last.end - last.start))
  return { stretches, losesNegation }
}

export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Index of a folded text in another, at or behind an index, where it cuts no word; -1 where it is not. */
export function findWords(part: string, text: string, from = 0): number {
  for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 1)) {
    const cutsBefore = isLetter(text, at - 1) && isLetter(part, 0)
    const cutsAfter = isLetter(text, at + part.length) && isLetter(part, part.length - 1)
    if (!cutsBefore && !cutsAfter) return at
  }
  return -1
}

function isLetter(text: string, index: number): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(text.charAt(index))
}

/** A part without the marks and the space at its ends: cutting closes and opens quotations. */
function edgeless(part: string): string {
  return fold(part).replace(/^[' ]+|[' ]+$/gu, '')
}
