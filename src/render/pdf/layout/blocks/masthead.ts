import type { BlockOf } from '../../../../model/document.ts'
import type { BlockSetting } from '../context.ts'
import { addFrame, addSpace, addStrip, raiseCost } from '../flow.ts'
import { colourOf } from '../look.ts'
import { logoBox } from './figure.ts'

/** The head of a briefing, with the logo above it; set off as the theme says, by a rule below or by a ground. */
export function setMasthead(block: BlockOf<'masthead'>, setting: BlockSetting): void {
  const { flow, context, owner } = setting
  const { theme, structure } = context
  const { style, fill, padding, spaceAfter } = theme.masthead
  const node = structure.add('Div', owner)
  if (style === 'band') {
    addFrame(
      flow,
      { paddingTop: padding, paddingBottom: padding, fill: colourOf(theme, fill) },
      {
        inset: { start: padding, end: padding },
        fill: (inner) => setHead(block, { ...setting, flow: inner, owner: node }),
      },
    )
  } else {
    setHead(block, { ...setting, owner: node })
    setRule(setting)
  }
  addSpace(flow, spaceAfter)
}

function setHead(block: BlockOf<'masthead'>, setting: BlockSetting): void {
  const { flow, context, owner } = setting
  const { theme, structure, logo } = context
  if (theme.logo?.place === 'masthead' && logo !== undefined) {
    const { alternative, space } = theme.logo
    const figure = structure.add('Figure', owner, { alternative })
    const box = logoBox(flow, figure, context)
    if (box !== undefined) addStrip(flow, { height: box.height, boxes: [box] })
    addSpace(flow, space)
    raiseCost(flow, 'worst')
  }
  context.setBlocks(block.children, { ...setting, keepsSide: true })
}

function setRule({ flow, context: { theme } }: BlockSetting): void {
  const { x, width } = flow
  const height = theme.rule.accent
  const colour = colourOf(theme, 'accent')
  addSpace(flow, theme.masthead.ruleSpace)
  addStrip(flow, { height, boxes: [{ type: 'fill', x, y: 0, width, height, colour }] })
}
