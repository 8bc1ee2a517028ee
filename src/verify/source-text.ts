import { ingest } from '../ingest/index.ts'
import type { ArticleBlock, SourceFormat } from '../model/article.ts'
import type { Place } from '../model/diagnostic.ts'
import { BriefingError } from '../model/diagnostic.ts'
import type { EvidenceSource } from '../model/evidence.ts'
import type { Span } from '../model/span.ts'
import { pointsOf } from '../model/span.ts'
import { textRange } from '../model/text-map.ts'
import { fold } from './text/fold.ts'

/** A source as words: what stands at a span, without markup, and its paragraphs to look for words in. */
export interface SourceText {
  readonly id: string
  readonly name: string
  readonly text: string
  /** The words at a span of this source. */
  readonly wordsAt: (span: Span) => string
  readonly placeAt: (offset: number) => Place
  /** In source order, none empty. */
  readonly paragraphs: readonly SourceParagraph[]
}

export interface SourceParagraph {
  readonly text: string
  readonly folded: string
  /** Offset of its first character in the source. */
  readonly start: number
}

/** The source read again, so that words can be looked up in it. `format` is how it was read when the file was made. */
export async function openSourceText(
  { id, name, text }: Pick<EvidenceSource, 'id' | 'name' | 'text'>,
  format: SourceFormat | undefined,
): Promise<SourceText> {
  const blocks = await blocksOf({ id, name, text }, format)
  const pointAt = pointsOf(text)
  const sorted = blocks.toSorted((a, b) => a.start - b.start)
  return {
    id,
    name,
    text,
    wordsAt: (span) => wordsAt(text, sorted, span),
    placeAt: (offset) => ({ file: name, ...pointAt(offset) }),
    paragraphs:
      sorted.length > 0
        ? sorted.map(({ map, start }) => ({ text: map.text, folded: fold(map.text), start }))
        : paragraphsOf(text),
  }
}

/** Formats whose bytes are their text: it can be read again. Of the others the text is what their reader made. */
const TEXT_FORMATS: readonly SourceFormat[] = ['text', 'markdown', 'html', 'eml', 'feed']

async function blocksOf(
  { id, name, text }: Pick<EvidenceSource, 'id' | 'name' | 'text'>,
  format: SourceFormat | undefined,
): Promise<readonly ArticleBlock[]> {
  if (format !== undefined && !TEXT_FORMATS.includes(format)) return []
  try {
    const bytes = new TextEncoder().encode(text)
    const { value } = await ingest({ id, name, bytes, format })
    return value.text === text ? value.blocks : []
  } catch (error) {
    // A text that cannot be read as an article is still a text to look for words in.
    if (error instanceof BriefingError) return []
    throw error
  }
}

/** Outside blocks, where front matter and metadata stand, the words are the text itself. */
function wordsAt(text: string, blocks: readonly ArticleBlock[], { start, end }: Span): string {
  const inside = blocks.filter((block) => block.start < end && block.end > start)
  const [first] = inside
  if (first === undefined || (inside.length === 1 && first.start > start)) {
    return text.slice(start, end)
  }
  return inside
    .map(({ map }) => {
      const range = textRange(map, start, end)
      return map.text.slice(range.start, range.end)
    })
    .join(' ')
}

/** Stretches with blank lines around them. */
function paragraphsOf(text: string): readonly SourceParagraph[] {
  return [...text.matchAll(/\S(?:.|\n(?![^\S\n]*\n))*/gu)].map((match) => ({
    text: match[0],
    folded: fold(match[0]),
    start: match.index,
  }))
}
