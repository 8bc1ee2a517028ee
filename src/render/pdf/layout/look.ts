import type { StyleName } from '../../../model/style-names.ts'
import type { TextStyle, Theme } from '../../../model/theme.ts'
import type { FontChoice, Measure } from './measure.ts'

/** How a run of characters looks. Compared by identity: one object per style and nesting. */
export interface Look extends FontChoice {
  readonly size: number
  readonly colour: string
  readonly tracking: number
  readonly capitals: boolean
  /** Points the baseline is lifted by. */
  readonly rise: number
}

/** The look a text style gives to plain words. */
export function lookOf(theme: Theme, style: TextStyle): Look {
  return {
    family: style.font,
    bold: style.bold,
    italic: style.italic,
    size: style.size,
    colour: colourOf(theme, style.colour),
    tracking: style.tracking,
    capitals: style.capitals,
    rise: 0,
  }
}

/** The colour a theme gives a name; an unknown name looks like text. */
export function colourOf(theme: Theme, name: string): string {
  return theme.colours[name] ?? theme.colours['text'] ?? '#000000'
}

/** Where the baseline of a line stands, and how much of the line above and below it is blank. */
export interface LineMetrics {
  readonly height: number
  /** From the top of the line. */
  readonly baseline: number
  /** Blank above capitals. */
  readonly inkTop: number
  /** Blank below descenders of middling depth: what the eye takes for the foot of a line. */
  readonly inkBottom: number
}

/** A line's leading split evenly around the face's ascent and descent. */
export function lineMetrics(theme: Theme, name: StyleName, measure: Measure): LineMetrics {
  const style = theme.styles[name]
  const { ascent, descent, capHeight } = measure.metrics(measure.mainFace(lookOf(theme, style)))
  const height = style.leading
  const baseline = height / 2 + ((ascent - descent) / 2) * style.size
  return {
    height,
    baseline,
    inkTop: baseline - capHeight * style.size,
    inkBottom: height - baseline - (descent / 2) * style.size,
  }
}

/** Lines at least so high. Half of what is added stands above, half below, where high and deep letters reach into it. */
export function withLeading(metrics: LineMetrics, leading: number): LineMetrics {
  const { height, baseline, inkTop, inkBottom } = metrics
  if (leading <= height) return metrics
  const half = (leading - height) / 2
  return {
    height: leading,
    baseline: baseline + half,
    inkTop: inkTop + half / 2,
    inkBottom: inkBottom + half / 2,
  }
}
