import type { BlockType, Mark } from '../../model/article.ts'
import type { Replacement, WrittenBlock } from '../written-blocks.ts'
import type { Findings } from './findings.ts'
import type { WordParagraph } from './paragraph-writer.ts'
import type { WordStyles } from './read-styles.ts'
import { PLAIN_STYLE } from './read-styles.ts'
import type { StoryPart, WordRow } from './story-collector.ts'

/** Between the cells of a table in its flat text, and between its rows. */
const CELL_SEPARATOR = ' | '

/** A cell with more paragraphs than this makes the table a layout of the page, not one of data. */
export const MAX_CELL_PARAGRAPHS = 2

/** A block with what its looks say, for where styles say nothing. */
export interface StoryBlock extends WrittenBlock {
  readonly isBold: boolean
  readonly isSubtitle: boolean
}

interface Context {
  readonly styles: WordStyles
  readonly findings: Findings
  /** The identifier of a note of this part by its id in the file; undefined for a note that nothing refers to. */
  readonly noteOf: (id: string) => string | undefined
}

/** The blocks of a story, in order. A table of data is one block; one that lays out a page gives its paragraphs. */
export function blocksOfStory(
  parts: readonly StoryPart[],
  context: Context,
): readonly StoryBlock[] {
  return parts.flatMap((part): readonly StoryBlock[] => {
    const identifier = part.note === '' ? undefined : context.noteOf(part.note)
    if (part.note !== '' && identifier === undefined) return []
    const within = (block: StoryBlock): StoryBlock =>
      identifier === undefined ? block : { ...block, type: 'footnote', identifier }
    if (part.type === 'paragraph') return blockOf(part.paragraph, context).map(within)
    return isDataTable(part.rows)
      ? [within(tableBlock(part.rows))]
      : part.rows.flat(2).flatMap((paragraph) => blockOf(paragraph, context).map(within))
  })
}

function blockOf(
  { text, marks, styleId, outlineLevel, isNumbered, isBold }: WordParagraph,
  { styles, findings }: Context,
): readonly StoryBlock[] {
  if (text.trim() === '') return []
  const style = styles.get(styleId) ?? PLAIN_STYLE
  if (style.role === 'contents') {
    findings.add('contents')
    return []
  }
  const depth =
    outlineLevel === undefined || style.role !== 'text'
      ? style.headingDepth
      : Math.min(outlineLevel, 6) || undefined
  const isListItem = (isNumbered ?? style.isListItem) && depth === undefined
  const block = { text, marks, isBold, isSubtitle: style.role === 'subtitle' }
  if (depth !== undefined) return [{ ...block, type: 'heading', depth }]
  const type = isListItem && style.role === 'text' ? 'listitem' : typeOfRole(style.role)
  return [{ ...block, type }]
}

function typeOfRole(role: (typeof PLAIN_STYLE)['role']): BlockType {
  switch (role) {
    case 'title':
    case 'quote':
    case 'caption':
    case 'code':
      return role
    case 'subtitle':
    case 'contents':
    case 'text':
      return 'paragraph'
  }
}

function isDataTable(rows: readonly WordRow[]): boolean {
  return (
    rows.length >= 2 &&
    rows.some((row) => row.length >= 2) &&
    rows.every((row) => row.every((cell) => cell.length <= MAX_CELL_PARAGRAPHS))
  )
}

function tableBlock(rows: readonly WordRow[]): StoryBlock {
  const parts: string[] = []
  const marks: Mark[] = []
  const replacements: Replacement[] = []
  let length = 0
  const add = (text: string) => {
    parts.push(text)
    length += text.length
  }
  let hasWords = false
  const separate = (character: string, value: string) => {
    if (hasWords) replacements.push({ start: length, end: length + 1, value })
    add(character)
  }
  rows.forEach((row, rowIndex) => {
    if (rowIndex > 0) separate('\n', CELL_SEPARATOR)
    row.forEach((cell, cellIndex) => {
      if (cellIndex > 0) separate('\t', CELL_SEPARATOR)
      cell.forEach(({ text, marks: own }, index) => {
        if (index > 0) add(' ')
        for (const mark of own) {
          if (mark.type === 'break') continue
          marks.push({ ...mark, start: mark.start + length, end: mark.end + length })
        }
        add(text.replace(/[\t\n]/g, ' '))
        hasWords ||= text.trim() !== ''
      })
    })
  })
  return {
    type: 'table',
    text: parts.join(''),
    marks,
    replacements,
    isBold: false,
    isSubtitle: false,
  }
}
