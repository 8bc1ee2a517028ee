import type { Document } from '../model/document.ts'
import { visitBlocks } from '../render/resolve/visit-blocks.ts'

/** Ids of the slots that a document shows open, each once. */
export function openSlotsOf(document: Document): ReadonlySet<string> {
  const open = new Set<string>()
  visitBlocks(document.children, {
    block: (block) => {
      if (block.type === 'slot' && block.status === 'open') open.add(block.id)
    },
  })
  return open
}
