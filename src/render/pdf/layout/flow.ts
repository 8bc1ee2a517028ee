import type { Box } from './page.ts'

/**
 * A column's content before it is cut into pages: a list of elements, each with the space above it and what a break
 * before it costs. Boxes are placed from the left edge of the page's text area and the top of their element.
 */
export interface Flow {
  readonly elements: readonly FlowElement[]
}

export type FlowElement = Strip | Regions

/**
 * What it costs to break a column before an element: `free`; `dear` where a few lines would be left alone; `worst`
 * where what belongs together would part, such as a heading and its text; `forced` where a page ends.
 */
export type BreakCost = 'free' | 'dear' | 'worst' | 'forced'

interface ElementBase {
  /** Space above, none at the top of a page. */
  readonly gap: number
  readonly cost: BreakCost
  /** The frames it stands in, outermost first. */
  readonly frames: readonly Frame[]
}

/** What is never cut: a line of text, or a row of things side by side. */
export interface Strip extends ElementBase {
  readonly type: 'strip'
  readonly height: number
  readonly boxes: readonly Box[]
  /** Notes first cited here. */
  readonly notes: readonly string[]
  /** Blank at the top and bottom, which frames count as part of their padding. */
  readonly inkTop: number
  readonly inkBottom: number
}

/** Columns side by side, each cut by itself. */
export interface Regions extends ElementBase {
  readonly type: 'regions'
  readonly columns: readonly Flow[]
  /** One flow poured into so many columns of even height; then `columns` has one entry. */
  readonly balance?: { readonly count: number; readonly offset: number } | undefined
}

/** A box around elements, drawn anew on every page it reaches. */
export interface Frame {
  readonly x: number
  readonly width: number
  readonly paddingTop: number
  readonly paddingBottom: number
  readonly fill?: string | undefined
  /** The bar stands where lines end: the block inside runs the other way. */
  readonly isTurned?: boolean
  /** At the edge where lines start. */
  readonly bar?: { readonly width: number; readonly colour: string } | undefined
  readonly outline?: { readonly thickness: number; readonly colour: string } | undefined
  readonly ruleAbove?: { readonly thickness: number; readonly colour: string } | undefined
  readonly ruleBelow?: { readonly thickness: number; readonly colour: string } | undefined
  /** Shown again at the top of each page the frame goes on to; set when there is one. */
  readonly head?: (() => RepeatedHead) | undefined
  /** Index of the first element inside. */
  readonly first: number
}

export interface RepeatedHead {
  readonly boxes: readonly Box[]
  readonly height: number
}

/** A flow being built, seen from one column: narrowed views of it share its `body`. */
export interface FlowBuilder {
  readonly body: FlowBody
  /** Left edge and width of the column at this place. */
  readonly x: number
  readonly width: number
  readonly frames: readonly Frame[]
}

export interface FlowBody extends Flow {
  readonly elements: FlowElement[]
  /** Space owed before the next element. */
  space: number
  /** Of a break before the next element. */
  cost: BreakCost
  /** Boxes owed to the next strip: the label of a list item. */
  lead: readonly Box[]
}

export function createFlow(x: number, width: number): FlowBuilder {
  return { body: { elements: [], space: 0, cost: 'free', lead: [] }, x, width, frames: [] }
}

/** Asks for space before the next element; of two demands the greater counts. */
export function addSpace({ body }: FlowBuilder, space: number): void {
  body.space = Math.max(body.space, space)
}

/** Asks that the next element not be parted from the last. */
export function raiseCost({ body }: FlowBuilder, cost: BreakCost): void {
  if (RANK[cost] > RANK[body.cost]) body.cost = cost
}

const RANK: Readonly<Record<BreakCost, number>> = { free: 0, dear: 1, worst: 2, forced: 3 }

const NO_NOTES: readonly string[] = []

export function addStrip(
  flow: FlowBuilder,
  strip: Pick<Strip, 'height' | 'boxes'> & Partial<Strip>,
  cost: BreakCost = 'free',
): void {
  raiseCost(flow, cost)
  const { body, frames } = flow
  const { height, notes = NO_NOTES, inkTop = 0, inkBottom = 0 } = strip
  const boxes = body.lead.length === 0 ? strip.boxes : [...body.lead, ...strip.boxes]
  const { space: gap, cost: owed } = body
  body.elements.push({
    type: 'strip',
    height,
    boxes,
    notes,
    inkTop,
    inkBottom,
    frames,
    gap,
    cost: owed,
  })
  settle(body)
}

export function addRegions(
  flow: FlowBuilder,
  columns: readonly Flow[],
  balance?: Regions['balance'],
): void {
  const { body, frames } = flow
  if (body.lead.length > 0) {
    addStrip(flow, { height: 0, boxes: [] })
    raiseCost(flow, 'worst')
  }
  const { space: gap, cost } = body
  body.elements.push({ type: 'regions', columns, balance, gap, frames, cost })
  settle(body)
}

function settle(body: FlowBody): void {
  body.space = 0
  body.cost = 'free'
  body.lead = []
}

/** Runs `fill` with a frame around all it adds; the column is narrower by `inset`. */
export function addFrame(
  flow: FlowBuilder,
  frame: Omit<Frame, 'x' | 'width' | 'first'>,
  { inset, fill }: { readonly inset: Inset; readonly fill: (inner: FlowBuilder) => void },
): void {
  const { x, width, frames, body } = flow
  const first = body.elements.length
  const inner = narrow(flow, inset)
  // Nested so deep that there is no room beside the text.
  const bar = frame.bar !== undefined && inner.x - x >= frame.bar.width ? frame.bar : undefined
  fill({ ...inner, frames: [...frames, { ...frame, bar, x, width, first }] })
  if (body.elements.length > first) body.space = 0
}

export interface Inset {
  readonly start: number
  readonly end: number
}

/** Room a column keeps however deep things are nested. */
export const MIN_COLUMN_WIDTH = 60

/** The same flow with a narrower column. */
export function narrow(flow: FlowBuilder, { start, end }: Inset): FlowBuilder {
  const room = Math.max(0, flow.width - MIN_COLUMN_WIDTH)
  const share = start + end > room ? room / (start + end) : 1
  return { ...flow, x: flow.x + start * share, width: flow.width - (start + end) * share }
}
