import type { Block } from '../../model/document.ts'
import { inlineText } from '../../model/document.ts'
import { mapInnerBlocks } from './map-block.ts'
import { mapSame } from './map-same.ts'
import { plainWords } from './plain-words.ts'

export interface OutlineEntry {
  /** 1 to 6; the first is 1, and none is more than one deeper than the one before. */
  readonly depth: number
  readonly anchor: string
  /** All that is seen of it. */
  readonly text: string
  /** Without references, as lists of headings show it. */
  readonly title: string
}

/** The outline, and the blocks with heading levels that skip none (PDF/UA-1 7.4.2; readers' navigation panes). */
export function levelHeadings(blocks: readonly Block[]) {
  const outline: OutlineEntry[] = []
  const levelBlock = (block: Block): Block => {
    if (block.type !== 'heading') return mapInnerBlocks(block, levelBlocks)
    const depth = Math.min(block.depth, (outline.at(-1)?.depth ?? 0) + 1)
    const { anchor, children } = block
    const title = inlineText(plainWords(children)).trim()
    outline.push({ depth, anchor, text: inlineText(children), title })
    return depth === block.depth ? block : { ...block, depth }
  }
  const levelBlocks = (children: readonly Block[]) => mapSame(children, levelBlock)
  return { children: levelBlocks(blocks), outline }
}
