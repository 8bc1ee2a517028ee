import type { IParagraphOptions, ParagraphChild } from 'docx'
import { ColumnBreak, Paragraph } from 'docx'
import type { DocxContext } from './context.ts'
import { spaceBefore } from './styles/paragraph-styles.ts'
import type { ParagraphStyleId } from './styles/style-ids.ts'
import type { TurnContext } from './turned.ts'
import { turnedLook } from './turned.ts'

/**
 * A paragraph that looks as its style says, and begins with the breaks that wait for it. The first of a column loses
 * its space above, the one thing set directly: programs differ on whether it counts there, and columns would not
 * stand level.
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
  return new Paragraph({
    style,
    ...turnedLook(style, context),
    ...(pageBreakBefore && { pageBreakBefore }),
    ...(numbering !== undefined && { numbering }),
    ...(isLowered && { spacing: { before: 0 } }),
    children: [...lead, ...children],
  })
}

export type ParagraphContext = Pick<DocxContext, 'pending'> &
  TurnContext &
  Pick<IParagraphOptions, 'numbering'>

/** An empty paragraph for breaks that wait where a table comes next, since only a paragraph can hold them. */
export function flushBreaks(context: ParagraphContext): readonly Paragraph[] {
  const { pending } = context
  return pending.column || pending.page ? [styledParagraph('TableText', [], context)] : []
}
