import type { FileChild, ISectionOptions } from 'docx'
import { Paragraph, SectionType, TextRun } from 'docx'
import type { Theme } from '../../model/theme.ts'
import type { Pt } from '../../model/units.ts'
import { pt, ptToTwip } from '../../model/units.ts'
import type { ResolvedDocument } from '../resolve.ts'
import type { DocxContext, Flow } from './context.ts'
import { isColumns } from './context.ts'
import { footer, header } from './furniture.ts'
import { pageGeometry } from './geometry.ts'
import { styledParagraph } from './styled-paragraph.ts'
import { markingHeight } from './styles/furniture-looks.ts'

/**
 * The flows as sections of one page style: Word sets columns section by section. Only the first bears the header and
 * footer; the others go on with them.
 */
export function sections(
  flows: readonly Flow[],
  document: ResolvedDocument,
  context: DocxContext,
): readonly ISectionOptions[] {
  const above = header(document, context)
  const below = footer(document, context)
  const furniture = {
    ...(above && { headers: { default: above } }),
    ...(below && { footers: { default: below } }),
  }
  return stretches(flows, context).map(({ count, gap, children }, index) => ({
    properties: {
      page: pageOf(document, context),
      ...(index > 0 && { type: SectionType.CONTINUOUS }),
      ...(count > 1 && { column: { count, space: ptToTwip(gap) } }),
    },
    ...(index === 0 && furniture),
    children,
  }))
}

interface Stretch {
  readonly count: number
  readonly gap: Pt
  readonly children: readonly FileChild[]
}

/** Neighbours in one column together, each stretch in columns by itself; never none. */
function stretches(flows: readonly Flow[], context: DocxContext): readonly Stretch[] {
  const out: (Stretch & { readonly children: FileChild[] })[] = []
  const gap = pt(0)
  for (const flow of flows) {
    const last = out.at(-1)
    if (isColumns(flow)) {
      if (flow.isSpaced && last?.count === 1) {
        last.children.push(columnSpace(context))
      }
      if (last !== undefined) endInParagraph(last.children, context)
      out.push({ count: flow.count, gap: flow.gap, children: [...flow.children] })
    } else if (last?.count === 1) {
      last.children.push(flow)
    } else {
      if (last !== undefined) endInParagraph(last.children, context)
      out.push({ count: 1, gap, children: [flow] })
    }
  }
  return out.length > 0 ? out : [{ count: 1, gap, children: [new Paragraph({})] }]
}

/** A section ends in its last paragraph: after a table or a control `docx` would add one as high as a line. */
function endInParagraph(children: FileChild[], context: DocxContext): void {
  if (children.at(-1) instanceof Paragraph) return
  children.push(styledParagraph('SectionEnd', [], context))
}

/** Not quite empty: LibreOffice drops an empty paragraph at the end of a section, with its space. */
function columnSpace(context: DocxContext): Paragraph {
  return styledParagraph('ColumnSpace', [new TextRun('\u00a0')], context)
}

/**
 * What a page has more than ours of the PDF: programs set boxes and rules a little higher, and a page filled to its last
 * line would spill over. Points.
 */
const LEEWAY = 1.2

/** The same where lines run from the right: numbers are set wider there, and a paragraph may have a line more. Points. */
const LEEWAY_FROM_RIGHT = 8

function pageOf(document: ResolvedDocument, { theme, isRightToLeft }: DocxContext) {
  const { page } = theme
  const { width, height } = pageGeometry(theme)
  const inner = ptToTwip(page.marginInner)
  const outer = ptToTwip(page.marginOuter)
  return {
    size: { width, height },
    margin: {
      top: ptToTwip(page.marginTop),
      bottom: ptToTwip(bottomMargin(document, theme)),
      left: isRightToLeft ? outer : inner,
      right: isRightToLeft ? inner : outer,
      header: ptToTwip(page.headerDistance),
      footer: ptToTwip(page.footerDistance),
    },
  }
}

/** Blank above a footer that is higher than the margin has room for. Points. */
const FOOTER_GAP = 8

function bottomMargin(
  { footer, banner, direction }: ResolvedDocument,
  { page, styles }: Theme,
): Pt {
  const leeway = direction === 'rtl' ? LEEWAY_FROM_RIGHT : LEEWAY
  const { start, center, end } = footer
  const zones = start.length + center.length + end.length === 0 ? 0 : styles.footer.leading
  const marks = banner.marking.length + banner.tlp.length === 0 ? 0 : markingHeight(styles)
  const gap = Math.max(FOOTER_GAP / 2, FOOTER_GAP - leeway)
  return pt(Math.max(page.marginBottom - leeway, page.footerDistance + zones + marks + gap))
}
