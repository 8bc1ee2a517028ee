import type { Block } from '../../model/document.ts'
import { visitBlocks } from './visit-blocks.ts'

/** The words of blocks, to tell their direction by. */
export function wordsOf(blocks: readonly Block[]): string {
  const words: string[] = []
  visitBlocks(blocks, {
    inline: (node) => {
      if (node.type === 'text' || node.type === 'inlineCode') words.push(node.value)
      if (node.type === 'citation') words.push(node.label)
    },
  })
  return words.join(' ')
}
