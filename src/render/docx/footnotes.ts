import { Paragraph, TextRun } from 'docx'
import type { Note } from '../resolve.ts'
import type { DocxContext } from './context.ts'
import { at, flatBlocks } from './context.ts'
import { styledParagraph } from './styled-paragraph.ts'

/** The native footnotes by their number. Word allows paragraphs only, so everything becomes one. */
export function footnotes(
  notes: readonly Note[],
  context: DocxContext,
): Readonly<Record<string, { readonly children: readonly Paragraph[] }>> {
  const inside = at(context, { text: 'FootnoteText', isNote: true })
  return Object.fromEntries(
    notes.map(({ number, children }) => {
      const paragraphs = flatBlocks(children, inside).filter((child) => child instanceof Paragraph)
      const [first = styledParagraph('FootnoteText', [], inside), ...rest] = paragraphs
      // `docx` puts the mark before this space.
      return [String(number), { children: [first.addRunToFront(new TextRun(' ')), ...rest] }]
    }),
  )
}
