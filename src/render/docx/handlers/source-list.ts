import { Bookmark, Tab, TextRun } from 'docx'
import type { BlockOf, SourceEntry } from '../../../model/document.ts'
import { inlineText } from '../../../model/document.ts'
import type { Theme } from '../../../model/theme.ts'
import { ptToTwip } from '../../../model/units.ts'
import type { DocxContext, Flow } from '../context.ts'
import { pageGeometry } from '../geometry.ts'
import { textRuns } from '../runs.ts'
import { styledParagraph } from '../styled-paragraph.ts'
import { factChildren } from '../text-paragraph.ts'
import { inOwnDirection } from '../turned.ts'

/** Fewer entries are read more easily in one column. */
export const MIN_ENTRIES_FOR_COLUMNS = 4
export const MAX_COLUMNS = 3
/** What a letter takes of the type size, on average, in the languages and families we know. */
const LETTER_WIDTH = 0.45

/** The cited places in small type, each with a bookmark that citations lead to. */
export function sourceList(
  { children }: BlockOf<'sourceList'>,
  context: DocxContext,
): readonly Flow[] {
  const entries = children.map((entry) => sourceEntry(entry, context))
  const count = columnCount(children, context.theme)
  const { isNested, isNote } = context.place
  return isNested || isNote || context.isInHouse || count === 1
    ? entries
    : [
        {
          type: 'columns',
          count,
          gap: context.theme.columns.gap,
          isSpaced: false,
          children: entries,
        },
      ]
}

function sourceEntry({ anchor, label, children }: SourceEntry, context: DocxContext) {
  const own = inOwnDirection(children, context)
  const { bookmarks, place, direction, usual } = own
  const words = textRuns(label.replaceAll(' ', '\u00a0'), {
    isRightToLeft: direction === 'rtl',
    direction,
    style: 'SourceLabel',
    usual,
  })
  const id = bookmarks.get(anchor)
  return styledParagraph(
    place.isNote ? place.text : 'SourceEntry',
    [
      ...(id === undefined ? words : [new Bookmark({ id, children: words })]),
      new TextRun({ children: [new Tab()] }),
      ...factChildren(children, own),
    ],
    own,
  )
}

/** The fewest columns among those that need the fewest lines, as far as the number of letters tells. */
function columnCount(entries: readonly SourceEntry[], theme: Theme): number {
  if (entries.length < MIN_ENTRIES_FOR_COLUMNS) return 1
  const { textWidth } = pageGeometry(theme)
  const letter = ptToTwip(theme.styles.sourceEntry.size) * LETTER_WIDTH
  const gap = ptToTwip(theme.columns.gap)
  const lengths = entries.map(({ children }) => inlineText(children).length)
  const linesIn = (count: number) => {
    const width = (textWidth - gap * (count - 1)) / count - letter * 6
    const lines = lengths.map((length) => Math.max(1, Math.ceil((length * letter) / width)))
    return Math.ceil(lines.reduce((sum, line) => sum + line, 0) / count)
  }
  const counts = Array.from({ length: MAX_COLUMNS }, (_, index) => index + 1)
  const fewest = Math.min(...counts.map(linesIn))
  return counts.find((count) => linesIn(count) === fewest) ?? 1
}
