import type { BlockOf } from '../../../../model/document.ts'
import type { BlockSetting } from '../context.ts'
import { addFrame, addSpace, raiseCost } from '../flow.ts'
import { colourOf } from '../look.ts'
import { setText } from '../text.ts'

/** How much lower the box of an open slot stands on a page from right to left, in points: Arabic headings reach to its edge. */
const DEEP_LETTERS = 1.5

/** What an analyst writes: a dashed box with the prompt while it is open, then the text, with its author, beside a bar at the side the page starts from. */
export function setSlot(block: BlockOf<'slot'>, setting: BlockSetting): void {
  if (block.status === 'open') setOpenSlot(block, setting)
  else setFilledSlot(block, setting)
}

function setOpenSlot(block: BlockOf<'slot'>, setting: BlockSetting): void {
  const { flow, owner, context, direction } = setting
  const { theme, structure } = context
  const { padding, spaceBefore, spaceAfter } = theme.box
  const colour = colourOf(theme, 'open')
  const node = structure.add('Div', owner)
  const lower = direction === 'rtl' ? DEEP_LETTERS : 0
  addSpace(flow, spaceBefore + lower)
  addFrame(
    flow,
    {
      paddingTop: padding,
      paddingBottom: padding,
      outline: { thickness: theme.rule.hairline, colour },
    },
    {
      inset: { start: padding + theme.rule.accent, end: padding },
      fill: (inner) => {
        const boxed: BlockSetting = {
          ...setting,
          flow: inner,
          owner: node,
          text: 'slotText',
          listDepth: 0,
        }
        setText(block.prompt, { style: 'slotPrompt', role: 'P' }, boxed)
        context.setBlocks(block.children, boxed)
      },
    },
  )
  addSpace(flow, spaceAfter - lower)
}

function setFilledSlot(block: BlockOf<'slot'>, setting: BlockSetting): void {
  const { flow, owner, context } = setting
  const { theme, structure } = context
  const { padding, spaceBefore, spaceAfter } = theme.box
  const bar = { width: theme.rule.accent / 2, colour: colourOf(theme, 'accent') }
  const node = structure.add('Div', owner)
  addSpace(flow, spaceBefore)
  addFrame(
    flow,
    { paddingTop: 0, paddingBottom: 0, bar },
    {
      inset: { start: padding + theme.rule.accent, end: 0 },
      fill: (inner) => {
        const marked: BlockSetting = {
          ...setting,
          flow: inner,
          owner: node,
          text: 'slotText',
          listDepth: 0,
        }
        context.setBlocks(block.children, marked)
        if (block.author.length === 0) return
        raiseCost(inner, 'dear')
        setText(block.author, { style: 'attribution', role: 'P' }, marked)
      },
    },
  )
  addSpace(flow, spaceAfter)
}
