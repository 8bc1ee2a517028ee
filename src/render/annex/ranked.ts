import type { Block, Inline, Ranked } from '../../model/document.ts'
import type { Visitor } from '../resolve/visit-blocks.ts'
import { visitBlocks, visitInlines } from '../resolve/visit-blocks.ts'

/** Something that need not stay. */
export interface RankedPart {
  readonly node: Ranked
  /** What it is one of: its list or table, in which all are set in the same width. Sections are all of one. */
  readonly group: object
  /** Of its words, in UTF-16 units; 0 for a section. */
  readonly length: number
}

const SECTIONS = {}

/**
 * Everything that need not stay, what goes first coming first: what is spare before what moves to the annex, then by
 * rank, of equal ranks what stands further down.
 */
export function rankedParts(blocks: readonly Block[]): readonly RankedPart[] {
  const found: { readonly part: RankedPart; readonly rank: number }[] = []
  const add = (node: Ranked, group: object, length: number) => {
    if (node.rank !== undefined) found.push({ part: { node, group, length }, rank: node.rank })
  }
  visitBlocks(blocks, {
    block: (block) => {
      if (block.type === 'heading') add(block, SECTIONS, 0)
      if (block.type === 'list')
        for (const item of block.children) {
          add(item, block, lengthOf(visitBlocks, item.children))
        }
      if (block.type === 'table')
        for (const row of block.children) {
          const cells = row.children.flatMap(({ children }) => children)
          add(row, block, lengthOf(visitInlines, cells))
        }
    },
  })
  return found
    .map(({ part, rank }, place) => ({ part, rank, place }))
    .sort(
      (a, b) =>
        spareness(b.part.node) - spareness(a.part.node) || b.rank - a.rank || b.place - a.place,
    )
    .map(({ part }) => part)
}

function spareness({ isSpare }: Ranked): number {
  return Number(isSpare === true)
}

function lengthOf<Node>(
  visit: (nodes: readonly Node[], visitor: Visitor) => void,
  nodes: readonly Node[],
): number {
  let length = 0
  const inline = (node: Inline) => {
    if ('value' in node) length += node.value.length
    else if (!('children' in node)) length += 1
  }
  visit(nodes, { inline })
  return length
}
