import type { Root } from 'mdast'
import type { DroppedText } from './dropped-text.ts'
import type { RichText } from './rich-text.ts'
import type { Span } from './span.ts'
import type { TextMap } from './text-map.ts'

/** The input as `ingest` gets it: bytes with a name. `id` is what spans refer to. */
export interface SourceFile {
  readonly id: string
  /** Name for people and for file names of outputs, without folders: `harbour-pact.txt`; `stdin` for `-`. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Overrules detection. */
  readonly format?: SourceFormat | undefined
  /** Which entry of a feed, from 1 on; the first where it is not given. */
  readonly entry?: number | undefined
  /** What is a heading in plain text, where its front matter does not say; `auto` where it is not given. */
  readonly headings?: HeadingRule | undefined
}

/** Which lines of plain text are headings: those that look like it, none, or those that start with `#`. */
export const headingRules = ['auto', 'none', 'markdown'] as const

export type HeadingRule = (typeof headingRules)[number]

export const sourceFormats = ['text', 'markdown', 'html', 'docx', 'pdf', 'eml', 'feed'] as const

export type SourceFormat = (typeof sourceFormats)[number]

/** An article: the source text, kept verbatim, and what its structure is. Plain data, JSON-able. */
export interface Article {
  readonly source: ArticleSource
  /**
   * The decoded source, whole, without a byte order mark. Every offset of every span is into this. Of a file whose bytes
   * are no text (`docx`, ...) it is the text that its reader makes of it, the same for the same bytes.
   */
  readonly text: string
  readonly metadata: ArticleMetadata
  /** The blocks as an mdast tree; every node has its `position` in `text`. */
  readonly root: Root
  /** The blocks in source order, flat, never overlapping. Extractors work on these. */
  readonly blocks: readonly ArticleBlock[]
  /** What a reader of the source sees and no block holds, in source order. With the blocks it is all there is. */
  readonly dropped: readonly DroppedText[]
}

export interface ArticleSource {
  readonly id: string
  readonly name: string
  readonly format: SourceFormat
  /** WHATWG name in lower case, such as `utf-8` or `windows-1252`. */
  readonly encoding: string
  /** Lower-case hex of the undecoded bytes. */
  readonly sha256: string
}

/** What the source says of itself. Absent means the source does not say. */
export interface ArticleMetadata {
  readonly title?: MetadataText | undefined
  readonly byline?: readonly MetadataText[] | undefined
  readonly outlet?: MetadataText | undefined
  readonly published?: MetadataDate | undefined
  readonly dateline?: MetadataText | undefined
  readonly standfirst?: MetadataText | undefined
  readonly url?: string | undefined
  /** BCP 47. */
  readonly language?: string | undefined
  /** The front matter as data, and where each of its top-level keys' values stands. */
  readonly frontMatter?: FrontMatter | undefined
}

export interface MetadataText {
  readonly value: string
  /** Absent where the source has no verbatim place for it. */
  readonly span?: Span | undefined
  /** How it was found, where the source does not say what it is. */
  readonly guess?: Guess | undefined
}

/** By which rule something was guessed, and how sure that is, from 0 to 1. */
export interface Guess {
  readonly reason: string
  readonly confidence: number
}

export interface MetadataDate extends MetadataText {
  /** `YYYY-MM-DD`, or `YYYY-MM`, or `YYYY`: as precise as the source is. */
  readonly iso: string
}

export interface FrontMatter {
  readonly values: Readonly<Record<string, unknown>>
  /** Where each value stands, by its keys with dots between them: `date`, `handling.tlp`. */
  readonly spans: Readonly<Record<string, Span>>
  readonly span: Span
}

export const blockTypes = [
  'title',
  'byline',
  'date',
  'heading',
  'paragraph',
  'listitem',
  'quote',
  'table',
  'code',
  'caption',
  'footnote',
  'boilerplate',
] as const

export type BlockType = (typeof blockTypes)[number]

export interface ArticleBlock {
  readonly type: BlockType
  /** UTF-16 units into `Article.text`, 0-based, end exclusive; no white space at either end. */
  readonly start: number
  readonly end: number
  /** The block's flat text, white space normalised, and the way back to the source. */
  readonly map: TextMap
  /** Formatting of the flat text; sorted by start, properly nested. */
  readonly marks: readonly Mark[]
  /** 1 to 6, headings only. */
  readonly depth?: number | undefined
  /** Footnotes only: the label by which `marks` of type `footnote` refer to it. */
  readonly identifier?: string | undefined
  /** How the type was guessed, where it was. */
  readonly guess?: Guess | undefined
}

/** A stretch of a block's flat text with formatting. UTF-16 units into `map.text`, end exclusive. */
export type Mark = { readonly start: number; readonly end: number } & (
  | { readonly type: 'emphasis' | 'strong' | 'inlineCode' | 'break' }
  | { readonly type: 'link'; readonly url: string }
  | { readonly type: 'footnote'; readonly identifier: string }
)

/** The flat text from `start` to `end` with its formatting as a tree. Marks that are cut are cut in the tree. */
export function richText(
  block: ArticleBlock,
  start = 0,
  end = block.map.text.length,
): readonly RichText[] {
  const marks = block.marks.filter(
    (mark) => mark.type !== 'footnote' && mark.start < end && mark.end > start,
  )
  return nest(block.map.text, { start, end, marks })
}

interface Stretch {
  readonly start: number
  readonly end: number
  readonly marks: readonly Mark[]
}

function nest(text: string, { start, end, marks }: Stretch): readonly RichText[] {
  const nodes: RichText[] = []
  const addText = (from: number, to: number) => {
    if (to > from) nodes.push({ type: 'text', value: text.slice(from, to) })
  }
  let at = start
  let rest = marks
  while (rest.length > 0) {
    const [outer, ...others] = rest
    if (outer === undefined) break
    const from = Math.max(outer.start, at)
    const to = Math.min(outer.end, end)
    addText(at, from)
    const inside = others.filter((mark) => mark.start < to)
    rest = others.filter((mark) => mark.start >= to)
    nodes.push(wrap(outer, text, { start: from, end: to, marks: inside }))
    at = to
  }
  addText(at, end)
  return nodes
}

function wrap(mark: Mark, text: string, inside: Stretch): RichText {
  switch (mark.type) {
    case 'break':
      return { type: 'break' }
    case 'inlineCode':
      return {
        type: 'inlineCode',
        value: text.slice(inside.start, inside.end),
      }
    case 'link':
      return { type: 'link', url: mark.url, children: nest(text, inside) }
    case 'emphasis':
    case 'strong':
      return { type: mark.type, children: nest(text, inside) }
    case 'footnote':
      return { type: 'text', value: '' }
  }
}
