import type { Block, BlockHandlers } from '../../model/document.ts'
import { handleBlock } from '../dispatch.ts'
import type { DocxContext, Flow } from './context.ts'
import { callout, slot } from './handlers/box.ts'
import { chart } from './handlers/chart.ts'
import { columns, keyFigures } from './handlers/columns.ts'
import { contents } from './handlers/contents.ts'
import { figure } from './handlers/figure.ts'
import { list } from './handlers/list.ts'
import { sourceList } from './handlers/source-list.ts'
import { table } from './handlers/table.ts'
import {
  blockquote,
  code,
  heading,
  masthead,
  pageBreak,
  paragraph,
  thematicBreak,
} from './handlers/text.ts'

/** The blocks as paragraphs, tables and stretches in columns, in order. */
export function blockFlows(blocks: readonly Block[], context: DocxContext): readonly Flow[] {
  return blocks.flatMap((block) => handleBlock(block, handlers, context))
}

const handlers: BlockHandlers<DocxContext, readonly Flow[]> = {
  masthead,
  heading,
  paragraph,
  blockquote,
  list,
  table,
  code,
  thematicBreak,
  callout,
  keyFigures,
  figure,
  chart,
  slot,
  columns,
  contents,
  sourceList,
  pageBreak,
  only: () => {
    throw new Error('Bug: `resolve` leaves no `only`')
  },
}
