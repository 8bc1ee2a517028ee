import type { Result } from '../../../model/diagnostic.ts'
import type { Theme } from '../../../model/theme.ts'
import { hasRightToLeft } from '../../resolve/directions.ts'
import { wordsOf } from '../../resolve/words-of.ts'
import type { ResolvedDocument } from '../../resolve.ts'
import { setBlocks } from './blocks/set-blocks.ts'
import type { LayoutContext, Proportions } from './context.ts'
import { createFlow } from './flow.ts'
import type { Measure } from './measure.ts'
import { createNotes } from './notes.ts'
import type { Box, Pages } from './page.ts'
import { setPageEdge } from './page-edges.ts'
import { setPageReferences } from './page-references.ts'
import type { TextArea } from './paginate.ts'
import { paginate } from './paginate.ts'
import { moved } from './place.ts'
import { inReadingOrder } from './reading-order.ts'
import { createStructure } from './structure.ts'
import type { Hyphenate } from './syllables.ts'
import { turnRound } from './turn-round.ts'
import { createWordCache } from './word-cache.ts'

export interface LayoutOptions {
  readonly theme: Theme
  readonly measure: Measure
  readonly hyphenate: Hyphenate
  /** Of the theme; none is shown without it. */
  readonly logo?: Proportions | undefined
}

/** Points; ISO 216 and ANSI. */
const PAGE_SIZES = {
  A4: { width: 595.28, height: 841.89 },
  Letter: { width: 612, height: 792 },
} as const satisfies Record<Theme['page']['size'], { width: number; height: number }>

/** Least blank between the text and a header or footer of several lines. */
const FURNITURE_GAP = 8

/** Of the height between the margins, the most that one picture takes. */
const MAX_SHARE_OF_PICTURE = 0.6

/** Sets a document as pages of positioned boxes: plain data, and always the same for the same input. */
export function layoutPages(document: ResolvedDocument, options: LayoutOptions): Result<Pages> {
  const { theme } = options
  const { width, height } = PAGE_SIZES[theme.page.size]
  const x = theme.page.marginInner
  const measureWidth = width - x - theme.page.marginOuter
  const context = createContext(document, { ...options, x, width: measureWidth })
  const root = context.structure.add('Document', undefined)
  const flow = createFlow(x, measureWidth)
  setBlocks(document.children, {
    flow,
    owner: root,
    text: 'body',
    context,
    direction: document.direction,
  })

  const edge = (kind: 'header' | 'footer', number: number, count: number) =>
    setPageEdge({ kind, x, width: measureWidth, page: { number, count } }, context)
  const area = textArea(
    { x, width: measureWidth, height, theme },
    // Room for page numbers of three digits is room for all there will be.
    { header: edge('header', 999, 999).height, footer: edge('footer', 999, 999).height },
  )
  const bodies = setPageReferences([...paginate(flow.body, area, context)], context)
  const pages = bodies.map((body, index): { boxes: readonly Box[] } => {
    const header = edge('header', index + 1, bodies.length)
    const footer = edge('footer', index + 1, bodies.length)
    const footerTop = height - theme.page.footerDistance - footer.height
    return {
      boxes: [
        ...header.boxes.map((box) => moved(box, 0, theme.page.headerDistance)),
        ...inReadingOrder(body, context.structure.nodes),
        ...footer.boxes.map((box) => moved(box, 0, footerTop)),
      ],
    }
  })
  const laid: Pages = { width, height, pages, structure: context.structure.nodes }
  const value = document.direction === 'rtl' ? turnRound(laid) : laid
  return { value, diagnostics: context.diagnostics }
}

function createContext(
  document: ResolvedDocument,
  { theme, measure, hyphenate, logo, x, width }: LayoutOptions & { x: number; width: number },
): LayoutContext {
  const { page } = theme
  const { height } = PAGE_SIZES[page.size]
  const notes = createNotes(document.notes, { x, width })
  const context: LayoutContext = {
    document,
    theme,
    measure,
    isLeftToRight: !hasRightToLeft(
      wordsOf([document, ...document.notes].flatMap(({ children }) => children)),
    ),
    words: createWordCache({ measure, hyphenate }),
    logo,
    maxPictureHeight: MAX_SHARE_OF_PICTURE * (height - page.marginTop - page.marginBottom),
    structure: createStructure(),
    diagnostics: [],
    pageReferences: new Map(),
    notes: {
      cite: (identifier, container) => notes.cite(identifier, container, context),
      flow: notes.flow,
    },
    setBlocks,
  }
  return context
}

function textArea(
  { x, width, height, theme }: { x: number; width: number; height: number; theme: Theme },
  furniture: { readonly header: number; readonly footer: number },
): TextArea {
  const { marginTop, marginBottom, headerDistance, footerDistance } = theme.page
  const gap = (one: number) => (one === 0 ? 0 : one + FURNITURE_GAP)
  const top = Math.max(marginTop, headerDistance + gap(furniture.header))
  const bottom = Math.max(marginBottom, footerDistance + gap(furniture.footer))
  return { x, y: top, width, height: height - top - bottom }
}
