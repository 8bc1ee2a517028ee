import type { ArticleBlock } from '../../model/article.ts'
import { findByline } from '../line/find-byline.ts'
import { isBoilerplate } from '../line/is-boilerplate.ts'
import { isDateLine } from '../line/is-date-line.ts'

/** How many blocks below the title may be byline, date or other furniture. */
export const MAX_HEAD_BLOCKS = 5

/**
 * The first heading of depth 1, where nothing but furniture stands before it, as the title; paragraphs next to it that
 * are a byline, a date or boilerplate as such.
 */
export function typeHead(blocks: readonly ArticleBlock[]): readonly ArticleBlock[] {
  const titleIndex = blocks.findIndex(({ type, depth }) => type === 'heading' && depth === 1)
  return blocks.map((block, index) => {
    if (index === titleIndex) return { ...block, type: 'title' as const }
    if (block.type !== 'paragraph') return block
    const { text } = block.map
    if (isBoilerplate(text))
      return guessed(block, 'boilerplate', 'words of the page around the article')
    if (index > Math.max(titleIndex, 0) + MAX_HEAD_BLOCKS) return block
    if (isDateLine(text)) return guessed(block, 'date', 'a date alone on its line')
    return findByline(text)?.stated ? guessed(block, 'byline', '“by” and names') : block
  })
}

function guessed(block: ArticleBlock, type: ArticleBlock['type'], reason: string): ArticleBlock {
  return { ...block, type, guess: { reason, confidence: 0.9 } }
}
