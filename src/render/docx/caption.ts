import type { Paragraph, ParagraphChild } from 'docx'
import { Bookmark } from 'docx'
import type { Inline, Numbered, Numbering } from '../../model/document.ts'
import { inlineText } from '../../model/document.ts'
import type { DocxContext } from './context.ts'
import { field } from './fields.ts'
import { inlineChildren } from './inlines.ts'
import { textRuns } from './runs.ts'
import { styledParagraph } from './styled-paragraph.ts'
import type { ParagraphStyleId } from './styles/style-ids.ts'
import { factChildren } from './text-paragraph.ts'
import { inOwnDirection } from './turned.ts'

/** The names Word counts by, in every language. */
const SEQUENCES = { table: 'Table', figure: 'Figure' } as const

/** A caption; where its table or picture is numbered, with the number as a field of a sequence, in a bookmark. */
export function captionParagraph(
  style: ParagraphStyleId,
  { numbering, caption }: Numbered & { readonly caption: readonly Inline[] },
  context: DocxContext,
): Paragraph {
  const own = inOwnDirection(caption, context)
  const [name, ...rest] = caption
  const id = numbering && context.bookmarks.get(numbering.anchor)
  if (numbering === undefined || id === undefined || name === undefined) {
    return styledParagraph(style, factChildren(caption, own), own)
  }
  const children = nameRuns(numbering, inlineText([name]), own)
  return styledParagraph(style, [new Bookmark({ id, children }), ...inlineChildren(rest, own)], own)
}

/** What is before the number, the number, what is behind it. */
function nameRuns(
  { kind, name: pattern }: Numbering,
  name: string,
  { direction, usual }: DocxContext,
): readonly ParagraphChild[] {
  const isRightToLeft = direction === 'rtl'
  const [before = '', after = ''] = pattern.split('{number}')
  const words = (text: string) => textRuns(text, { isRightToLeft, direction, usual })
  if (before + after === pattern) return words(name)
  const number = name.slice(before.length, name.length - after.length)
  return [
    ...words(before),
    field(` SEQ ${SEQUENCES[kind]} \\* ARABIC `, number, { isRightToLeft }),
    ...words(after),
  ]
}
