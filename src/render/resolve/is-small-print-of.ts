import type { Block } from '../../model/document.ts'

/**
 * Whether a block is small print of the one before, such as what stands around a quotation: a page ends behind it. Of an
 * analyst's slot it is only what supports it; a note behind a slot is one of the briefing's.
 */
export function isSmallPrintOf(block: Block | undefined, before: Block | undefined): boolean {
  if (block?.type !== 'paragraph') return false
  if (before?.type === 'slot') return block.role === 'support'
  return (
    before?.type === 'paragraph' &&
    (block.role === 'meta' || block.role === 'note' || block.role === 'support')
  )
}
