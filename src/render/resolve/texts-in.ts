import type { Block, InlineOf } from '../../model/document.ts'
import { visitBlocks } from './visit-blocks.ts'

/** Every text in blocks, in reading order. */
export function textsIn(blocks: readonly Block[]): readonly InlineOf<'text'>[] {
  const found: InlineOf<'text'>[] = []
  visitBlocks(blocks, {
    inline: (node) => {
      if (node.type === 'text') found.push(node)
    },
  })
  return found
}
