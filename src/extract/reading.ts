import type { Article, ArticleBlock } from '../model/article.ts'
import { richText } from '../model/article.ts'
import type { TextFact } from '../model/fact.ts'
import type { Span } from '../model/span.ts'
import { sourceRange } from '../model/text-map.ts'
import { marksBetween } from './marks-between.ts'
import type { Turn } from './turns/turn.ts'

/** The article as every collector reads it: numbered paragraphs, sentences and sections, with the way back. */
export interface Reading {
  readonly article: Article
  /** BCP 47; the article's own, else guessed, else `en`. */
  readonly language: string
  /** Body blocks in source order; headings, bylines, boilerplate and the like are not paragraphs. */
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: readonly ReadSentence[]
  /** In source order, flat; `parent` makes the tree. */
  readonly sections: readonly ReadSection[]
}

export interface Paragraph {
  /** 1-based; what references show. */
  readonly number: number
  readonly block: ArticleBlock
  /** Flat text of the block. */
  readonly text: string
  readonly section: string | null
  /** In an interview, whose turn it is. */
  readonly turn?: Turn | undefined
  /** Index of its first sentence in `Reading.sentences`, and one past its last. */
  readonly firstSentence: number
  readonly endSentence: number
}

export interface ReadSentence {
  /** Made from its words: `s-5f0c81aa`. */
  readonly id: string
  readonly index: number
  readonly paragraph: Paragraph
  /** UTF-16 units into the paragraph's text, end exclusive, no white space at the ends. */
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface ReadSection {
  readonly id: string
  /** Undefined for what stands before the first heading. */
  readonly heading: ArticleBlock | undefined
  readonly level: number
  readonly parent: string | undefined
}

/** The place in the source of a stretch of a block's flat text. */
export function spanOf(article: Article, block: ArticleBlock, start: number, end: number): Span {
  return { source: article.source.id, ...sourceRange(block.map, start, end) }
}

/** A stretch of a block's flat text as an extracted fact, its formatting kept where it has any. */
export function factOf(
  article: Article,
  block: ArticleBlock,
  start = 0,
  end = block.map.text.length,
): TextFact {
  const marks = marksBetween(block, start, end)
  const isFormatted = marks.some(({ type }) => type !== 'footnote')
  return {
    value: block.map.text.slice(start, end),
    ...(isFormatted && { inline: [...richText({ ...block, marks }, start, end)] }),
    origin: 'extracted',
    spans: [spanOf(article, block, start, end)],
  }
}
