import type { Block } from '../../model/document.ts'

/** Whether a block is small print of the one before, such as what stands around a quotation: a page ends behind it. */
export function isSmallPrintOf(block: Block | undefined, before: Block | undefined): boolean {
  return (
    block?.type === 'paragraph' &&
    (block.role === 'meta' || block.role === 'note' || block.role === 'support') &&
    (before?.type === 'paragraph' || before?.type === 'slot')
  )
}
