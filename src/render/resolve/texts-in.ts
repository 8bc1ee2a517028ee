import type { Block, Inline, InlineOf } from '../../model/document.ts'
import { mapBlock } from './map-block.ts'

/** Every text in blocks, in reading order. */
export function textsIn(blocks: readonly Block[]): readonly InlineOf<'text'>[] {
  const found: InlineOf<'text'>[] = []
  const inlines = (nodes: readonly Inline[]): readonly Inline[] => {
    for (const node of nodes) {
      if (node.type === 'text') found.push(node)
      if ('children' in node) inlines(node.children)
    }
    return nodes
  }
  const visit = (children: readonly Block[]): readonly Block[] => {
    for (const block of children) mapBlock(block, { blocks: visit, inlines })
    return children
  }
  visit(blocks)
  return found
}
