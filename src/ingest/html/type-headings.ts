import type { PageBlock } from './page-blocks.ts'
import { isRunningText } from './running-text.ts'

/** A heading of more words is a paragraph that was set in large type. */
export const MAX_HEADING_WORDS = 25

/** A bold line of more words is an emphasised sentence. */
export const MAX_BOLD_HEADING_WORDS = 14

/**
 * Headings by how they are used: one as long as a paragraph is one, and a short bold line without a full stop that
 * stands between paragraphs is a heading, one level below those that are marked up, and keeps the reason.
 */
export function typeHeadings(blocks: readonly PageBlock[]): readonly PageBlock[] {
  return blocks.map((block, index): PageBlock => {
    const words = block.map.text.split(' ').length
    if (block.type === 'heading' && words > MAX_HEADING_WORDS)
      return {
        ...block,
        type: 'paragraph',
        depth: undefined,
        guess: { reason: 'as long as a paragraph, though marked up as a heading', confidence: 0.8 },
      }
    const previous = blocks[index - 1]
    const next = blocks[index + 1]
    const isHeading =
      block.type === 'paragraph' &&
      block.isBold &&
      block.linkLength === 0 &&
      words <= MAX_BOLD_HEADING_WORDS &&
      /^["'“”„‘«¿¡([]*[\p{Lu}\p{Lo}\p{N}]/u.test(block.map.text) &&
      !/[.,;:!…。]["'”’»)]*$/u.test(block.map.text) &&
      previous !== undefined &&
      (isRunningText(previous) || previous.type === 'listitem' || previous.type === 'caption') &&
      next !== undefined &&
      isRunningText(next) &&
      !next.isBold
    return isHeading
      ? {
          ...block,
          type: 'heading',
          depth: BOLD_HEADING_DEPTH,
          guess: { reason: 'short bold line between paragraphs', confidence: 0.7 },
        }
      : block
  })
}

const BOLD_HEADING_DEPTH = 3
