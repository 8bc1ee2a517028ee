import type { SentenceLexicon } from '../lexicons/lexicon.ts'
import { sentenceLexiconOf } from '../lexicons/sentence-lexicon-of.ts'
import { everyMatch } from '../words/every-match.ts'

/** A stretch of text. UTF-16 units, 0-based, end exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * The sentences of one paragraph in order, without white space at their ends.
 *
 * The candidates are those of Unicode's text segmentation (UAX 29: terminator, closing marks, space, no lower case
 * behind it), found here rather than by `Intl.Segmenter`, whose answers change with the ICU of the Node version.
 * Abbreviations, initials, ordinals (`14. Mai`) and `“Why?” Ann Lee asked.` are then held together by the lexicon of the
 * language.
 * A sentence inside a quotation of several sentences is a sentence of its own.
 */
export function splitSentences(text: string, language: string): readonly Stretch[] {
  const lexicon = sentenceLexiconOf(language)
  const stretches: Stretch[] = []
  let start = skipSpace(text, 0)
  for (const candidate of everyMatch(text, CANDIDATE)) {
    const end = candidate.index + candidate[0].length
    const next = skipSpace(text, end)
    if (next >= text.length) break
    if (start >= end || !endsSentence({ text, lexicon, at: candidate.index, end, next })) continue
    stretches.push({ start, end })
    start = next
  }
  const end = text.trimEnd().length
  if (end > start) stretches.push({ start, end })
  return stretches
}

/** Terminators, closing marks, then space (or, behind a full-width terminator, nothing). */
const CANDIDATE =
  /[。！？｡]+[”’"»」』）]*|[\p{Sentence_Terminal}.…]+[”’"'»)\]}]*(?:[ \u00A0\u202F]?»)?(?:\[\d+\])?(?=\s|$)(?![ \u00A0\u202F]»)/gu
const FULL_WIDTH = /^[。！？｡]/u
/** Marks and brackets that may stand before the first letter of a sentence. */
const OPENING = /[“‘"'«„‚([{¿¡—–*\-\s]/u
const LOWER = /\p{Ll}/u
const LOOK_AHEAD = 60

interface Place {
  readonly text: string
  readonly lexicon: SentenceLexicon
  /** First terminator. */
  readonly at: number
  /** Behind the closing marks. */
  readonly end: number
  /** The next character that is not space. */
  readonly next: number
}

function endsSentence(place: Place): boolean {
  const { text, lexicon, at, end, next } = place
  const marks = text.slice(at, end)
  if (FULL_WIDTH.test(marks)) return true
  const following = followingWord(text, next)
  if (LOWER.test(following.charAt(0))) return false
  // `A. de V.-L. : Rien`: a mark inside a sentence goes on with it.
  if (/^[:;,]$/u.test(text.charAt(next)) && marks === '.') return false
  if (/^[!?]/u.test(marks) && /[”’"'»]$/u.test(marks) && isTakenUp(place)) return false
  if (marks.charAt(0) !== '.' || marks.charAt(1) === '.') return true
  const word = wordBefore(text, at)
  if (word === '') return !isOrdinal(text, at, following, lexicon)
  return endsAfterWord(word, following, lexicon)
}

/** `14.` in `am 14. Mai`: no more than three figures, before a noun that is counted so. */
function isOrdinal(text: string, at: number, following: string, lexicon: SentenceLexicon): boolean {
  const figures = /(?<![\p{L}\p{N}.,])\d{1,3}$/u.test(text.slice(Math.max(0, at - 5), at))
  return figures && lexicon.ordinalNouns.has(following.toLowerCase())
}

/** Whether a full stop behind `word` ends the sentence before `following`. */
function endsAfterWord(word: string, following: string, lexicon: SentenceLexicon): boolean {
  const lower = word.toLowerCase()
  const isNumber = /^\p{N}/u.test(following)
  if (lexicon.numberAbbreviations.has(lower) && isNumber) return false
  if (lexicon.titleAbbreviations.has(lower) && /^\p{Lu}/u.test(word)) return false
  const opensSentence = lexicon.sentenceOpeners.has(following.toLowerCase())
  const isInitial = /^\p{Lu}$/u.test(word) && word !== 'I'
  const isDotted = /^(?:\p{L}\.)+\p{L}$/u.test(word)
  if (isInitial || isDotted) return opensSentence
  if (lexicon.otherAbbreviations.has(lower) && /^\p{Lu}|\./u.test(word)) {
    return opensSentence || isNumber
  }
  return true
}

/** `“Why?” Ann Lee asked.`: up to three words with capitals and a verb of asking. */
function isTakenUp({ text, lexicon, next }: Place): boolean {
  const words = text.slice(next, next + LOOK_AHEAD).match(/[\p{L}\p{M}’'.-]+/gu) ?? []
  const verb = words
    .slice(0, 4)
    .findIndex((word) => lexicon.takesUpQuotation.has(word.replace(/\.$/u, '')))
  return verb > 0 && words.slice(0, verb).every((word) => /^\p{Lu}/u.test(word))
}

function followingWord(text: string, from: number): string {
  let at = from
  while (at < text.length && OPENING.test(text.charAt(at))) at += 1
  return /^[\p{L}\p{M}\p{N}’'-]+/u.exec(text.slice(at, at + LOOK_AHEAD))?.[0] ?? ''
}

/** The word that ends at `at`, its inner full stops included; "" where there is none. */
function wordBefore(text: string, at: number): string {
  return (
    /[\p{L}\p{M}][\p{L}\p{M}.-]*$/u.exec(text.slice(Math.max(0, at - LOOK_AHEAD), at))?.[0] ?? ''
  )
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/u.test(text.charAt(at))) at += 1
  return at
}
