import { isWithin } from './ancestors.ts'
import { fold } from './fold.ts'
import type { PageBlock } from './page-blocks.ts'
import type { HtmlElement } from './parse-html.ts'

/** A shorter description of a picture may also be its subject, or a line of the text. UTF-16 units, folded. */
export const MIN_DESCRIPTION_LENGTH = 25

interface TypePageBlocksOptions {
  /** The heading that shows the title. */
  readonly titleElement: HtmlElement | undefined
  /** What the pictures of the page show, as they are described to who cannot see them; folded. */
  readonly descriptions: ReadonlySet<string>
}

/**
 * The blocks of a page with the types that only the rest of the page tells: the title, without labels that share its
 * heading; and captions, which say again what a picture is described by.
 */
export function typePageBlocks(
  blocks: readonly PageBlock[],
  { titleElement, descriptions }: TypePageBlocksOptions,
): readonly PageBlock[] {
  const titles =
    titleElement === undefined
      ? []
      : blocks.filter(({ element }) => isWithin(element, titleElement))
  const longest = Math.max(...titles.map(({ map }) => map.text.length))
  const title = titles.find(({ map }) => map.text.length === longest)
  const isCaption = ({ type, map }: PageBlock) => {
    if (type !== 'paragraph' || map.text.length < MIN_DESCRIPTION_LENGTH) return false
    const words = fold(map.text)
    return words.length >= MIN_DESCRIPTION_LENGTH && descriptions.has(words)
  }
  return blocks.map((block) => {
    if (block === title) return { ...block, type: 'title', depth: undefined }
    return isCaption(block) ? { ...block, type: 'caption' } : block
  })
}
