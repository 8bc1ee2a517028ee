import type { Direction } from '../../resolve/directions.ts'
import { mirror, visualOrder } from './bidi.ts'
import type { LayoutContext } from './context.ts'
import type { Fragment } from './fragment.ts'
import { justification } from './justified-fit.ts'
import type { LineMetrics, Look } from './look.ts'
import type { Box } from './page.ts'
import type { Run, RunBuilder } from './runs.ts'
import { createRun } from './runs.ts'
import type { Segment, Segments } from './segments.ts'
import { hyphenAfter } from './segments.ts'
import { isSetApart } from './set-apart.ts'
import { splitLongSegments } from './split-long.ts'
import { fitLines } from './total-fit.ts'

/** One line of text; its boxes are placed from the line's top and the left edge of the column. */
export interface Line {
  readonly boxes: readonly Box[]
  /** Of the words, without the blank at either side. */
  readonly width: number
  /** Notes first cited on this line. */
  readonly notes: readonly string[]
}

export type Align = 'start' | 'center' | 'end' | 'justify'

export interface LineOptions {
  /** Left edge of the column. */
  readonly x: number
  readonly width: number
  readonly align: Align
  readonly isBalanced?: boolean | undefined
  readonly metrics: LineMetrics
  /** Where lines start. */
  readonly direction: Direction
}

/** The lines of a paragraph. */
export function breakLines(
  { segments }: Segments,
  options: LineOptions,
  context: LayoutContext,
): readonly Line[] {
  const { width, align, isBalanced = false } = options
  const fitting = splitLongSegments(segments, width, context)
  const ends = fitLines(fitting, { width, isJustified: align === 'justify', isBalanced })
  let first = 0
  return ends.map((last) => {
    const line = setLine(fitting.slice(first, last + 1), options, context)
    first = last + 1
    return line
  })
}

function setLine(
  segments: readonly Segment[],
  { x, width, align, metrics, direction }: LineOptions,
  context: LayoutContext,
): Line {
  const last = segments.at(-1)
  const runs = joinFragments(segments, context)
  let natural = 0
  let spaces = 0
  for (const run of runs) {
    natural += run.width
    spaces += run.spaces
  }
  const isStretched = align === 'justify' && last?.isEnd !== true && last?.ending !== 'forced'
  const letters = isStretched ? countGaps(runs) : 0
  const { wordSpace, letterSpace } = isStretched
    ? justification(width - natural, { spaces, letters })
    : UNSTRETCHED
  const lineWidth = isStretched && spaces + letters > 0 ? width : natural
  const end = runs.at(-1)
  const widthOf = (run: Run) => {
    const spaced = run.width + wordSpace * run.spaces
    return letterSpace === 0 ? spaced : spaced + letterSpace * gapsIn(run, run === end)
  }
  const isRightToLeft = direction === 'rtl'
  const start =
    align === 'center' ? (width - lineWidth) / 2 : align === 'end' ? width - lineWidth : 0

  let at = 0
  const placeOf = (run: Run) => {
    const runWidth = widthOf(run)
    // Boxes are placed from the edge where lines start; what runs from right to left is turned round as a whole later.
    const place = x + start + (isRightToLeft ? lineWidth - at - runWidth : at)
    at += runWidth
    return place
  }
  const isMixed = runs.some(({ level }) => level > 0)
  const places = isMixed && new Map(visualOrder(runs).map((run) => [run, placeOf(run)]))
  const isWrapped = last !== undefined && last.space.length > 0
  const boxes: Box[] = []
  let notes = NO_NOTES
  runs.forEach((run, index) => {
    // Unseen, but words copied from two lines would run into each other without it.
    const trailing = isWrapped && index === runs.length - 1 && run.level % 2 === 0 ? ' ' : ''
    addBoxes(boxes, run, {
      x: places ? (places.get(run) ?? x) : placeOf(run),
      width: widthOf(run),
      wordSpace,
      letterSpace: letterSpace !== 0 && isSetApart(run.fragment.text) ? letterSpace : 0,
      metrics,
      context,
      trailing,
    })
    const { note } = run.fragment.span
    if (note !== undefined && !notes.includes(note)) notes = [...notes, note]
  })
  return { boxes, width: lineWidth, notes }
}

