import type { Block, Document, Inline } from '../../model/document.ts'
import { mapBlock, mapInnerBlocks } from '../resolve/map-block.ts'

/** The document without the entries of its lists of sources that neither it nor its annex cites any more. */
export function dropUncited(document: Document, annex: readonly Block[]): Document {
  const cited = new Set<string>()
  const inlines = (children: readonly Inline[]): readonly Inline[] => {
    for (const inline of children) {
      if (inline.type === 'citation') cited.add(inline.anchor)
      else if ('children' in inline) inlines(inline.children)
    }
    return children
  }
  const collect = (children: readonly Block[]): readonly Block[] => {
    for (const block of children) mapBlock(block, { blocks: collect, inlines })
    return children
  }
  collect([...document.children, ...annex])
  for (const { children } of document.footnotes) collect(children)
  const filter = (children: readonly Block[]): readonly Block[] =>
    children.map((block) =>
      block.type === 'sourceList'
        ? { ...block, children: block.children.filter(({ anchor }) => cited.has(anchor)) }
        : mapInnerBlocks(block, filter),
    )
  return { ...document, children: filter(document.children) }
}
