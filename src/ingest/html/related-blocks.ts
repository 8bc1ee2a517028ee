import { isRelatedLabel } from '../line/is-related-label.ts'
import type { PageBlock } from './page-blocks.ts'
import { isRunningText } from './running-text.ts'

/** The indexes of labels such as "Related stories", and of the links, list entries and short lines right below them. */
export function relatedBlocks(blocks: readonly PageBlock[]): ReadonlySet<number> {
  const related = new Set<number>()
  let isBelow = false
  blocks.forEach((block, index) => {
    if (block.type !== 'title' && isRelatedLabel(block.map.text)) isBelow = true
    else if (isBelow) isBelow = goesOn(block)
    if (isBelow) related.add(index)
  })
  return related
}

function goesOn(block: PageBlock): boolean {
  if (block.type === 'listitem') return true
  if (block.type === 'heading' || block.type === 'title')
    return block.linkLength >= block.map.text.length / 2
  return block.type === 'paragraph' && !isRunningText(block)
}
