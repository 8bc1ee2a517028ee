import type { Root } from 'mdast'
import type { ArticleBlock, ArticleMetadata, HeadingRule, SourceFile } from '../model/article.ts'
import type { Result } from '../model/diagnostic.ts'
import type { DroppedText } from '../model/dropped-text.ts'

/** A source once its bytes are text. Every offset a reader gives is into `text`. */
export interface DecodedSource {
  readonly id: string
  readonly name: string
  /** Without a byte order mark, line ends as they were. */
  readonly text: string
  /** What is a heading in plain text, where its front matter does not say. */
  readonly headings?: HeadingRule | undefined
}

/** What a reader finds in a text. */
export interface Reading {
  readonly metadata: ArticleMetadata
  readonly root: Root
  readonly blocks: readonly ArticleBlock[]
  /** Every readable stretch that is in no block, in source order. */
  readonly dropped: readonly DroppedText[]
}

/** What a reader finds in a file whose bytes are no text: the text it made of them comes with it. */
export interface UnpackedReading extends Reading {
  /** What every offset is into; the same for the same bytes. */
  readonly text: string
  /** WHATWG name of the encoding the words had in the file. */
  readonly encoding: string
}

/** Reads a format that is text. Throws nothing but `BriefingError`. */
export type TextReader = (source: DecodedSource) => Result<Reading>

/** Reads a format that holds its text packed or encoded. Throws nothing but `BriefingError`. */
export type FileReader = (source: SourceFile) => Promise<Result<UnpackedReading>>

/** A reader, loaded when the first source of its format comes, and what it takes. */
export type Reader =
  | { readonly takes: 'text'; readonly load: () => Promise<TextReader> }
  | { readonly takes: 'file'; readonly load: () => Promise<FileReader> }
