import type { BlockOf } from '../../../../model/document.ts'
import { addFrame, addSpace } from '../flow.ts'
import { colourOf } from '../look.ts'
import type { BlockSetting } from '../text.ts'
import { setText } from '../text.ts'

/** A box with a ground and a bar in the accent colour (in that of open slots for a warning). */
export function setCallout(block: BlockOf<'callout'>, setting: BlockSetting): void {
  const { flow, context, owner } = setting
  const { theme, structure } = context
  const { padding, spaceBefore, spaceAfter } = theme.box
  const node = structure.add('Div', owner)
  const bar = {
    width: theme.rule.accent,
    colour: colourOf(theme, block.kind === 'warning' ? 'open' : 'accent'),
  }
  addSpace(flow, spaceBefore)
  addFrame(
    flow,
    { paddingTop: padding, paddingBottom: padding, fill: colourOf(theme, 'surface'), bar },
    {
      inset: { start: padding + bar.width, end: padding },
      fill: (inner) => {
        const text = block.kind === 'verification' ? 'note' : 'calloutText'
        const boxed = { ...setting, flow: inner, owner: node, text, listDepth: 0 } as const
        if (block.title.length > 0)
          setText(block.title, { style: 'calloutTitle', role: 'P' }, boxed)
        context.setBlocks(block.children, boxed)
      },
    },
  )
  addSpace(flow, spaceAfter)
}
