import type { BlockOf } from '../../../../model/document.ts'
import type { BlockSetting } from '../context.ts'
import { addFrame, addSpace } from '../flow.ts'
import { breakLines } from '../lines.ts'
import { colourOf, lineMetrics, lookOf } from '../look.ts'
import { segmentsOf } from '../segments.ts'
import { LINE_BREAK } from '../spans.ts'
import { addLines } from '../text.ts'
import { turnedLines } from '../turned.ts'

const TAB = '    '
const CODE_DIRECTION = 'ltr'

/** Code on a ground, its lines and spaces as they are. */
export function setCode(
  block: BlockOf<'code'>,
  { flow, owner, context, direction }: BlockSetting,
): void {
  const { theme, structure, measure } = context
  const style = theme.styles.code
  const node = structure.add('Code', structure.add('P', owner))
  const text = block.value.replaceAll('\t', TAB).replace(/\r\n?|\n/gu, LINE_BREAK)
  const span = { text, look: lookOf(theme, style), owner: node }
  const segments = segmentsOf([span], context, {
    hyphenate: false,
    isPreformatted: true,
    direction: CODE_DIRECTION,
  })
  const metrics = lineMetrics(theme, 'code', measure)
  const padding = theme.box.padding
  addSpace(flow, style.spaceBefore)
  addFrame(
    flow,
    { paddingTop: padding, paddingBottom: padding, fill: colourOf(theme, 'surface') },
    {
      inset: { start: padding, end: padding },
      fill: (inner) => {
        const { x, width } = inner
        const options = { x, width, align: 'start', metrics, direction: CODE_DIRECTION } as const
        const lines = breakLines(segments, options, context)
        addLines(inner, direction === CODE_DIRECTION ? lines : turnedLines(lines, inner), {
          metrics,
          minLines: theme.flow.minLinesAtBreak,
        })
      },
    },
  )
  addSpace(flow, style.spaceAfter)
}
