import type { ArticleBlock, Mark } from '../model/article.ts'
import { createTextMapBuilder, tidyMarks } from './text-map.ts'

/** A block of a file whose bytes are no text, with its words as the reader found them. */
export interface WrittenBlock
  extends Pick<ArticleBlock, 'type' | 'depth' | 'identifier' | 'guess'> {
  /** Goes into the article's text as it is. */
  readonly text: string
  /** UTF-16 units into `text`, end exclusive; sorted in any way. */
  readonly marks?: readonly Mark[]
  /** Stretches of `text` that read as something else, sorted; such as the hyphen and line end inside a word, as nothing. */
  readonly replacements?: readonly Replacement[]
}

export interface Replacement {
  readonly start: number
  readonly end: number
  readonly value: string
}

/** Between two blocks in the text that is made of them. */
const BLOCK_SEPARATOR = '\n\n'

/** The text that the blocks make, one below the other, and the blocks in it. Those without words are left out. */
export function writeBlocks(written: readonly WrittenBlock[]): {
  readonly text: string
  readonly blocks: readonly ArticleBlock[]
} {
  const filled = written.filter(({ text }) => text.trim() !== '')
  const text = filled.map((block) => block.text).join(BLOCK_SEPARATOR)
  let offset = 0
  const blocks = filled.flatMap((block): readonly ArticleBlock[] => {
    const start = offset
    offset += block.text.length + BLOCK_SEPARATOR.length
    return place(block, text, start)
  })
  return { text, blocks }
}

function place(block: WrittenBlock, text: string, offset: number): readonly ArticleBlock[] {
  const { type, depth, identifier, guess, marks = [], replacements = [] } = block
  const builder = createTextMapBuilder(text)
  const starts = new Map<number, number>()
  const ends = new Map<number, number>()
  const values = new Map(replacements.map(({ start, value }) => [start, value]))
  const cuts = [...marks, ...replacements].flatMap(({ start, end }) => [start, end])
  const points = [...new Set([0, block.text.length, ...cuts])].sort((a, b) => a - b)
  points.forEach((point, index) => {
    ends.set(point, builder.lastIndex())
    starts.set(point, builder.nextIndex())
    const next = points[index + 1]
    if (next === undefined) return
    const value = values.get(point)
    if (value === undefined) builder.copy(offset + point, offset + next)
    else builder.replace(value, offset + point, offset + next)
  })
  const map = builder.build()
  if (map === undefined) return []
  const flatMarks = marks.map((mark): Mark => {
    const last = ends.get(mark.end) ?? 0
    if (mark.type === 'footnote') return { ...mark, start: last, end: last }
    if (mark.type === 'break') {
      const at = ends.get(mark.start) ?? 0
      return { ...mark, start: at, end: at + 1 }
    }
    return { ...mark, start: starts.get(mark.start) ?? 0, end: last }
  })
  return [
    {
      type,
      start: map.start,
      end: map.end,
      map,
      marks: tidyMarks(map.text, flatMarks),
      ...(depth !== undefined && { depth }),
      ...(identifier !== undefined && { identifier }),
      ...(guess !== undefined && { guess }),
    },
  ]
}
