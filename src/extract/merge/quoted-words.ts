import type { Quote } from '../../model/brief.ts'
import { ELISION } from '../../model/fact.ts'

/** A quotation as it counts when it is compared. */
export interface QuotedWords {
  /** In small letters and in order, with what changes their sense: signs of numbers, question marks, ellipses of the paper. */
  readonly words: readonly string[]
  /** How many words stand before each sentence, and how many there are: where sentences begin and end. */
  readonly edges: ReadonlySet<number>
}

const WORD = /(?<![\p{L}\p{N}])[-−]?\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+|[\p{Sc}%‰?？؟]|\.{3}/gu

const SENTENCE_END = /(?<=[.!?؟。！？]["'”’»)\]]*)\s+|(?<=[。！？])/u

/**
 * The words of a quotation without what the reporter put between its pieces. A piece begins a sentence where the article
 * does: `startsSentence` tells it from where the piece before ended and this one starts. An ellipsis that the paper printed
 * counts as a word, since nobody knows what it left out.
 */
export function quotedWords(
  { text, content }: Quote,
  startsSentence: (from: number, to: number) => boolean,
): QuotedWords {
  const parts = text.split(ELISION)
  const pieces = parts.length === content.spans.length ? parts : [text]
  const words: string[] = []
  const edges = new Set([0])
  pieces.forEach((piece, index) => {
    const before = content.spans[index - 1]
    const here = content.spans[index]
    if (before !== undefined && here !== undefined && startsSentence(before.end, here.start))
      edges.add(words.length)
    piece.split(SENTENCE_END).forEach((sentence, at) => {
      if (at > 0) edges.add(words.length)
      words.push(...(sentence.normalize('NFKC').toLowerCase().match(WORD) ?? []))
    })
  })
  return { words, edges: edges.add(words.length) }
}
