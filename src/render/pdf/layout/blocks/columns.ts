import type { BlockOf } from '../../../../model/document.ts'
import type { BlockSetting } from '../context.ts'
import { addRegions, addSpace, createFlow, MIN_COLUMN_WIDTH } from '../flow.ts'

/** Columns of equal width side by side; one below the other where each would be too narrow to read. */
export function setColumns(block: BlockOf<'columns'>, setting: BlockSetting): void {
  const { flow, context, owner } = setting
  const { theme, structure } = context
  const count = block.children.length
  if (count === 0) return
  const { gap } = theme.columns
  const width = (flow.width - gap * (count - 1)) / count
  const node = structure.add('Div', owner)
  if (width < MIN_COLUMN_WIDTH) {
    for (const { children } of block.children) {
      context.setBlocks(children, { ...setting, owner: structure.add('Div', node) })
    }
    return
  }
  let space = 0
  const columns = block.children.map((column, index) => {
    const inner = createFlow(flow.x + index * (width + gap), width)
    context.setBlocks(column.children, {
      ...setting,
      flow: inner,
      owner: structure.add('Div', node),
    })
    space = Math.max(space, inner.body.space)
    return inner.body
  })
  // What each column begins with asks for space above it, as it would in the text.
  for (const { elements } of columns) addSpace(flow, elements[0]?.gap ?? 0)
  addRegions(flow, columns)
  addSpace(flow, space)
}
