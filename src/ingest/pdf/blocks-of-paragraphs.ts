import type { BlockType } from '../../model/article.ts'
import { normaliseSpace } from '../../model/fact.ts'
import { fold } from '../html/fold.ts'
import { findListMarker } from '../line/find-list-marker.ts'
import { countWords } from '../text/candidate.ts'
import type { Replacement, WrittenBlock } from '../written-blocks.ts'
import type { BodyStyle } from './body-style.ts'
import { roundSize } from './body-style.ts'
import type { Hyphens } from './join-lines.ts'
import { joinLines } from './join-lines.ts'
import type { PdfParagraph } from './paragraphs-of-columns.ts'

/** Letters larger than the running text by this factor are a heading's. */
export const MIN_HEADING_RATIO = 1.08

/** A title is set larger than the running text by this factor. */
export const MIN_TITLE_RATIO = 1.25

/** Longer text in large letters is a lead or a quotation pulled out. Words. */
const MAX_HEADING_WORDS = 25

/** Headings that only their font tells are shorter than those that their size tells. Words. */
const MAX_FONT_HEADING_WORDS = 14

/** A title stands among the first so many paragraphs. */
const MAX_TITLE_INDEX = 12

const CELL_SEPARATOR = ' | '

interface Options {
  readonly body: BodyStyle
  readonly hyphens: Hyphens
  readonly findNote: (page: number, value: string) => string | undefined
  /** The title as the file's properties have it. */
  readonly statedTitle: string | undefined
}

/** The blocks that paragraphs make: headings by size, then by font; the largest on the first page is the title. */
export function blocksOfParagraphs(
  paragraphs: readonly PdfParagraph[],
  options: Options,
): readonly WrittenBlock[] {
  const { body, hyphens, findNote } = options
  const isLarge = (paragraph: PdfParagraph) =>
    paragraph.size >= body.size * MIN_HEADING_RATIO && isShort(paragraph, MAX_HEADING_WORDS)
  const title = findTitle(paragraphs.filter(isLarge), paragraphs, options)
  const sizes = [...new Set(paragraphs.filter(isLarge).map(({ size }) => roundSize(size)))]
    .filter((size) => title === undefined || size < roundSize(title.size) || size === 0)
    .sort((a, b) => b - a)
  return paragraphs.map((paragraph, index): WrittenBlock => {
    const { lines, isTable } = paragraph
    const separator = isTable ? CELL_SEPARATOR : undefined
    const joined = joinLines(lines, { hyphens, findNote, separator })
    if (isTable) return { ...joined, type: 'table' }
    if (paragraph === title) return { ...joined, type: 'title' }
    if (isLarge(paragraph)) {
      const rank = sizes.indexOf(roundSize(paragraph.size))
      return heading(joined, 2 + Math.max(0, rank), 'larger than the running text')
    }
    if (isFontHeading(paragraph, paragraphs[index + 1], body))
      return heading(joined, 2 + sizes.length, 'in another font than the running text')
    return listItem(joined)
  })
}

type Joined = ReturnType<typeof joinLines>

function heading(joined: Joined, depth: number, reason: string): WrittenBlock {
  return {
    ...joined,
    type: 'heading',
    depth: Math.min(6, depth),
    guess: { reason, confidence: 0.85 },
  }
}

function listItem(joined: Joined): WrittenBlock {
  const marker = findListMarker(joined.text.slice(0, 8))
  const type: BlockType = marker?.kind === 'bullet' ? 'listitem' : 'paragraph'
  if (marker === undefined || type === 'paragraph') return { ...joined, type }
  const bullet: Replacement = { start: 0, end: marker.length, value: '' }
  return { ...joined, type, replacements: [bullet, ...(joined.replacements ?? [])] }
}

function findTitle(
  large: readonly PdfParagraph[],
  paragraphs: readonly PdfParagraph[],
  { body, statedTitle }: Options,
): PdfParagraph | undefined {
  const opening = paragraphs.slice(0, MAX_TITLE_INDEX)
  const stated = fold(statedTitle ?? '')
  const match = opening.find((each) => stated !== '' && fold(wordsOf(each)) === stated)
  if (match !== undefined) return match
  const candidates = large.filter(
    (each) =>
      opening.includes(each) &&
      each.lines[0]?.page === 1 &&
      each.size >= body.size * MIN_TITLE_RATIO,
  )
  return candidates.reduce<PdfParagraph | undefined>(
    (best, each) => (best === undefined || each.size > best.size ? each : best),
    undefined,
  )
}

function isFontHeading(
  paragraph: PdfParagraph,
  next: PdfParagraph | undefined,
  body: BodyStyle,
): boolean {
  return (
    next !== undefined &&
    paragraph.font !== body.font &&
    next.font === body.font &&
    roundSize(next.size) === body.size &&
    paragraph.size >= body.size * 0.98 &&
    paragraph.lines.length <= 2 &&
    isShort(paragraph, MAX_FONT_HEADING_WORDS) &&
    !/[.,;:]$/u.test(paragraph.lines.at(-1)?.text ?? '')
  )
}

function isShort(paragraph: PdfParagraph, words: number): boolean {
  return paragraph.lines.length <= 5 && countWords(wordsOf(paragraph)) <= words
}

function wordsOf({ lines }: PdfParagraph): string {
  return normaliseSpace(lines.map(({ text }) => text).join(' '))
}
