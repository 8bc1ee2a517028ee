import type { Block } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'
import { unionSpans } from '../../model/span.ts'
import { visitBlocks } from '../resolve/visit-blocks.ts'

/** The places in the sources that the words of blocks were taken from. */
export function spansOf(blocks: readonly Block[]): readonly Span[] {
  const spans: Span[] = []
  visitBlocks(blocks, {
    block: (block) => {
      if (block.type === 'code') spans.push(...block.spans)
    },
    inline: (node) => {
      if ('spans' in node) spans.push(...node.spans)
    },
  })
  return unionSpans(spans)
}
