import type { ArticleBlock } from '../model/article.ts'
import { MAX_HEAD_BLOCKS, typeHead } from './markdown/head-of-markdown.ts'
import type { Candidate } from './text/candidate.ts'
import { candidateOf } from './text/candidate.ts'
import { classify } from './text/classify.ts'
import { MAX_HEADING_LENGTH, MAX_HEADING_WORDS } from './text/find-headings.ts'

/** Headings that styles do not tell have no levels: all stand below the title. */
const HEADING_DEPTH = 2

/**
 * The blocks with title, headings, byline and date told. Styles count first: a title by style or, where there is only
 * one heading of the first level on top, that one. A document without such styles is read by its looks: a bold line
 * before running text is a heading, all else goes by the rules of plain text.
 */
export function typeStyledBlocks(
  blocks: readonly ArticleBlock[],
  { text, isBold }: { readonly text: string; readonly isBold: (index: number) => boolean },
): readonly ArticleBlock[] {
  const hasTitle = blocks.some(({ type }) => type === 'title')
  const headings = blocks.filter(({ type }) => type === 'heading')
  if (hasTitle) return typeHead(lowered(blocks))
  if (headings.length === 0) return typeByLooks(blocks, { text, isBold })
  const mains = headings.filter(({ depth }) => depth === 1)
  const [first] = mains
  const isOnTop = first !== undefined && blocks.indexOf(first) <= MAX_HEAD_BLOCKS
  if (mains.length === 1 && isOnTop) return typeHead(blocks)
  const firstHeading = blocks.findIndex(({ type }) => type === 'heading')
  const opening = typeByLooks(blocks.slice(0, firstHeading + 2), { text, isBold })
  const title = opening.slice(0, firstHeading).find(({ type }) => type === 'title')
  return typeHead(lowered(blocks).map((block) => (block.start === title?.start ? title : block)))
}

/** Below a title, headings start at the second level. */
function lowered(blocks: readonly ArticleBlock[]): readonly ArticleBlock[] {
  const depths = blocks.flatMap(({ type, depth }) => (type === 'heading' && depth ? [depth] : []))
  if (!depths.includes(1)) return blocks
  return blocks.map((block) =>
    block.type === 'heading' ? { ...block, depth: Math.min(6, (block.depth ?? 1) + 1) } : block,
  )
}

function typeByLooks(
  blocks: readonly ArticleBlock[],
  { text, isBold }: { readonly text: string; readonly isBold: (index: number) => boolean },
): readonly ArticleBlock[] {
  const candidates = blocks.map((block) => candidateOf(text, block))
  const guesses = classify(candidates, { hasTitle: false })
  return blocks.map((block, index): ArticleBlock => {
    const guess = guesses[index]
    if (block.type !== 'paragraph' || guess === undefined) return block
    const { type, reason, confidence } = guess
    const isBoldHeading =
      type === 'paragraph' &&
      isBold(index) &&
      isShort(candidates[index]) &&
      candidates[index + 1]?.isRunningText === true &&
      !isBold(index + 1)
    if (isBoldHeading) {
      const bold = { reason: 'bold line before running text', confidence: 0.8 }
      return { ...block, type: 'heading', depth: HEADING_DEPTH, guess: bold }
    }
    return {
      ...block,
      type,
      ...(type === 'heading' && { depth: HEADING_DEPTH }),
      guess: { reason, confidence },
    }
  })
}

function isShort(candidate: Candidate | undefined): boolean {
  return (
    candidate !== undefined &&
    candidate.words <= MAX_HEADING_WORDS &&
    candidate.length <= MAX_HEADING_LENGTH
  )
}
