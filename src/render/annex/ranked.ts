import type { Block, Ranked } from '../../model/document.ts'
import { visitBlocks } from '../resolve/visit-blocks.ts'

/**
 * Everything that need not stay, what goes first coming first: what is spare before what moves to the annex, then by
 * rank, of equal ranks what stands further down.
 */
export function rankedNodes(blocks: readonly Block[]): readonly Ranked[] {
  const found: { readonly node: Ranked; readonly rank: number }[] = []
  const add = (node: Ranked) => {
    if (node.rank !== undefined) found.push({ node, rank: node.rank })
  }
  visitBlocks(blocks, {
    block: (block) => {
      if (block.type === 'heading') add(block)
      if (block.type === 'list' || block.type === 'table')
        for (const child of block.children) add(child)
    },
  })
  return found
    .map(({ node, rank }, place) => ({ node, rank, place }))
    .sort((a, b) => spareness(b.node) - spareness(a.node) || b.rank - a.rank || b.place - a.place)
    .map(({ node }) => node)
}

function spareness({ isSpare }: Ranked): number {
  return Number(isSpare === true)
}
