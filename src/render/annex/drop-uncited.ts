import type { Block, Document, Inline } from '../../model/document.ts'
import { mapInnerBlocks } from '../resolve/map-block.ts'
import { visitBlocks } from '../resolve/visit-blocks.ts'

/** The document without the entries of its lists of sources that neither it nor its annex cites any more. */
export function dropUncited(document: Document, annex: readonly Block[]): Document {
  const cited = new Set<string>()
  const inline = (node: Inline) => {
    if (node.type === 'citation') cited.add(node.anchor)
  }
  visitBlocks([...document.children, ...annex], { inline })
  for (const { children } of document.footnotes) visitBlocks(children, { inline })
  const filter = (children: readonly Block[]): readonly Block[] =>
    children.map((block) =>
      block.type === 'sourceList'
        ? { ...block, children: block.children.filter(({ anchor }) => cited.has(anchor)) }
        : mapInnerBlocks(block, filter),
    )
  return { ...document, children: filter(document.children) }
}
