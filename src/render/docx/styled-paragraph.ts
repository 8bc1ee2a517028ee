import type { IParagraphOptions, ParagraphChild } from 'docx'
import { ColumnBreak, Paragraph } from 'docx'
import type { DocxContext } from './context.ts'
import { spaceBefore } from './styles/paragraph-styles.ts'
import type { ParagraphStyleId } from './styles/style-ids.ts'
import type { VariedContext } from './styles/varied-style.ts'
import { variedStyle } from './styles/varied-style.ts'
import { turnedLook } from './turned.ts'

/**
 * A paragraph that looks as its style says, or one based on that, and begins with the breaks that wait for it. The first
 * of a column loses its space above: programs differ on whether it counts there, and columns would not stand level.
 * Headings keep Word's own styles, by which all programs know them: their direction alone is set on the paragraph.
 */
export function styledParagraph(
  style: ParagraphStyleId,
  children: readonly ParagraphChild[],
  context: ParagraphContext,
): Paragraph {
  const { pending, theme, numbering } = context
  const lead = pending.column ? [new ColumnBreak()] : []
  const isLowered = pending.top && spaceBefore(style, theme) > 0
  const pageBreakBefore = pending.page
  pending.column = false
  pending.page = false
  pending.top = false
  const isHeading = /^Heading\d$/.test(style)
  return new Paragraph({
    style: isHeading ? style : variedStyle(style, context, { isLowered }),
    ...(isHeading && turnedLook(style, context)),
    ...(pageBreakBefore && { pageBreakBefore }),
    ...(numbering !== undefined && { numbering }),
    ...(isHeading && isLowered && { spacing: { before: 0 } }),
    children: [...lead, ...children],
  })
}

export type ParagraphContext = Pick<DocxContext, 'pending'> &
  VariedContext &
  Pick<IParagraphOptions, 'numbering'>

/** An empty paragraph for breaks that wait where a table comes next, since only a paragraph can hold them. */
export function flushBreaks(context: ParagraphContext): readonly Paragraph[] {
  const { pending } = context
  return pending.column || pending.page ? [styledParagraph('TableText', [], context)] : []
}
