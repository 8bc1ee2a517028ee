import type { Block, Inline } from '../../model/document.ts'
import { mapBlock } from '../resolve/map-block.ts'
import type { ResolvedDocument } from '../resolve.ts'

/** How often the text refers to each footnote, by identifier. */
export function referenceCounts(document: ResolvedDocument): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  if (document.notes.length === 0) return counts
  const inlines = (nodes: readonly Inline[]): readonly Inline[] => {
    for (const node of nodes) {
      if (node.type === 'footnoteReference') {
        counts.set(node.identifier, (counts.get(node.identifier) ?? 0) + 1)
      }
      if ('children' in node) inlines(node.children)
    }
    return nodes
  }
  const blocks = (children: readonly Block[]): readonly Block[] => {
    for (const block of children) mapBlock(block, { blocks, inlines })
    return children
  }
  blocks(document.children)
  return counts
}
