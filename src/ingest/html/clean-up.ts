import type { DropRule } from '../../model/dropped-text.ts'
import type { CleanContext } from './clean-blocks.ts'
import { cleanRules } from './clean-blocks.ts'
import type { PageBlock } from './page-blocks.ts'

/** What a clean-up keeps and what not, each in the order of the page. */
export interface CleanBlocks {
  readonly kept: readonly PageBlock[]
  readonly dropped: readonly DroppedBlock[]
}

export interface DroppedBlock {
  readonly block: PageBlock
  readonly rule: DropRule
}

/** The blocks without what belongs to the page around the article. */
export function cleanUp(blocks: readonly PageBlock[], context: CleanContext): CleanBlocks {
  const kept: PageBlock[] = []
  const dropped: DroppedBlock[] = []
  blocks.forEach((block, index) => {
    const found = cleanRules.find(
      ({ drops }) => block.type !== 'title' && drops(block, context, index),
    )
    if (found === undefined) kept.push(block)
    else dropped.push({ block, rule: found.rule })
  })
  return { kept, dropped }
}
