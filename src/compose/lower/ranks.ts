import type { Nodes } from 'mdast'
import type { Ranked } from '../../model/document.ts'
import { fillingsIn } from '../fill.ts'
import type { Filling, RankMark } from '../slot.ts'

/** The mark `{{rank}}` left in a node, not counting lists inside it: what these hold has ranks of its own. */
export function rankMarkOf(node: Nodes, fillings: readonly Filling[]): RankMark | undefined {
  if (node.type === 'text') {
    return fillingsIn(node.value, fillings).find(({ rank }) => rank !== undefined)?.rank
  }
  if (!('children' in node)) return undefined
  for (const child of node.children) {
    if (child.type === 'list') continue
    const mark = rankMarkOf(child, fillings)
    if (mark !== undefined) return mark
  }
  return undefined
}

/** How many there are of what siblings are some of, where one of them says so. */
export function inAllOf(
  siblings: readonly { readonly mark: RankMark | undefined }[],
): { readonly inAll: number } | undefined {
  const inAll = siblings.find(({ mark }) => mark?.inAll !== undefined)?.mark?.inAll
  return inAll === undefined ? undefined : { inAll }
}

/** Siblings with their ranks: 1 for the one of most importance; of equals the first. Those that stay have none. */
export function withRanks<Node extends Ranked>(
  siblings: readonly { readonly node: Node; readonly mark: RankMark | undefined }[],
): readonly Node[] {
  const order = siblings
    .flatMap(({ mark }, index) => (mark === undefined ? [] : [{ index, ...mark }]))
    .sort((a, b) => (b.importance ?? 0) - (a.importance ?? 0) || a.index - b.index)
  const ranks = new Map(
    order.flatMap(({ index, keep, isSpare = false }, place) =>
      place < keep ? [] : [[index, { rank: place + 1, ...(isSpare && { isSpare }) }] as const],
    ),
  )
  return siblings.map(({ node }, index) => ({ ...node, ...ranks.get(index) }))
}
