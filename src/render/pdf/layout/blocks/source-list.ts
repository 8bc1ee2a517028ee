import type { BlockOf } from '../../../../model/document.ts'
import { inlineText } from '../../../../model/document.ts'
import type { BlockSetting, LayoutContext } from '../context.ts'
import { addRegions, addSpace, createFlow, narrow, raiseCost } from '../flow.ts'
import { measureFragment } from '../fragments.ts'
import { makeLabel } from '../label.ts'
import { colourOf, lookOf } from '../look.ts'
import { setText } from '../text.ts'

/** Fewer entries are read more easily in one column. */
export const MIN_ENTRIES_FOR_COLUMNS = 4
export const MAX_COLUMNS = 3
/** Between a label and its entry, as a share of the type size. */
const LABEL_GAP = 0.7

/** The cited places in small type, in as many even columns as make the list shortest. */
export function setSourceList(block: BlockOf<'sourceList'>, setting: BlockSetting): void {
  const { flow, owner, context, direction } = setting
  const { theme, structure } = context
  const style = theme.styles.sourceEntry
  const { gap } = theme.columns
  const labelWidth = block.children.reduce(
    (widest, { label }) => Math.max(widest, widthOf(label, context)),
    0,
  )
  const start = labelWidth + style.size * LABEL_GAP
  const naturals = block.children.map(({ children }) => widthOf(inlineText(children), context))
  const count = columnCount(naturals, { width: flow.width, gap, start })
  const width = (flow.width - gap * (count - 1)) / count
  const column = createFlow(flow.x, width)
  const list = structure.add('L', owner, { listNumbering: 'None' })
  for (const entry of block.children) {
    const node = structure.add('LI', list)
    const label = makeLabel(entry.label, {
      x: column.x,
      style: 'sourceEntry',
      colour: colourOf(theme, 'accent'),
      owner: structure.add('Lbl', node),
      direction,
      context,
    })
    column.body.lead = label.boxes
    const body = structure.add('LBody', node)
    const inner: BlockSetting = {
      ...setting,
      flow: narrow(column, { start, end: 0 }),
      owner: body,
      keepsSide: true,
    }
    setText(entry.children, { style: 'sourceEntry', role: 'P', anchor: entry.anchor }, inner)
  }
  // Above it stands what it is a list of.
  raiseCost(flow, 'dear')
  addRegions(flow, [column.body], { count, offset: width + gap })
  addSpace(flow, theme.styles.body.spaceAfter)
}

interface ColumnOptions {
  readonly width: number
  readonly gap: number
  /** What labels take of each column. */
  readonly start: number
}

/** A further column, with more entries broken, has to save this share of the height. */
const MIN_SAVING = 0.15

/** The fewest columns, unless more make the list a good deal shorter. */
function columnCount(naturals: readonly number[], { width, gap, start }: ColumnOptions): number {
  if (naturals.length < MIN_ENTRIES_FOR_COLUMNS) return 1
  let best = 1
  let least = Number.POSITIVE_INFINITY
  for (let count = 1; count <= MAX_COLUMNS; count++) {
    const room = (width - gap * (count - 1)) / count - start
    const lines = naturals.reduce((sum, natural) => sum + Math.max(1, Math.ceil(natural / room)), 0)
    const height = Math.ceil(lines / count)
    if (height <= least * (1 - MIN_SAVING)) {
      best = count
      least = height
    }
  }
  return best
}

function widthOf(text: string, context: LayoutContext): number {
  const { theme, measure } = context
  const look = lookOf(theme, theme.styles.sourceEntry)
  const span = { text, look, owner: 'artifact' } as const
  return measure
    .faces(text, look)
    .reduce((sum, run) => sum + measureFragment({ ...run, span, level: 0 }, context), 0)
}
