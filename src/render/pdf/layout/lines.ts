import { mirror, visualOrder } from './bidi.ts'
import type { LayoutContext } from './context.ts'
import type { Direction } from './directions.ts'
import type { Fragment } from './fragments.ts'
import type { LineMetrics, Look } from './look.ts'
import type { Box } from './page.ts'
import type { Run, RunBuilder } from './runs.ts'
import { createRun } from './runs.ts'
import type { Segment, Segments } from './segments.ts'
import { hyphenAfter } from './segments.ts'
import { splitLongSegments } from './split-long.ts'
import { fitLines, justification } from './total-fit.ts'

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
  const wordSpace = isStretched ? justification(width, natural, spaces) : 0
  const lineWidth = isStretched && spaces > 0 ? width : natural
  const isRightToLeft = direction === 'rtl'
  const start =
    align === 'center' ? (width - lineWidth) / 2 : align === 'end' ? width - lineWidth : 0

  const places = new Map<Run, number>()
  let at = 0
  for (const run of runs.length > 1 ? visualOrder(runs) : runs) {
    const runWidth = run.width + wordSpace * run.spaces
    // Boxes are placed from the edge where lines start; what runs from right to left is turned round as a whole later.
    places.set(run, x + start + (isRightToLeft ? lineWidth - at - runWidth : at))
    at += runWidth
  }
  const isWrapped = last !== undefined && last.space.length > 0
  const boxes: Box[] = []
  const notes = new Set<string>()
  runs.forEach((run, index) => {
    // Unseen, but words copied from two lines would run into each other without it.
    const trailing = isWrapped && index === runs.length - 1 && run.level % 2 === 0 ? ' ' : ''
    addBoxes(boxes, run, { x: places.get(run) ?? x, wordSpace, metrics, context, trailing })
    const { note } = run.fragment.span
    if (note !== undefined) notes.add(note)
  })
  return { boxes, width: lineWidth, notes: notes.size === 0 ? NO_NOTES : [...notes] }
}

const NO_NOTES: readonly string[] = []

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
  readonly wordSpace: number
  readonly metrics: LineMetrics
  readonly context: LayoutContext
  readonly trailing: string
}

function addBoxes(
  boxes: Box[],
  { fragment, level, width: natural, spaces }: Run,
  { x, wordSpace, metrics, context, trailing }: RunPlace,
): void {
  const { text, face, span } = fragment
  const { look, link, anchor, owner, language } = span
  const width = natural + wordSpace * spaces
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
    size: look.size,
    colour: look.colour,
    wordSpace,
    tracking: look.tracking,
    isRightToLeft,
    ...(language !== undefined && { language }),
  })
  if (link !== undefined) {
    const { node, target, description } = link
    const height = metrics.height
    boxes.push({ type: 'link', owner: node, x, y: 0, width, height, target, description })
  }
}
