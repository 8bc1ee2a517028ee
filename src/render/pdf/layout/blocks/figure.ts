import type { BlockOf } from '../../../../model/document.ts'
import { inlineText } from '../../../../model/document.ts'
import type { BlockSetting } from '../context.ts'
import { addSpace, addStrip, raiseCost } from '../flow.ts'
import type { Box, Owner } from '../page.ts'
import { LOGO } from '../page.ts'
import { setText } from '../text.ts'

/** A picture with its caption on the same page; no wider than the column, in proportion. */
export function setFigure(block: BlockOf<'figure'>, setting: BlockSetting): void {
  const { flow, owner, context } = setting
  const { theme, structure, maxPictureHeight } = context
  const { align, captionSpace, spaceBefore, spaceAfter } = theme.figure
  const scale = Math.min(1, flow.width / block.width, maxPictureHeight / block.height)
  const [width, height] = [block.width * scale, block.height * scale]
  const x = flow.x + (align === 'center' ? (flow.width - width) / 2 : 0)
  const alternative = inlineText(block.alternative)
  const isEmpty = alternative === '' && block.caption.length === 0
  const node = isEmpty ? owner : structure.add('Div', owner)
  const picture: Box = {
    type: 'picture',
    owner: alternative === '' ? 'artifact' : structure.add('Figure', node, { alternative }),
    x,
    y: 0,
    width,
    height,
    picture: block.picture,
  }
  addSpace(flow, spaceBefore)
  addStrip(flow, { height, boxes: [...anchorBox(block, x), picture] })
  if (block.caption.length > 0) {
    raiseCost(flow, 'worst')
    const options = { style: 'figureCaption', role: 'P', spaceBefore: captionSpace } as const
    setText(block.caption, options, { ...setting, owner: node })
  }
  addSpace(flow, spaceAfter)
}

/** References lead to the top of the picture. */
function anchorBox({ numbering }: BlockOf<'figure'>, x: number): readonly Box[] {
  return numbering === undefined ? [] : [{ type: 'anchor', anchor: numbering.anchor, x, y: 0 }]
}

/** The logo at an edge of the column, `y` counted from its top; none where the theme has none to show. */
export function logoBox(
  { x, width }: { readonly x: number; readonly width: number },
  owner: Owner,
  { theme, logo }: BlockSetting['context'],
): (Box & { readonly type: 'picture' }) | undefined {
  if (theme.logo === undefined || logo === undefined) return undefined
  const wish = (theme.logo.height * logo.width) / logo.height
  const scale = Math.min(1, width / wish)
  const own = { width: wish * scale, height: theme.logo.height * scale }
  const left = theme.logo.align === 'end' ? x + width - own.width : x
  return { type: 'picture', owner, x: left, y: 0, ...own, picture: LOGO }
}
