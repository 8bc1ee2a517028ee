import type { WrittenBlock } from '../written-blocks.ts'
import { blocksOfParagraphs } from './blocks-of-paragraphs.ts'
import { bodyStyle } from './body-style.ts'
import { collectHyphens, joinLines } from './join-lines.ts'
import { joinRows, linesOfFragments } from './lines-of-fragments.ts'
import type { PageText } from './page-text.ts'
import { paragraphsOfColumns } from './paragraphs-of-columns.ts'
import { readingOrder } from './reading-order.ts'
import { findRunningLines } from './running-lines.ts'
import { splitNotes } from './split-notes.ts'

/** The blocks of a document's pages, notes last, and how many running heads, feet and page numbers were left out. */
export function blocksOfPages(
  pages: readonly PageText[],
  statedTitle: string | undefined,
): { readonly written: readonly WrittenBlock[]; readonly running: number } {
  const linesOfPages = pages.map(({ height, fragments }, index) => ({
    height,
    lines: linesOfFragments(fragments, { page: index + 1 }),
  }))
  const running = findRunningLines(linesOfPages)
  const columns = linesOfPages.flatMap(({ lines }, index) => {
    const own = lines.filter((line) => !running.has(line))
    return readingOrder(own, pages[index]?.width ?? 0).map(joinRows)
  })
  const body = bodyStyle(columns)
  const { columns: text, notes, findNote } = splitNotes(columns, body)
  const hyphens = collectHyphens(columns.flat())
  const paragraphs = paragraphsOfColumns(text, body)
  return {
    running: running.size,
    written: [
      ...blocksOfParagraphs(paragraphs, { body, hyphens, findNote, statedTitle }),
      ...notes.map(({ identifier, lines, markLength }): WrittenBlock => {
        const joined = joinLines(
          lines.map((line) => ({ ...line, noteMarks: [] })),
          { hyphens, findNote },
        )
        const mark = { start: 0, end: markLength, value: '' }
        return {
          ...joined,
          type: 'footnote',
          identifier,
          replacements: [mark, ...(joined.replacements ?? [])],
        }
      }),
    ],
  }
}
