import type { ArticleMetadata, MetadataDate, MetadataText } from '../../model/article.ts'
import { sourceRange } from '../../model/text-map.ts'
import { findByline } from '../line/find-byline.ts'
import { findDate } from '../line/find-date.ts'
import { fold } from './fold.ts'
import type { PageBlock } from './page-blocks.ts'
import { isRunningText } from './running-text.ts'

/** How many lines below the title are looked at, and how long they may be. UTF-16 units. */
const MAX_LINES = 8
const MAX_LINE_LENGTH = 80

/**
 * Who wrote the article and when, as lines between its title and its text say it, on pages whose markup does not.
 * A standfirst, given folded, may stand between them.
 */
export function linesAtTitle(
  blocks: readonly PageBlock[],
  { source, standfirst }: { readonly source: string; readonly standfirst: string },
): Pick<ArticleMetadata, 'byline' | 'published'> {
  const title = blocks.findIndex(({ type }) => type === 'title')
  if (title < 0) return {}
  const below = blocks.slice(title + 1, title + 1 + MAX_LINES)
  const text = below.findIndex(
    (block) => isRunningText(block) && fold(block.map.text) !== standfirst,
  )
  const lines = below
    .slice(0, text < 0 ? undefined : text)
    .filter(({ map }) => map.text.length <= MAX_LINE_LENGTH)
  const byline = lines.map((line) => bylineIn(line, source)).find((names) => names.length > 0)
  return {
    byline,
    published: lines.map((line) => dateIn(line, source)).find((date) => date !== undefined),
  }
}

function dateIn(line: PageBlock, source: string): MetadataDate | undefined {
  const date = findDate(line.map.text)
  if (date === undefined || date.iso.length < 10) return undefined
  const guess = { reason: 'a date between the title and the text', confidence: 0.8 }
  return { ...placed(line, date, source), iso: date.iso, guess }
}

function bylineIn(line: PageBlock, source: string): readonly MetadataText[] {
  const byline = findByline(line.map.text)
  if (byline?.stated !== true) return []
  const guess = { reason: '“by” and names below the title', confidence: 0.9 }
  return byline.names.map((name) => ({ ...placed(line, name, source), guess }))
}

function placed(
  { map }: PageBlock,
  { start, end }: { readonly start: number; readonly end: number },
  source: string,
): MetadataText {
  return { value: map.text.slice(start, end), span: { source, ...sourceRange(map, start, end) } }
}
