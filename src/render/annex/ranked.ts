import type { Block, Ranked } from '../../model/document.ts'
import { mapBlock } from '../resolve/map-block.ts'

/** Everything that may move to an annex, what moves first coming first: of equal ranks what stands further down. */
export function rankedNodes(blocks: readonly Block[]): readonly Ranked[] {
  const found: { readonly node: Ranked; readonly rank: number }[] = []
  const add = (node: Ranked) => {
    if (node.rank !== undefined) found.push({ node, rank: node.rank })
  }
  const collect = (children: readonly Block[]): readonly Block[] => {
    for (const block of children) {
      if (block.type === 'heading') add(block)
      if (block.type === 'list' || block.type === 'table')
        for (const child of block.children) add(child)
      mapBlock(block, { blocks: collect, inlines: (inlines) => inlines })
    }
    return children
  }
  collect(blocks)
  return found
    .map(({ node, rank }, place) => ({ node, rank, place }))
    .sort((a, b) => b.rank - a.rank || b.place - a.place)
    .map(({ node }) => node)
}
