import type { TermLexicon } from '../words/content-lexicon.ts'

/** Numbers for terms, in order of first use; one vocabulary per article. */
export type Vocabulary = Map<string, number>

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu

/**
 * The words of a text that say what it is about, as numbers of the vocabulary, in order, repeated as often as they
 * stand there. Case, the possessive `'s` and a plural `s` are disregarded: enough to see that two sentences share a
 * subject, and the same in every language that has no lexicon.
 */
export function termsOf(
  text: string,
  { stopWords }: TermLexicon,
  vocabulary: Vocabulary,
): readonly number[] {
  const terms: number[] = []
  for (const word of text.toLowerCase().match(WORD) ?? []) {
    if (word.length < 2 || stopWords.has(word)) continue
    const bare = word.endsWith("'s") || word.endsWith('’s') ? word.slice(0, -2) : word
    const term = isPlural(bare) ? bare.slice(0, -1) : bare
    const known = vocabulary.get(term)
    if (known === undefined) vocabulary.set(term, vocabulary.size)
    terms.push(known ?? vocabulary.size - 1)
  }
  return terms
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

/** By its `s`, which is none of `ss` and `us`. */
function isPlural(word: string): boolean {
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us')
}

/** Words as people count them: runs of letters and digits; each Han character is a word. */
export function countWords(text: string): number {
  let words = 0
  for (const run of text.match(/[^\s—–]+/g) ?? []) {
    if (isAsciiLetter(run.charCodeAt(0)) || /[A-Za-z0-9]/.test(run)) words += 1
    else if (/\p{Script=Han}/u.test(run)) words += run.match(/\p{Script=Han}/gu)?.length ?? 0
    else if (/[\p{L}\p{N}]/u.test(run)) words += 1
  }
  return words
}
