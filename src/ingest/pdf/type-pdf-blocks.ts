import type { ArticleBlock } from '../../model/article.ts'
import { candidateOf } from '../text/candidate.ts'
import { classify } from '../text/classify.ts'

/** Headings of plain text have no levels: all stand below the title. */
const HEADING_DEPTH = 2

/**
 * The blocks with byline, date, numbered lists and boilerplate told by the rules of plain text. Title and headings are
 * told by these only where no letters are larger than others.
 */
export function typePdfBlocks(
  blocks: readonly ArticleBlock[],
  text: string,
): readonly ArticleBlock[] {
  const hasTitle = blocks.some(({ type }) => type === 'title')
  const hasHeadings = blocks.some(({ type }) => type === 'heading')
  const guesses = classify(
    blocks.map((block) => candidateOf(text, block)),
    { hasTitle },
  )
  return blocks.map((block, index): ArticleBlock => {
    const guess = guesses[index]
    if (block.type !== 'paragraph' || guess === undefined) return block
    const { type, reason, confidence } = guess
    if (type === 'heading' && (hasHeadings || hasTitle)) return block
    return {
      ...block,
      type,
      ...(type === 'heading' && { depth: HEADING_DEPTH }),
      guess: { reason, confidence },
    }
  })
}
