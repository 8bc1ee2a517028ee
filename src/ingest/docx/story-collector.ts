import type { WordParagraph } from './paragraph-writer.ts'

/** A part of a story in its order: a paragraph, or a table row by row, each cell with its paragraphs. */
export type StoryPart = {
  /** Id of the foot- or endnote it belongs to, as in the file; empty in the main text. */
  readonly note: string
} & (
  | { readonly type: 'paragraph'; readonly paragraph: WordParagraph }
  | { readonly type: 'table'; readonly rows: readonly WordRow[] }
)

export type WordRow = readonly (readonly WordParagraph[])[]

/** Puts paragraphs where they belong: into the story, or the cell of a table that is open. */
export interface StoryCollector {
  readonly addParagraph: (paragraph: WordParagraph) => void
  readonly openTable: () => void
  readonly openRow: () => void
  readonly openCell: () => void
  readonly dropRow: () => void
  /** A table inside a cell becomes paragraphs of that cell. */
  readonly closeTable: () => void
  /** What follows belongs to a note; `isRead` is false for the lines that Word draws above notes. */
  readonly openNote: (id: string, isRead: boolean) => void
  readonly isInNote: () => boolean
  readonly parts: () => readonly StoryPart[]
}

export function createStoryCollector(): StoryCollector {
  const parts: StoryPart[] = []
  const tables: WordParagraph[][][][] = []
  let note = ''
  let isRead = true
  const openCell = () => tables.at(-1)?.at(-1)?.at(-1)
  return {
    addParagraph(paragraph) {
      if (!isRead) return
      if (tables.length === 0) parts.push({ type: 'paragraph', paragraph, note })
      else openCell()?.push(paragraph)
    },
    openTable: () => tables.push([]),
    openRow: () => tables.at(-1)?.push([]),
    openCell: () => tables.at(-1)?.at(-1)?.push([]),
    dropRow: () => tables.at(-1)?.pop(),
    closeTable() {
      const rows = tables.pop()
      if (rows === undefined || !isRead) return
      if (tables.length === 0) parts.push({ type: 'table', rows, note })
      else for (const paragraph of rows.flat(2)) openCell()?.push(paragraph)
    },
    openNote(id, read) {
      note = id
      isRead = read
    },
    isInNote: () => note !== '',
    parts: () => parts,
  }
}