const NO_NOTES: readonly string[] = []
const UNSTRETCHED = { wordSpace: 0, letterSpace: 0 }

function countGaps(runs: readonly Run[]): number {
  const last = runs.at(-1)
  return runs.reduce((sum, run) => sum + gapsIn(run, run === last), 0)
}

/** Gaps between letters that may be set apart, the one behind the last too unless the line ends there. */
function gapsIn({ fragment: { text } }: Run, isLast: boolean): number {
  return isSetApart(text) ? Array.from(text).length - (isLast ? 1 : 0) : 0
}

/** The line's fragments in logical order, neighbours of one look and owner joined. */
function joinFragments(segments: readonly Segment[], context: LayoutContext): readonly Run[] {
  const runs: Run[] = []
  let open: RunBuilder | undefined
  const add = (fragment: Fragment, width: number | undefined) => {
    if (open !== undefined && areAlike(open.first, fragment)) {
      open.add(fragment.text, width)
      return
    }
    if (open !== undefined) runs.push(open.end())
    open = createRun(fragment, width, context)
  }
  segments.forEach((segment, index) => {
    const { fragments, width } = segment
    for (const fragment of fragments) add(fragment, fragments.length === 1 ? width : undefined)
    const isLast = index === segments.length - 1
    if (!isLast) for (const space of segment.space) add(space, undefined)
    const last = fragments.at(-1)
    if (isLast && segment.ending === 'hyphen' && last !== undefined)
      add(hyphenAfter(last), undefined)
  })
  if (open !== undefined) runs.push(open.end())
  return runs
}

function areAlike(a: Fragment, b: Fragment): boolean {
  if (a.face !== b.face || a.level !== b.level) return false
  if (a.span === b.span) return true
  return (
    a.span.owner === b.span.owner &&
    a.span.language === b.span.language &&
    a.span.note === undefined &&
    b.span.note === undefined &&
    areSameLook(a.span.look, b.span.look)
  )
}

function areSameLook(a: Look, b: Look): boolean {
  return (
    a === b ||
    (a.size === b.size && a.colour === b.colour && a.tracking === b.tracking && a.rise === b.rise)
  )
}

interface RunPlace {
  readonly x: number
  readonly width: number
  readonly wordSpace: number
  readonly letterSpace: number
  readonly metrics: LineMetrics
  readonly context: LayoutContext
  readonly trailing: string
}

function addBoxes(
  boxes: Box[],
  { fragment, level }: Run,
  { x, width, wordSpace, letterSpace, metrics, context, trailing }: RunPlace,
): void {
  const { text, face, span } = fragment
  const { look, link, anchor, owner, language } = span
  const isRightToLeft = level % 2 === 1
  if (anchor !== undefined) boxes.push({ type: 'anchor', anchor, x, y: 0 })
  if (link?.isUnderlined) {
    const { hairline } = context.theme.rule
    const y = metrics.baseline + look.size * 0.13
    const thickness = hairline
    const rule = { width, height: 0, thickness, colour: look.colour, isDashed: false }
    boxes.push({ type: 'rule', x, y, ...rule })
  }
  boxes.push({
    type: 'text',
    owner,
    x,
    y: metrics.baseline - look.rise,
    width,
    text: isRightToLeft ? mirror(text) : text + trailing,
    face,
    size: look.size * context.measure.setting(face).scale,
    colour: look.colour,
    wordSpace,
    tracking: look.tracking + letterSpace,
    isRightToLeft,
    ...(language !== undefined && { language }),
  })
  if (link !== undefined) {
    const { node, target, description } = link
    const height = metrics.height
    boxes.push({ type: 'link', owner: node, x, y: 0, width, height, target, description })
  }
}
