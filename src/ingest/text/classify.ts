import { findDate } from '../line/find-date.ts'
import { findDateline } from '../line/find-dateline.ts'
import { isKindLabel } from '../line/is-kind-label.ts'
import type { BlockGuess } from './block-guess.ts'
import type { Candidate } from './candidate.ts'
import { findHeadings } from './find-headings.ts'
import { findListItems } from './find-list-items.ts'

/** How many blocks may stand before the running text starts: title, standfirst, byline, date, credits. */
export const MAX_HEAD_BLOCKS = 8
export const MAX_TITLE_WORDS = 30
export const MAX_TITLE_LENGTH = 220

/** With a full stop at its end, or one in its middle, a longer first line is a paragraph. */
export const MAX_SENTENCE_TITLE_WORDS = 6
export const MAX_SENTENCES_TITLE_WORDS = 14

/** A type for each block, by the block's own looks first and by its neighbours where these leave it open. */
export function classify(
  candidates: readonly Candidate[],
  {
    hasTitle,
    guessesHeadings = true,
  }: { readonly hasTitle: boolean; readonly guessesHeadings?: boolean },
): readonly BlockGuess[] {
  const title = hasTitle ? undefined : findTitle(candidates)
  const headEnd = candidates
    .slice(0, MAX_HEAD_BLOCKS)
    .findIndex((candidate, index) => index !== title && isBody(candidate))
  const head = headEnd < 0 ? Math.min(candidates.length, MAX_HEAD_BLOCKS) : headEnd
  const listItems = findListItems(candidates)

  const guesses: (BlockGuess | undefined)[] = candidates.map((candidate, index) => {
    if (candidate.depth !== undefined)
      return { type: index === title ? 'title' : 'heading', reason: 'marked with #', confidence: 1 }
    if (index === title)
      return { type: 'title', reason: 'first line, short, before running text', confidence: 0.9 }
    if (index < (title ?? 0) && isMasthead(candidate))
      return { type: 'date', reason: 'a name and a date above the title', confidence: 0.8 }
    if (index < (title ?? 0) && isKindLabel(candidate.opening))
      return { type: 'boilerplate', reason: 'the kind of text above its title', confidence: 0.9 }
    if (candidate.isDate)
      return { type: 'date', reason: 'a date alone on its line', confidence: 0.95 }
    if (candidate.isBoilerplate)
      return {
        type: 'boilerplate',
        reason: 'words of the page around the article',
        confidence: 0.9,
      }
    if (candidate.byline?.stated)
      return { type: 'byline', reason: '“by” and names', confidence: 0.95 }
    if (candidate.byline && index < head && (title !== undefined || hasTitle)) {
      return { type: 'byline', reason: 'names alone below the title', confidence: 0.7 }
    }
    return listItems.get(index)
  })
  const headings = guessesHeadings ? findHeadings(candidates, guesses) : undefined
  return guesses.map(
    (guess, index) =>
      guess ??
      headings?.get(index) ?? { type: 'paragraph', reason: 'running text', confidence: 0.9 },
  )
}

function isBody(candidate: Candidate): boolean {
  return (
    candidate.isRunningText &&
    !candidate.isDate &&
    !candidate.isBoilerplate &&
    candidate.byline === undefined
  )
}

/** With more words a line with a date in it may be a title. */
const MAX_MASTHEAD_WORDS = 8

/** Whether a line is a name and a day, such as the outlet’s above what was copied from its page. */
function isMasthead({ opening, words, closing }: Candidate): boolean {
  if (words > MAX_MASTHEAD_WORDS || /[.!?:;,]/u.test(closing)) return false
  const date = findDate(opening)
  return date?.iso.length === 10 && (date.start === 0 || date.end === opening.length)
}

/** The index of the title, or undefined: an article that opens with a paragraph has none. */
function findTitle(candidates: readonly Candidate[]): number | undefined {
  const head = candidates.slice(0, MAX_HEAD_BLOCKS)
  const marked = head.findIndex(({ depth }) => depth === 1)
  if (marked >= 0) return marked
  const index = head.findIndex(
    (candidate, at) =>
      !candidate.isDate &&
      !candidate.isBoilerplate &&
      !candidate.byline?.stated &&
      !(isKindLabel(candidate.opening) && candidates[at + 1]?.isRunningText === false) &&
      !(isMasthead(candidate) && candidates[at + 1]?.isRunningText === false),
  )
  const first = candidates[index]
  if (first === undefined || first.depth !== undefined || first.marker?.kind === 'bullet')
    return undefined
  const rest = candidates.slice(index + 1, index + 1 + MAX_HEAD_BLOCKS)
  const isShort = first.words <= MAX_TITLE_WORDS && first.length <= MAX_TITLE_LENGTH
  if (!isShort || /[;:,]/u.test(first.closing)) return undefined
  const isSigned = rest[0]?.byline !== undefined || rest[0]?.isDate === true
  if (first.isRunningText && !isSigned && findDateline(first.opening) !== undefined)
    return undefined
  const isSentence = /[.。]/u.test(first.closing) && first.words > MAX_SENTENCE_TITLE_WORDS
  const isSentences =
    /\p{Ll}[.!?]["”’]?\s+\p{Lu}/u.test(first.opening) && first.words > MAX_SENTENCES_TITLE_WORDS
  const isShorter = rest.some((candidate) => isBody(candidate) && candidate.length > first.length)
  return !isSentence && !isSentences && isShorter ? index : undefined
}
