import type { Block, Inline } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'
import { unionSpans } from '../../model/span.ts'
import { mapBlock } from '../resolve/map-block.ts'

/** The places in the sources that the words of blocks were taken from. */
export function spansOf(blocks: readonly Block[]): readonly Span[] {
  const spans: Span[] = []
  const collectInlines = (inlines: readonly Inline[]): readonly Inline[] => {
    for (const inline of inlines) {
      if ('spans' in inline) spans.push(...inline.spans)
      if ('children' in inline) collectInlines(inline.children)
    }
    return inlines
  }
  const collect = (children: readonly Block[]): readonly Block[] => {
    for (const block of children) {
      if (block.type === 'code') spans.push(...block.spans)
      mapBlock(block, { blocks: collect, inlines: collectInlines })
    }
    return children
  }
  collect(blocks)
  return unionSpans(spans)
}
