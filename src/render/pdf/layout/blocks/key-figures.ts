import type { BlockOf, KeyFigure } from '../../../../model/document.ts'
import type { BlockSetting } from '../context.ts'
import { addRegions, addSpace, addStrip, createFlow, MIN_COLUMN_WIDTH, raiseCost } from '../flow.ts'
import { colourOf } from '../look.ts'
import { measureWhole } from '../measure-whole.ts'
import type { Box } from '../page.ts'
import { setText } from '../text.ts'

/** Figures that stand in one row; more make further rows. */
export const MAX_FIGURES_PER_ROW = 4

/** A row higher than this, in points, may be cut between pages; others never are. */
export const MAX_WHOLE_HEIGHT = 200

/** A strip of numbers, each large with its meaning below, in columns of equal width. */
export function setKeyFigures(block: BlockOf<'keyFigures'>, setting: BlockSetting): void {
  const { flow, owner, context } = setting
  const { theme, structure } = context
  const { spaceBefore, spaceAfter } = theme.keyFigures
  const node = structure.add('Div', owner)
  const fitting = Math.floor(
    (flow.width + theme.keyFigures.gap) / (MIN_COLUMN_WIDTH + theme.keyFigures.gap),
  )
  const most = Math.max(1, Math.min(MAX_FIGURES_PER_ROW, fitting))
  const rows = Math.ceil(block.children.length / most)
  const perRow = Math.ceil(block.children.length / Math.max(rows, 1))
  addSpace(flow, spaceBefore)
  for (let row = 0; row < rows; row++) {
    const figures = block.children.slice(row * perRow, (row + 1) * perRow)
    setRow(figures, perRow, { ...setting, owner: node })
    addSpace(flow, spaceBefore)
  }
  addSpace(flow, spaceAfter)
}

function setRow(figures: readonly KeyFigure[], perRow: number, setting: BlockSetting): void {
  const { flow, owner, context } = setting
  const { theme, structure } = context
  const { gap, ruleSpace } = theme.keyFigures
  const width = (flow.width - gap * (perRow - 1)) / perRow
  const height = theme.rule.accent / 2
  const rule = { y: 0, width, height, colour: colourOf(theme, 'accent') }
  const cells = figures.map((figure, index) => {
    const cell = createFlow(flow.x + index * (width + gap), width)
    const inner: BlockSetting = {
      ...setting,
      flow: cell,
      owner: structure.add('Div', owner),
      // A bare number runs with the page, words beside it may not: figures of one strip stand alike.
      keepsSide: true,
    }
    const boxes: readonly Box[] = [{ type: 'fill', x: cell.x, ...rule }]
    addStrip(cell, { height: height + ruleSpace, boxes })
    raiseCost(cell, 'worst')
    setText(figure.value, { style: 'keyFigureValue', role: 'P', isBalanced: true }, inner)
    setText(figure.children, { style: 'keyFigureText', role: 'P' }, inner)
    return cell.body
  })
  const whole = cells.map(measureWhole)
  const highest = Math.max(0, ...whole.map((cell) => cell.height))
  if (highest > MAX_WHOLE_HEIGHT) {
    addRegions(flow, cells)
    return
  }
  addStrip(flow, {
    height: highest,
    boxes: whole.flatMap(({ boxes }) => boxes),
    notes: whole.flatMap(({ notes }) => notes),
  })
}
