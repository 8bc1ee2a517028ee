import { visitBlocks } from '../resolve/visit-blocks.ts'
import type { ResolvedDocument } from '../resolve.ts'

/** How often the text refers to each footnote, by identifier. */
export function referenceCounts(document: ResolvedDocument): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  if (document.notes.length === 0) return counts
  visitBlocks(document.children, {
    inline: (node) => {
      if (node.type !== 'footnoteReference') return
      counts.set(node.identifier, (counts.get(node.identifier) ?? 0) + 1)
    },
  })
  return counts
}
