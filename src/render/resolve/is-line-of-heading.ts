import type { Block } from '../../model/document.ts'

/** Whether a block is the small line of the heading before it, such as who somebody is, or what a list is for: both stay with what follows them. */
export function isLineOfHeading(block: Block, before: Block | undefined): boolean {
  return (
    block.type === 'paragraph' &&
    (block.role === 'meta' || block.role === 'note') &&
    before?.type === 'heading'
  )
}
