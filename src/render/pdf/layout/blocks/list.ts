import type { BlockOf } from '../../../../model/document.ts'
import type { BlockSetting } from '../context.ts'
import { addSpace, addStrip, narrow, raiseCost } from '../flow.ts'
import { inOwnDirection } from '../in-own-direction.ts'
import { makeLabel } from '../label.ts'
import { colourOf } from '../look.ts'

/** Labels of unordered lists, by depth. */
const BULLETS = ['•', '–', '·'] as const
/** Between a number and its item, as a share of the type size. */
const NUMBER_GAP = 0.45

/** A list whose labels stand in a column of their own, wide enough for the widest number; on the side it is read from. */
export function setList(block: BlockOf<'list'>, setting: BlockSetting): void {
  inOwnDirection([block], setting, (inside) => setItems(block, inside))
}

function setItems(block: BlockOf<'list'>, setting: BlockSetting): void {
  const { flow, owner, context, direction } = setting
  const { theme, structure } = context
  const depth = setting.listDepth ?? 0
  const style = setting.text === 'body' ? 'list' : setting.text
  const list = structure.add('L', owner, { listNumbering: block.ordered ? 'Decimal' : 'Disc' })
  const colour = colourOf(theme, 'accent')
  const label = (index: number) =>
    block.ordered ? `${block.start + index}.` : (BULLETS[depth % BULLETS.length] ?? BULLETS[0])
  const last = makeLabel(label(block.children.length - 1), {
    x: 0,
    style,
    owner: 0,
    direction,
    context,
  })
  const gap = theme.styles[style].size * NUMBER_GAP
  const indent = Math.max(theme.list.indent, last.width + gap)
  const between = block.spread ? theme.list.itemSpace : theme.list.tightSpace

  block.children.forEach((child, index) => {
    const node = structure.add('LI', list)
    const inner = narrow(flow, { start: indent, end: 0 })
    const place = block.ordered ? { end: inner.x - gap } : {}
    const box = makeLabel(label(index), {
      ...place,
      x: flow.x,
      style,
      colour,
      owner: structure.add('Lbl', node),
      direction,
      context,
    })
    if (index > 0) flow.body.space = between
    flow.body.lead = [...flow.body.lead, ...box.boxes]
    if (inner.x - flow.x < box.width) {
      // Nested so deep that there is no room beside the item.
      addStrip(flow, { height: theme.styles[style].leading, boxes: [] })
      raiseCost(flow, 'worst')
    }
    const body = structure.add('LBody', node)
    context.setBlocks(child.children, {
      ...setting,
      flow: inner,
      text: style,
      owner: body,
      listDepth: depth + 1,
      keepsSide: true,
    })
    const isEmpty = flow.body.lead.length > 0
    if (isEmpty) addStrip(inner, { height: theme.styles[style].leading, boxes: [] })
  })
  flow.body.space = 0
  addSpace(flow, depth === 0 ? theme.styles.body.spaceAfter : 0)
}
