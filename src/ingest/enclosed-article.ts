import type { ArticleBlock, BlockType, MetadataText, SourceFile } from '../model/article.ts'
import type { Result } from '../model/diagnostic.ts'
import { normaliseSpace } from '../model/fact.ts'
import type { RuleOf } from './html/fragment-content.ts'
import { createPositions } from './positions.ts'
import type { UnpackedReading } from './reader.ts'
import { rootOfBlocks } from './root-of-blocks.ts'
import { plainTextMap } from './text-map.ts'

/** A line above the text of a mail or an entry of a feed: `Subject: Port of Selm to close`. */
export interface HeadLine {
  readonly label: string
  readonly value: string
  readonly type: Extract<BlockType, 'title' | 'byline' | 'date' | 'boilerplate'>
}

/** An article in an envelope: what the envelope says, and the text in it. */
export interface Enclosure {
  readonly head: readonly HeadLine[]
  readonly body: string
  readonly isHtml: boolean
  /** Whether an HTML body is a page with more than the article on it. */
  readonly isPage?: boolean
  /** The body for the reader of its format, where it is not to see all of it: as long as `body`. */
  readonly shownBody?: string | undefined
  /** By which rule an element of an HTML body is none of the article. */
  readonly ruleOf?: RuleOf | undefined
}

/** A head line with its place in the text. */
export interface PlacedHead extends HeadLine {
  readonly text: MetadataText
}

/**
 * Reads the body by the reader of its format. The text is the head's lines, an empty line, and the body as it was
 * decoded; each line of the head is a block. Metadata is what the body says of itself.
 */
export async function readEnclosed(
  { id, name, headings }: Pick<SourceFile, 'id' | 'name' | 'headings'>,
  { head, body, isHtml, isPage = false, shownBody = body, ruleOf = () => undefined }: Enclosure,
): Promise<Result<UnpackedReading> & { readonly head: readonly PlacedHead[] }> {
  const lines = head.map((line) => ({ ...line, value: normaliseSpace(line.value) }))
  const opening = `${lines.map(({ label, value }) => `${label}: ${value}\n`).join('')}\n`
  const text = opening + body
  const source = { id, name, text: blank(opening) + shownBody, headings }
  const hasTitle = lines.some(({ type }) => type === 'title')
  const { value, diagnostics } = isHtml
    ? (await import('./readers/html.ts')).readHtml(
        source,
        isPage ? {} : { isFragment: true, ruleOf },
      )
    : (await import('./readers/text.ts')).readText(source, { hasTitle })
  let offset = 0
  const placed = lines.map((line): PlacedHead => {
    const start = offset + line.label.length + 2
    const end = start + line.value.length
    offset = end + 1
    return { ...line, text: { value: line.value, span: { source: id, start, end } } }
  })
  const blocks = [
    ...placed.flatMap((line) => headBlock(line, text)),
    ...value.blocks.map((block) => (hasTitle ? belowTitle(block) : block)),
  ]
  return {
    head: placed,
    value: {
      ...value,
      text,
      encoding: 'utf-8',
      blocks,
      root: rootOfBlocks(blocks, createPositions(text), { length: text.length }),
    },
    diagnostics,
  }
}

/** White space as long as a text, with its line ends. */
export function blank(text: string): string {
  return text.replace(/[^\n\r]/g, ' ')
}

function headBlock({ type, text: { span } }: PlacedHead, text: string): readonly ArticleBlock[] {
  const map = span && plainTextMap(text, span.start, span.end)
  return map === undefined ? [] : [{ type, start: map.start, end: map.end, map, marks: [] }]
}

/** A title in the body, below that of the envelope, is a heading. */
function belowTitle(block: ArticleBlock): ArticleBlock {
  return block.type === 'title' ? { ...block, type: 'heading', depth: 2 } : block
}
