import type { Block, Inline } from '../../model/document.ts'
import { inlineText } from '../../model/document.ts'
import { mapBlock } from './map-block.ts'

/** The words of blocks, to tell their direction by. */
export function wordsOf(blocks: readonly Block[]): string {
  const words: string[] = []
  const collectInlines = (inlines: readonly Inline[]): readonly Inline[] => {
    words.push(inlineText(inlines))
    return inlines
  }
  const collect = (children: readonly Block[]): readonly Block[] => {
    for (const block of children) mapBlock(block, { blocks: collect, inlines: collectInlines })
    return children
  }
  collect(blocks)
  return words.join(' ')
}
