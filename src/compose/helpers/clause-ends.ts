import { beginsWithDenial } from '../../model/negations.ts'
import { clauseWordsOf } from './clause-words.ts'

/** Where a text in words may be cut. An index is that of the word behind the gap. */
export interface ClauseEnds {
  /** Where the main clause begins behind what leads in to it, else 0 or less. */
  readonly main: number
  /** Whether the words before the gap say something, and no other thing than with those behind it. */
  readonly endsBefore: (index: number) => boolean
  /** The same, also in what leads in to the main clause. */
  readonly endsPhrase: (index: number) => boolean
  /** Whether the words behind the gap can begin a text. */
  readonly startsAt: (index: number) => boolean
}

/**
 * The ends of the clauses of a text, as far as marks and single words show them: behind a full stop, a comma or another
 * mark, else before a conjunction. Never
 *
 * - in what leads in to the main clause: `In a report, published in May, the bank`
 * - where no verb stands before: `The visit of the queen, on Monday, to the isles`
 * - in a date: `September 3, 2026`
 * - before a word that takes back what was said: `but`, `unless`
 * - before a denial: `he will come, and never alone`
 * - before the verb: `The port, with its old cranes, can`
 * - before a relative clause without a comma: `any leader who fled`
 * - before what only says more of the subject: `the envoy, Ada Lorne, said`, `the bank, which was told, refused`
 * - behind names alone: `Marsa, Odrin and Tirra have`
 *
 * since agencies' style guides forbid fragments that lose the qualifier (Associated Press, Reuters). `language` is
 * BCP 47; where its words are not known, marks alone count.
 */
export function clauseEndsOf(words: readonly string[], language: string): ClauseEnds {
  const lexicon = clauseWordsOf(language)
  const { leadIns, subjects, openers, complements, relatives, qualifiers, joints, verbs } = lexicon
  const plain = words.map((word) => word.toLowerCase().replace(/[^\p{L}\p{M}\p{N}'’-]+/gu, ''))
  const wordAt = (index: number) => plain[index] ?? ''
  const isMarked = (index: number) =>
    /[,;:–—،؛；：，、]["”’»]?$/u.test(words[index - 1] ?? '') && !isInDate(words, index)
  // No full stop is that of `Mr.`, `U.S.` or `Sept. 3`.
  const isStopped = (index: number) =>
    /(?:(?:\p{L}{5}|\p{N})[.!?]["”’»]?|[؟。！？]|^…)$/u.test(words[index - 1] ?? '') &&
    !/^[\p{Ll}\p{N}]/u.test(words[index] ?? '')
  const isQualified = (index: number) =>
    qualifiers.has(wordAt(index)) || (wordAt(index) === 'and' && qualifiers.has(wordAt(index + 1)))
  const isDenial = (index: number) => beginsWithDenial(plain.slice(index, index + 2))
  // `that the bank`, not `that was`: else it is the blaze that was put out.
  const isSubject = (index: number) =>
    subjects.has(wordAt(index)) ||
    /^(?:[ld]['’])?["“«]?(?:\p{Lu}|\p{N}|\p{Lo}|\p{L}+ing$)/u.test(words[index] ?? '')
  const nextMark = nextOf(words, isMarked)
  // No name: `Ahmed`.
  const isVerb = (index: number) =>
    verbs.test(wordAt(index)) && (index === 0 || !/^["“«]?\p{Lu}/u.test(words[index] ?? ''))
  // What stands between a subject and its verb: a name beside a role, a relative clause.
  const interrupts = (index: number) => {
    const end = nextMark[index] ?? words.length
    if (!isMarked(index) || !isVerb(end)) return false
    return relatives.has(wordAt(index)) || !indexesOf(words, index, end).some(isVerb)
  }
  // Names say nothing alone: `Marsa, Odrin and Tirra`. Nor do scripts without capitals show them.
  const firstOther = words.findIndex((word) => /^["“«]?(?:\p{Ll}|\p{Lo})/u.test(word))
  const saysSomething = (index: number) => firstOther >= 0 && firstOther < index
  const main = leadIns.has(wordAt(0)) ? mainClauseOf(words, { isMarked, isSubject }) : 0
  // Where no verb is known, marks alone count.
  const hasVerb = lexicon.hasVerbs && indexesOf(words).some(isVerb)
  const firstVerb = indexesOf(words, main).find(isVerb)
  const hasVerbBefore = (index: number) =>
    !hasVerb || (firstVerb !== undefined && firstVerb < index)
  const endsPhrase = (index: number) => {
    if (isQualified(index)) return false
    if (isStopped(index)) return true
    if (interrupts(index) || isDenial(index) || !saysSomething(index)) return false
    return isMarked(index) ? !isVerb(index) : openers.has(wordAt(index))
  }
  return {
    main,
    endsBefore: (index) =>
      index > main && (isStopped(index) || hasVerbBefore(index)) && endsPhrase(index),
    endsPhrase,
    startsAt: (index) => {
      const word = wordAt(index)
      if (isStopped(index) || openers.has(word)) return true
      if (complements.has(word)) return isSubject(index + 1)
      if (!isMarked(index) || isVerb(index) || interrupts(index)) return false
      // `the cost of which`
      if ([0, 2, 3].some((ahead) => relatives.has(wordAt(index + ahead)))) return false
      if (!hasVerb) return true
      return isSubject(joints.has(word) ? index + 1 : index)
    },
  }
}

function indexesOf(words: readonly string[], start = 0, end = words.length): readonly number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index)
}

/** `September 3, | 2026`. */
function isInDate(words: readonly string[], index: number): boolean {
  return /^\d{1,2},$/.test(words[index - 1] ?? '') && /^\d{4}\b/.test(words[index] ?? '')
}

interface ClauseStart {
  readonly isMarked: (index: number) => boolean
  readonly isSubject: (index: number) => boolean
}

/** Where the main clause begins behind what leads in to it, not in a title or quotation there; past the last word where none does. */
function mainClauseOf(words: readonly string[], { isMarked, isSubject }: ClauseStart): number {
  let isQuoted = false
  for (const [index, word] of words.entries()) {
    if (!isQuoted && isMarked(index) && isSubject(index)) return index
    if (/^["“«]/u.test(word)) isQuoted = index > 0
    if (/["”»]/u.test(word.slice(1))) isQuoted = false
  }
  return words.length
}

/** For each index, the next one for which something holds; none behind the last. */
function nextOf(
  words: readonly string[],
  holds: (index: number) => boolean,
): readonly (number | undefined)[] {
  const next: (number | undefined)[] = []
  let found: number | undefined
  for (let index = words.length; index >= 0; index--) {
    next[index] = found
    if (holds(index)) found = index
  }
  return next
}
