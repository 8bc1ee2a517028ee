import type { Root } from 'mdast'
import type { ArticleBlock, ArticleMetadata } from '../model/article.ts'
import type { Result } from '../model/diagnostic.ts'

/** A source once its bytes are text. Every offset a reader gives is into `text`. */
export interface DecodedSource {
  readonly id: string
  readonly name: string
  /** Without a byte order mark, line ends as they were. */
  readonly text: string
}

/** What a reader finds in a text. */
export interface Reading {
  readonly metadata: ArticleMetadata
  readonly root: Root
  readonly blocks: readonly ArticleBlock[]
}

/** Reads one format. Throws nothing but `BriefingError`. */
export type Reader = (source: DecodedSource) => Result<Reading>
