import type { Box, Role, StructureNode } from './page.ts'

/** What stands inside a line of text. */
const INLINE: ReadonlySet<Role> = new Set(['Link', 'Reference', 'Span'])

/**
 * The boxes of a page with what is seen behind the words first, and then the words in the order of the document: the cells of
 * a row one after the other, though their lines stand side by side, and a note behind what cites it. So they are
 * copied by readers that know nothing of the structure.
 */
export function inReadingOrder(
  boxes: readonly Box[],
  structure: readonly StructureNode[],
): readonly Box[] {
  const blocks = new Map<number, number>()
  /** The node of the block that a node stands in; nodes are numbered in the order of the document. */
  const blockOf = (node: number): number => {
    const known = blocks.get(node)
    if (known !== undefined) return known
    const { role, parent } = structure[node] ?? {}
    const isInline = role !== undefined && INLINE.has(role) && parent !== undefined
    const block = isInline ? blockOf(parent) : node
    blocks.set(node, block)
    return block
  }
  const behind: Box[] = []
  const words: { readonly box: Box; readonly block: number }[] = []
  let last = -1
  let isSorted = true
  for (const box of boxes) {
    const owner = 'owner' in box ? box.owner : undefined
    if (typeof owner !== 'number') {
      behind.push(box)
      continue
    }
    const block = blockOf(owner)
    if (block < last) isSorted = false
    last = block
    words.push({ box, block })
  }
  if (!isSorted) words.sort((a, b) => a.block - b.block)
  return [...behind, ...words.map(({ box }) => box)]
}
