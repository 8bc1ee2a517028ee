import type { Block, BlockOf } from '../../../../model/document.ts'
import type { StyleName } from '../../../../model/style-names.ts'
import { isLineOfHeading } from '../../../resolve/is-line-of-heading.ts'
import { isSmallPrintOf } from '../../../resolve/is-small-print-of.ts'
import type { BlockSetting } from '../context.ts'
import { addFrame, addSpace, addStrip, raiseCost } from '../flow.ts'
import { inOwnDirection } from '../in-own-direction.ts'
import { colourOf } from '../look.ts'
import type { Role } from '../page.ts'
import { setText } from '../text.ts'
import { setCallout } from './callout.ts'
import { setChart } from './chart.ts'
import { setCode } from './code.ts'
import { setColumns } from './columns.ts'
import { setContents } from './contents.ts'
import { setFigure } from './figure.ts'
import { setKeyFigures } from './key-figures.ts'
import { setList } from './list.ts'
import { setMasthead } from './masthead.ts'
import { setSlot } from './slot.ts'
import { setSourceList } from './source-list.ts'
import { setTable } from './table.ts'

/** Adds blocks to a flow, one below the other. */
export function setBlocks(blocks: readonly Block[], setting: BlockSetting): void {
  blocks.forEach((block, index) => {
    if (isSmallPrintOf(block, blocks[index - 1])) raiseCost(setting.flow, 'dear')
    setBlock(block, setting)
    if (isLineOfHeading(block, blocks[index - 1])) raiseCost(setting.flow, 'worst')
  })
}

function setBlock(block: Block, setting: BlockSetting): void {
  switch (block.type) {
    case 'masthead':
      setMasthead(block, setting)
      break
    case 'heading':
      setHeading(block, setting)
      break
    case 'paragraph':
      setParagraph(block, setting)
      break
    case 'blockquote':
      setBlockquote(block, setting)
      break
    case 'list':
      setList(block, setting)
      break
    case 'table':
      setTable(block, setting)
      break
    case 'code':
      setCode(block, setting)
      break
    case 'thematicBreak':
      setThematicBreak(setting)
      break
    case 'callout':
      setCallout(block, setting)
      break
    case 'keyFigures':
      setKeyFigures(block, setting)
      break
    case 'figure':
      setFigure(block, setting)
      break
    case 'chart':
      setChart(block, setting)
      break
    case 'slot':
      setSlot(block, setting)
      break
    case 'columns':
      setColumns(block, setting)
      break
    case 'contents':
      setContents(block, setting)
      break
    case 'sourceList':
      setSourceList(block, setting)
      break
    case 'pageBreak':
      raiseCost(setting.flow, 'forced')
      break
    case 'only':
      setBlocks(block.children, setting)
      break
  }
}

const HEADING_STYLES: readonly StyleName[] = ['title', 'heading2', 'heading3', 'heading4']
const HEADING_ROLES = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const satisfies readonly Role[]

function setHeading(block: BlockOf<'heading'>, setting: BlockSetting): void {
  const { depth, anchor, children } = block
  const style = HEADING_STYLES[Math.min(depth, HEADING_STYLES.length) - 1] ?? 'heading4'
  const role = HEADING_ROLES[depth - 1] ?? 'H6'
  const { rule, ruleSpace } = setting.context.theme.headings
  const isRuled = rule === 'above' && depth === 2
  if (isRuled) setHeadingRule(setting)
  const space = isRuled ? { spaceBefore: ruleSpace } : {}
  setText(children, { style, role, anchor, isBalanced: true, ...space }, setting)
}

function setHeadingRule({ flow, context: { theme } }: BlockSetting): void {
  const thickness = theme.rule.hairline
  const { x, width } = flow
  const colour = colourOf(theme, 'accent')
  addSpace(flow, theme.styles.heading2.spaceBefore)
  addStrip(flow, {
    height: thickness,
    boxes: [
      { type: 'rule', x, y: thickness / 2, width, height: 0, thickness, colour, isDashed: false },
    ],
  })
  raiseCost(flow, 'worst')
}

function setParagraph(block: BlockOf<'paragraph'>, setting: BlockSetting): void {
  const style = block.role === 'body' ? setting.text : block.role
  setText(block.children, { style, role: 'P' }, setting)
}

function setBlockquote(block: BlockOf<'blockquote'>, setting: BlockSetting): void {
  inOwnDirection([block], setting, (inside) => setQuotation(block, inside))
}

function setQuotation(block: BlockOf<'blockquote'>, setting: BlockSetting): void {
  const { flow, owner, context } = setting
  const { theme, structure } = context
  const node = structure.add('BlockQuote', owner)
  const colour = colourOf(theme, 'rule')
  const inset = { start: theme.list.indent, end: 0 }
  addSpace(flow, theme.styles.blockquote.spaceBefore)
  addFrame(
    flow,
    { paddingTop: 0, paddingBottom: 0, bar: { width: theme.rule.accent, colour } },
    {
      inset,
      fill: (inner) => {
        const quoted: BlockSetting = {
          ...setting,
          flow: inner,
          owner: node,
          text: 'blockquote',
          listDepth: 0,
        }
        setBlocks(block.children, quoted)
        if (block.attribution.length === 0) return
        raiseCost(inner, 'dear')
        setText(block.attribution, { style: 'attribution', role: 'P' }, quoted)
      },
    },
  )
  addSpace(flow, theme.styles.blockquote.spaceAfter)
}

function setThematicBreak({ flow, context }: BlockSetting): void {
  const { theme } = context
  const { leading, spaceAfter } = theme.styles.body
  const thickness = theme.rule.hairline
  const rule = { width: flow.width, height: 0, thickness, colour: colourOf(theme, 'rule') }
  addStrip(flow, {
    height: leading,
    boxes: [{ type: 'rule', x: flow.x, y: leading / 2, ...rule, isDashed: false }],
  })
  addSpace(flow, spaceAfter)
}
