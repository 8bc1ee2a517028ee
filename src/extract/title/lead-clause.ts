import { openingTeller } from '../sentences/sentence-opening.ts'
import { countWords } from '../sentences/terms.ts'
import type { ClauseLexicon, ContentLexicon } from '../words/content-lexicon.ts'
import { everyPhrasePattern, phrasePattern } from '../words/phrase-pattern.ts'

/** A made title has at most this many words, */
export const MAX_TITLE_WORDS = 14
/** or this many, if no clause is that short: still better than the first heading, which may be `A new start`. */
export const MAX_LONG_TITLE_WORDS = 22
const MIN_TITLE_WORDS = 4

/** An attribution stands within so many words of the cut, or of the end of the sentence. */
const NEAR = 8

/** A stretch of a sentence. UTF-16 units, end exclusive. */
interface Clause {
  readonly start: number
  readonly end: number
}

/**
 * The main clause of a sentence, short enough for a title, without the full stop; undefined where none can be cut
 * whole. A phrase before the main clause goes, what follows goes from a boundary on:
 *
 *     Following months of talks, the council approved the crossing, described as overdue by its backers.
 *                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * A clause needs a finite verb and must not lean on what was cut.
 */
export function findLeadClause(sentence: string, lexicon: ContentLexicon): Clause | undefined {
  const { clauses } = lexicon
  if (clauses.finiteVerbs.size === 0) return wholeSentence(sentence)
  const openingOf = openingTeller(lexicon.openers)
  const cuts = boundariesOf(sentence)
  const start = mainClauseStart(sentence, cuts, clauses)
  const wholeBefore = cuts.find((cut) => /[;:]/.test(sentence.slice(cut.start, cut.end)))?.start
  const ends = [
    [bodyEnd(sentence), ...(wholeBefore === undefined ? [] : [wholeBefore])],
    [
      ...cuts.map((cut) => cut.start),
      ...tailsIn(sentence, clauses.tails),
      ...tailPhrasesIn(sentence, clauses),
    ],
    tailsIn(sentence, clauses.adverbials).filter((end) => !endsInVerb(sentence, end, clauses)),
  ].flatMap((kind) => kind.filter((end) => end > start).sort((a, b) => b - a))
  const titles = ends
    .filter((end) => !isAttribution(sentence.slice(end), lexicon))
    .map((end) => sentence.slice(start, end).replace(/[\s,;:–—-]+$/u, ''))
    .filter((text) => isTitle(text, clauses) && openingOf(text) === 'free')
    .filter((text) => start + text.length === bodyEnd(sentence) || isWholeCut(text, clauses))
  const title =
    titles.find((text) => countWords(text) <= MAX_TITLE_WORDS) ??
    titles.sort((a, b) => a.length - b.length)[0]
  return title === undefined ? undefined : { start, end: start + title.length }
}

/** `, the ministry said`: without it a title would state as fact what somebody claims. */
function isAttribution(rest: string, { cues }: ContentLexicon): boolean {
  const words = rest.split(/\s+/u)
  const ends = [...words.slice(0, NEAR), '.', ...words.slice(-NEAR)].join(' ')
  return phrasePattern(cues.attribution).test(ends)
}

/** Where nothing is known of the language's clauses, only a short sentence is cut whole. */
function wholeSentence(sentence: string): Clause | undefined {
  const end = bodyEnd(sentence)
  const words = sentence.slice(0, end).match(/\S+/gu)?.length ?? 0
  return words >= 2 && words <= MAX_TITLE_WORDS ? { start: 0, end } : undefined
}

/** Commas, semicolons, colons and dashes, with the space around them. */
function boundariesOf(sentence: string): readonly Clause[] {
  return [...sentence.matchAll(/\s*[,;:](?=\s)\s*|\s+[-–—]+\s+|\s*—\s*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** Behind the phrase that leads in, if what follows has a verb of its own; else at the first letter. */
function mainClauseStart(
  sentence: string,
  cuts: readonly Clause[],
  clauses: ClauseLexicon,
): number {
  const opening = Math.max(0, sentence.search(/[\p{L}\p{N}]/u))
  if (!leadsIn(sentence.slice(opening, cuts[0]?.start ?? sentence.length), clauses)) return opening
  const starts = cuts.map((cut, index) => ({
    start: cut.end,
    end: cuts[index + 1]?.start ?? sentence.length,
  }))
  const main = starts.find(({ start, end }) => hasVerb(sentence.slice(start, end), clauses))
  return main?.start ?? opening
}

/** `After the storm`, `Winning by a hair`; not `Beijing said no`. */
function leadsIn(phrase: string, clauses: ClauseLexicon): boolean {
  const first = /^[\p{L}-]+/u.exec(phrase)?.[0].toLowerCase() ?? ''
  return clauses.leadIns.has(first) || (first.endsWith('ing') && !hasVerb(phrase, clauses))
}

function tailsIn(sentence: string, words: ReadonlySet<string>): readonly number[] {
  return [...sentence.matchAll(/\s(\p{Ll}+)(?=\s)/gu)]
    .filter((match) => words.has(match[1] ?? ''))
    .map((match) => match.index)
}

function tailPhrasesIn(sentence: string, { tailPhrases }: ClauseLexicon): readonly number[] {
  return [...sentence.matchAll(everyPhrasePattern(tailPhrases))].map(({ index }) => index - 1)
}

/** `resulted | in`: what follows belongs to the verb. */
function endsInVerb(sentence: string, end: number, clauses: ClauseLexicon): boolean {
  const last = /[\p{L}'’-]+$/u.exec(sentence.slice(0, end))?.[0] ?? ''
  return isVerb(last, clauses)
}

function bodyEnd(sentence: string): number {
  return sentence.replace(/[.…。!]+$/u, '').length
}

function isTitle(text: string, clauses: ClauseLexicon): boolean {
  const words = text.match(/\S+/gu) ?? []
  return (
    words.length >= MIN_TITLE_WORDS &&
    words.length <= MAX_LONG_TITLE_WORDS &&
    !/[“”"„«»()]/u.test(text) &&
    hasVerb(text, clauses)
  )
}

/**
 * Whether a cut clause ends in a word that wants no other behind it, and not with an apposition:
 *
 *     Tide Wire, an agency founded by crews, reports daily.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no clause
 */
function isWholeCut(text: string, clauses: ClauseLexicon): boolean {
  const { tails, adverbials, openEnds } = clauses
  const [subject = '', ...others] = text.split(/,\s/u)
  if (others.length === 1 && !hasVerb(subject, clauses)) return false
  const last = /\S+$/u.exec(text)?.[0].toLowerCase() ?? ''
  return !tails.has(last) && !adverbials.has(last) && !openEnds.has(last)
}

/** Whether some word but the first is a finite verb by list or ending. */
function hasVerb(text: string, clauses: ClauseLexicon): boolean {
  const words = text.match(/[\p{L}'’-]+/gu)?.slice(1) ?? []
  return words.some((word) => isVerb(word, clauses))
}

function isVerb(word: string, { finiteVerbs, finiteEndings, falseFinite }: ClauseLexicon): boolean {
  if (finiteVerbs.has(word)) return true
  return finiteEndings.some((ending) => word.endsWith(ending)) && !falseFinite.has(word)
}
