import type { Block, Format } from '../../model/document.ts'
import type { Direction } from './directions.ts'
import { mapInnerBlocks } from './map-block.ts'
import { mapSame } from './map-same.ts'

interface Page {
  readonly direction: Direction
  readonly format: Format
}

/**
 * The blocks with columns of numbers as they are set on the page. What a template sets to the right is numbers, and these
 * have their units at the right in every script: where a page is written from right to left such a column is not turned
 * round, but starts where lines do. Markdown has sides of its own.
 */
export function alignNumbers(blocks: readonly Block[], page: Page): readonly Block[] {
  if (page.direction === 'ltr' || page.format === 'markdown') return blocks
  return mapSame(blocks, (block) => {
    if (block.type !== 'table') {
      return mapInnerBlocks(block, (children) => alignNumbers(children, page))
    }
    const align = mapSame(block.align, (side) => (side === 'right' ? 'left' : side))
    return align === block.align ? block : { ...block, align }
  })
}
