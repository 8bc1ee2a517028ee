import type { Block, BlockHandlers } from '../../model/document.ts'
import { handleBlock } from '../dispatch.ts'
import { isLineOfHeading } from '../resolve/is-line-of-heading.ts'
import { isSmallPrintOf } from '../resolve/is-small-print-of.ts'
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
  return blocks.flatMap((block, index) => {
    const isKept =
      !context.place.isMasthead &&
      (isLineOfHeading(block, blocks[index - 1]) || isSmallPrintOf(blocks[index + 1], block))
    return handleBlock(block, handlers, isKept ? keptWithNext(context) : context)
  })
}

function keptWithNext(context: DocxContext): DocxContext {
  return { ...context, place: { ...context.place, keepsNext: true } }
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
