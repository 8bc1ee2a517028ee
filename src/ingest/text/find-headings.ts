import type { BlockGuess } from './block-guess.ts'
import type { Candidate } from './candidate.ts'

export const MAX_HEADING_WORDS = 16
export const MAX_HEADING_LENGTH = 130

/** A colon ends a heading of few words ("Conclusion:"); longer lines with one lead into what follows. */
export const MAX_COLON_WORDS = 3

/** Lines such as credits and bylines may stand between a heading and its text. */
const MAX_FURNITURE = 2

/** Two headings in a row happen, a chapter and its first section; more short lines are a list without bullets. */
const MAX_CHAIN = 2

/**
 * Bare lines that are headings, by index: short, without the punctuation that ends a sentence or a clause, with running
 * text below, and not one of a run of short lines.
 */
export function findHeadings(
  candidates: readonly Candidate[],
  guesses: readonly (BlockGuess | undefined)[],
): ReadonlyMap<number, BlockGuess> {
  const headings = new Map<number, BlockGuess>()
  let chain = 0
  for (let index = candidates.length - 1; index >= 0; index -= 1) {
    const candidate = candidates[index]
    if (candidate === undefined || guesses[index] !== undefined || !looksLikeHeading(candidate)) {
      if (guesses[index] === undefined) chain = 0
      continue
    }
    const next = nextText(candidates, guesses, index)
    const leadsToText =
      next !== undefined &&
      (isText(candidates, guesses, next) || (headings.has(next) && chain < MAX_CHAIN))
    if (!leadsToText && next !== undefined && headings.has(next)) revoke(headings, next)
    chain = leadsToText ? chain + 1 : MAX_CHAIN
    if (leadsToText) headings.set(index, guessOf(candidate))
  }
  return headings
}

/** Lines of a run that turns out too long are entries of a list, but for the last: below it the text goes on. */
function revoke(headings: Map<number, BlockGuess>, first: number): void {
  let index = first
  while (headings.has(index + 1)) {
    headings.delete(index)
    index += 1
  }
}

/** The index of what follows, furniture left out. */
function nextText(
  candidates: readonly Candidate[],
  guesses: readonly (BlockGuess | undefined)[],
  index: number,
): number | undefined {
  for (
    let next = index + 1;
    next <= index + 1 + MAX_FURNITURE && next < candidates.length;
    next += 1
  ) {
    const type = guesses[next]?.type
    const isAddress = ADDRESS.test(candidates[next]?.opening ?? '')
    if (type !== 'boilerplate' && type !== 'byline' && type !== 'date' && !isAddress) return next
  }
  return undefined
}

function isText(
  candidates: readonly Candidate[],
  guesses: readonly (BlockGuess | undefined)[],
  index: number,
): boolean {
  const candidate = candidates[index]
  const type = guesses[index]?.type
  if (candidate === undefined) return false
  return (
    type === 'listitem' ||
    (type === undefined &&
      (candidate.isRunningText || leadsIn(candidate)) &&
      !looksLikeHeading(candidate))
  )
}

/** "To use the model, you need:" is running text, short as it is. */
function leadsIn({ closing, words, opening }: Candidate): boolean {
  return (
    ((closing === ':' || closing === '…') && words > MAX_COLON_WORDS) ||
    (closing === ':' && LEAD_IN.test(opening))
  )
}

function looksLikeHeading({ opening, words, length, closing }: Candidate): boolean {
  if (words === 0 || words > MAX_HEADING_WORDS || length > MAX_HEADING_LENGTH) return false
  if (/[.,;…。｡、，！۔।،؛]/u.test(closing)) return false
  if (closing === '!' && !isTitleCase(opening)) return false
  if (closing === ':' && (words > MAX_COLON_WORDS || LEAD_IN.test(opening))) return false
  if (!/^["'“”„‘«¿¡([]*[\p{Lu}\p{Lo}\p{N}]/u.test(opening)) return false
  return !isSpeech(opening)
}

/** An address alone on its line says where the text below is from. */
const ADDRESS = /^https?:\/\/\S+$/iu

/** Whose full stop ends no sentence: "Cones vs. Waffles". */
const ABBREVIATIONS = /\b(?:vs|dr|mr|mrs|ms|st|no|nr|jr|sr|prof|bzw|ca|inc|ltd|co)\.\s/giu

/** Few words with a colon that lead into what follows: "Here’s the thing:", "The Courier reported:". */
const LEAD_IN =
  /^(?:here(?:[’']s| is| are)|from|think)\b|\b(?:reports?|reported|wrote|writes|says|said|tweeted|schreibt|berichtet|sagte?)\s*:$/iu

/** Words of people: wholly in brackets or quotation marks, signed, asked in an interview, or more than one sentence. */
function isSpeech(opening: string): boolean {
  return (
    /^\(.*\)$/u.test(opening) ||
    /^["“„«'‘][^"”“»]*[.?!,]["”“»'’]$/u.test(opening) ||
    /["”“»]\s*(?:[–—]|(?<=\s)-)\s*\p{Lu}/u.test(opening) ||
    /^(?:Q|A|Frage|Antwort)\s*[:.]/u.test(opening) ||
    /\p{Ll}[.!?]["”’]?\s+\p{Lu}/u.test(opening.replace(ABBREVIATIONS, ' ')) ||
    (/^(?:But|And|So|Or|Yet|Now|Aber|Und|Mais|Et|Pero|Y)\b.*\?$/u.test(opening) &&
      !isTitleCase(opening))
  )
}

/** Whether all longer words, two at least, start with a capital, as in headings set the American way. */
function isTitleCase(opening: string): boolean {
  const words = opening.match(/[\p{L}\p{M}'’]{4,}/gu) ?? []
  return words.length >= 2 && words.every((word) => /^\p{Lu}/u.test(word))
}

function guessOf({ closing }: Candidate): BlockGuess {
  return closing === '?'
    ? { type: 'heading', reason: 'short question before running text', confidence: 0.6 }
    : {
        type: 'heading',
        reason: 'short line without a full stop before running text',
        confidence: 0.85,
      }
}
