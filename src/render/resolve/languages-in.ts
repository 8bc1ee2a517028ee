import type { Block, Inline } from '../../model/document.ts'
import type { ResolvedDocument } from '../resolve.ts'
import { mapBlock } from './map-block.ts'

/** The languages (BCP 47) that words of the body and its notes are in besides the document's, in reading order. */
export function languagesIn({ children, notes }: ResolvedDocument): readonly string[] {
  const found = new Set<string>()
  const inlines = (nodes: readonly Inline[]): readonly Inline[] => {
    for (const node of nodes) {
      if (node.type === 'text' && node.language !== undefined) found.add(node.language)
      if ('children' in node) inlines(node.children)
    }
    return nodes
  }
  const blocks = (nodes: readonly Block[]): readonly Block[] => {
    for (const block of nodes) mapBlock(block, { blocks, inlines })
    return nodes
  }
  blocks(children)
  for (const note of notes) blocks(note.children)
  return [...found]
}
