import type { Paragraph, ParagraphChild } from 'docx'
import { Footer, Header, Tab, TextRun } from 'docx'
import { LEFT_TO_RIGHT_MARK } from '../../model/direction-marks.ts'
import type { Banner, Furniture } from '../../model/document.ts'
import { inlineText } from '../../model/document.ts'
import type { ResolvedDocument } from '../resolve.ts'
import type { DocxContext } from './context.ts'
import { logoRun } from './handlers/figure.ts'
import { inlineChildren } from './inlines.ts'
import { styledParagraph } from './styled-paragraph.ts'

/** What stands above every page: the banner, the logo, the zones; undefined where there is none of these. */
export function header(document: ResolvedDocument, context: DocxContext): Header | undefined {
  const logo = logoRun('header', context)
  const children = [
    ...bannerLine('Marking', document.banner, context),
    ...(logo.length === 0 ? [] : [styledParagraph('Logo', logo, context)]),
    ...zoneLine('Header', document.header, context),
  ]
  return children.length === 0 ? undefined : new Header({ children })
}

/** What stands below every page, the banner last. */
export function footer(document: ResolvedDocument, context: DocxContext): Footer | undefined {
  const children = [
    ...zoneLine('Footer', document.footer, context),
    ...bannerLine('MarkingBelow', document.banner, context),
  ]
  return children.length === 0 ? undefined : new Footer({ children })
}

function zoneLine(
  style: 'Header' | 'Footer',
  zones: Furniture,
  context: DocxContext,
): readonly Paragraph[] {
  const { start, center, end } = zones
  if (start.length + center.length + end.length === 0) return []
  return [styledParagraph(style, zoneChildren(zones, context), context)]
}

/** The marking in the centre and the label at the right edge, where lines of a right-to-left script start. */
function bannerLine(
  style: 'Marking' | 'MarkingBelow',
  { marking, tlp }: Banner,
  context: DocxContext,
): readonly Paragraph[] {
  if (marking.length + tlp.length === 0) return []
  const tab = () => new TextRun({ children: [new Tab()] })
  const words = inlineChildren(marking, context)
  const label =
    tlp.length === 0
      ? []
      : [new TextRun({ text: labelText(inlineText(tlp), context), style: 'TlpLabel' })]
  const isAtEnd = !context.isRightToLeft && label.length > 0
  const children = context.isRightToLeft ? [...label, tab(), ...words] : [tab(), ...words]
  return [styledParagraph(style, isAtEnd ? [...children, tab(), ...label] : children, context)]
}

/** The label with the blank of its ground, which is the label's: between marks that say so where lines run the other way. */
function labelText(label: string, { isRightToLeft }: DocxContext): string {
  const mark = isRightToLeft ? LEFT_TO_RIGHT_MARK : ''
  return `${mark}\u00a0${label}\u00a0${mark}`
}

/** Start, centre and end in one line, parted by the tab stops of the style. */
function zoneChildren(
  { start, center, end }: Furniture,
  context: DocxContext,
): readonly ParagraphChild[] {
  const tab = () => new TextRun({ children: [new Tab()] })
  const behind = (zone: Furniture['end']) => [tab(), ...inlineChildren(zone, context)]
  return [
    ...inlineChildren(start, context),
    ...(center.length + end.length === 0 ? [] : behind(center)),
    ...(end.length === 0 ? [] : behind(end)),
  ]
}
