import type { Article } from '../../src/model/article.ts'
import type { Span } from '../../src/model/span.ts'
import { sourceRange } from '../../src/model/text-map.ts'

/** A word of an article and its place in the source. UTF-16 units, 0-based, end exclusive. */
interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

const WORD = /[\p{L}\p{N}]+(?:[’'.,:-][\p{L}\p{N}]+)*/gu

/** The words of all blocks but boilerplate, in source order. */
export function wordsOf(article: Article): readonly Word[] {
  return article.blocks
    .filter((block) => block.type !== 'boilerplate')
    .flatMap((block) =>
      [...block.map.text.matchAll(WORD)].map((match) => ({
        text: match[0],
        ...sourceRange(block.map, match.index, match.index + match[0].length),
      })),
    )
}

/**
 * Indexes of the words of `text`, the first place at or behind `from`.
 *
 * @throws Error if the article does not have them there: the expectation is at fault, or ingest lost them
 */
export function findWords(words: readonly Word[], text: string, from = 0): readonly number[] {
  const wanted = [...text.matchAll(WORD)].map((match) => match[0])
  for (let start = from; start + wanted.length <= words.length; start += 1) {
    if (wanted.every((word, offset) => words[start + offset]?.text === word)) {
      return wanted.map((_, offset) => start + offset)
    }
  }
  throw new Error(`The article does not have \`${text}\` behind word ${from}.`)
}

/** Indexes of the words that the spans touch. */
export function wordsIn(words: readonly Word[], spans: readonly Span[]): readonly number[] {
  return words.flatMap((word, index) =>
    spans.some((span) => word.start < span.end && word.end > span.start) ? [index] : [],
  )
}

/** Words in both over words in either, 0 to 1. */
export function overlapOf(a: readonly number[], b: readonly number[]): number {
  const shared = sharedOf(a, b)
  return shared === 0 ? 0 : shared / (a.length + b.length - shared)
}

/** How many words of `a` are in `b` as well. */
export function sharedOf(a: readonly number[], b: readonly number[]): number {
  const inB = new Set(b)
  return a.filter((index) => inB.has(index)).length
}
