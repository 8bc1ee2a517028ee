import type { BlockOf } from '../../../../model/document.ts'
import { addSpace, addStrip } from '../flow.ts'
import { colourOf } from '../look.ts'
import type { BlockSetting } from '../text.ts'

/** The head of a briefing, closed by an accent rule over the whole measure. */
export function setMasthead(block: BlockOf<'masthead'>, setting: BlockSetting): void {
  const { flow, context, owner } = setting
  const { theme, structure } = context
  context.setBlocks(block.children, { ...setting, owner: structure.add('Div', owner) })
  const thickness = theme.rule.accent
  addSpace(flow, theme.masthead.ruleSpace)
  const { x, width } = flow
  const colour = colourOf(theme, 'accent')
  addStrip(flow, {
    height: thickness,
    boxes: [{ type: 'fill', x, y: 0, width, height: thickness, colour }],
  })
  addSpace(flow, theme.masthead.spaceAfter)
}
