import type { PageBlock } from './page-blocks.ts'

/** Share of a block's characters in links from which it is a pointer to other pages. */
export const MIN_LINK_SHARE = 0.9

/** Whether all of a block, or nearly all, is link. */
export function isLinked({ map, linkLength }: PageBlock): boolean {
  return linkLength >= map.text.length * MIN_LINK_SHARE
}
