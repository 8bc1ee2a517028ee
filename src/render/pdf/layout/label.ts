import type { StyleName } from '../../../model/theme.ts'
import type { LayoutContext } from './context.ts'
import { lineMetrics, lookOf } from './look.ts'
import type { TextBox } from './page.ts'

interface LabelPlace {
  readonly x: number
  /** The label's right edge stands here instead, when given. */
  readonly end?: number
  readonly style: StyleName
  readonly colour?: string
  readonly owner: number
  readonly context: LayoutContext
}

/** A label on the baseline of the first line of a style. */
export function makeLabel(
  text: string,
  { x, end, style, colour, owner, context }: LabelPlace,
): TextBox {
  const { theme, measure } = context
  const look = lookOf(theme, theme.styles[style])
  const face = measure.faces(text, look)[0]?.face ?? measure.mainFace(look)
  const width = measure.word(text, face, false).width * look.size
  return {
    type: 'text',
    owner,
    x: end === undefined ? x : end - width,
    y: lineMetrics(theme, style, measure).baseline,
    width,
    text,
    face,
    size: look.size,
    colour: colour ?? look.colour,
    wordSpace: 0,
    tracking: 0,
    isRightToLeft: false,
  }
}
