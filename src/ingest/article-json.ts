import type { Article, ArticleBlock, BlockType } from '../model/article.ts'
import { sourceRange } from '../model/text-map.ts'

/** A block as scripts see it. UTF-16 units into `text`, 0-based, end exclusive. */
export interface ArticleJsonBlock {
  /** A `dateline` lies inside the paragraph that it opens and follows it; all others stand for themselves. */
  readonly type: BlockType | 'dateline'
  readonly start: number
  readonly end: number
  /** White space normalised. */
  readonly text: string
}

/** An article as `briefwright ingest` prints it. What the source does not say is null, or an empty list. */
export interface ArticleJson {
  readonly title: string | null
  readonly byline: readonly string[]
  /** `YYYY-MM-DD`, or less where the source says less. */
  readonly date: string | null
  readonly lang: string | null
  readonly text: string
  readonly blocks: readonly ArticleJsonBlock[]
}

/** The shape that scripts outside this project read; fields are only ever added. */
export function articleToJson({ metadata, text, blocks }: Article): ArticleJson {
  const { title, byline, published, language, dateline } = metadata
  return {
    title: title?.value ?? null,
    byline: byline?.map(({ value }) => value) ?? [],
    date: published?.iso ?? null,
    lang: language ?? null,
    text,
    blocks: blocks.flatMap((block) => {
      const { type, start, end, map } = block
      const json = { type, start, end, text: map.text }
      const opens = dateline?.span?.start === start && type === 'paragraph'
      return opens ? [json, datelineBlock(block, dateline.value)] : [json]
    }),
  }
}

function datelineBlock({ map }: ArticleBlock, value: string): ArticleJsonBlock {
  return { type: 'dateline', ...sourceRange(map, 0, value.length), text: value }
}
