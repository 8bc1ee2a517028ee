import type { ParagraphChild } from 'docx'
import { Footer, Header, Tab, TextRun } from 'docx'
import type { Furniture } from '../../model/document.ts'
import type { DocxContext } from './context.ts'
import { inlineChildren } from './inlines.ts'
import { styledParagraph } from './styled-paragraph.ts'

export function header(zones: Furniture, context: DocxContext): Header {
  return new Header({
    children: [styledParagraph('Header', zoneChildren(zones, context), context)],
  })
}

export function footer(zones: Furniture, context: DocxContext): Footer {
  return new Footer({
    children: [styledParagraph('Footer', zoneChildren(zones, context), context)],
  })
}

export function isEmptyFurniture({ start, center, end }: Furniture): boolean {
  return start.length + center.length + end.length === 0
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
