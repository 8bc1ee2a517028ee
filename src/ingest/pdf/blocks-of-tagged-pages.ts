import type { WrittenBlock } from '../written-blocks.ts'
import type { Hyphens } from './join-lines.ts'
import { collectHyphens, joinLines } from './join-lines.ts'
import type { Line } from './lines-of-fragments.ts'
import { linesOfFragments } from './lines-of-fragments.ts'
import type { Fragment, PageText } from './page-text.ts'
import { goesOnMidSentence } from './paragraphs-of-columns.ts'
import type { TaggedGroup } from './tagged-groups.ts'
import { taggedGroups } from './tagged-groups.ts'

/** Share of a document's letters that its tags must hold; where they hold less, the looks of its pages count. */
export const MIN_TAGGED_SHARE = 0.9

/** Tags that make blocks longer than this on average hold whole pages, not paragraphs. UTF-16 units. */
export const MAX_MEAN_LENGTH = 2500

const CELL_SEPARATOR = ' | '

interface TaggedBlock {
  readonly group: TaggedGroup
  readonly page: number
  readonly lines: Line[]
  /** Of a list entry or note. */
  readonly label: string
}

/**
 * The blocks that the tags of a PDF tell (ISO 32000-1, 14.8), notes last, and how many figures and tables of contents
 * have words that are not read; undefined for a file without tags, or with
 * tags that do not hold its text or know no paragraphs.
 */
export function blocksOfTaggedPages(
  pages: readonly PageText[],
): { readonly written: readonly WrittenBlock[]; readonly unread: number } | undefined {
  if (pages.every(({ structure }) => structure === undefined)) return undefined
  const blocks = pages.flatMap(blocksOfPage)
  const letters = pages.flatMap(({ fragments }) => fragments).reduce(sumOfLetters, 0)
  const tagged = blocks.flatMap(({ lines }) => lines).reduce(sumOfLetters, 0)
  if (tagged < letters * MIN_TAGGED_SHARE || tagged > blocks.length * MAX_MEAN_LENGTH)
    return undefined
  const hyphens = collectHyphens(blocks.flatMap(({ lines }) => lines))
  const notes = new Map<string, string>()
  const noteBlocks = blocks.filter(({ group }) => group.type === 'footnote')
  for (const { page, label } of noteBlocks) {
    if (label !== '') notes.set(`${page} ${label}`, notes.has(label) ? `${label}-${page}` : label)
  }
  const write = (block: TaggedBlock) => writtenOf(block, { hyphens, notes })
  const text = joinAcrossPages(blocks.filter(({ group }) => group.type !== 'footnote'))
  return {
    written: [...text.flatMap(write), ...noteBlocks.flatMap(write)],
    unread: blocks.filter(({ group, lines }) => group.type === 'unread' && lines.length > 0).length,
  }
}

function blocksOfPage({ fragments, structure }: PageText, index: number): readonly TaggedBlock[] {
  if (structure === undefined) return []
  const page = index + 1
  const byContent = new Map<string, Fragment[]>()
  for (const fragment of fragments) {
    const own = byContent.get(fragment.contentId ?? '')
    if (own === undefined) byContent.set(fragment.contentId ?? '', [fragment])
    else own.push(fragment)
  }
  const fragmentsOf = (ids: readonly string[]) => ids.flatMap((id) => byContent.get(id) ?? [])
  const linesOf = (ids: readonly string[]) =>
    linesOfFragments(fragmentsOf(ids), { page, maxGap: Number.POSITIVE_INFINITY })
  return taggedGroups(structure).map((group) => ({
    group,
    page,
    lines: group.type === 'table' ? rowsOf(group, linesOf) : [...linesOf(group.contents)],
    label: linesOf(group.labels)
      .map(({ text }) => text)
      .join(' ')
      .trim(),
  }))
}

/** Each row as one line, cells apart by tabs. */
function rowsOf(
  { rows, contents }: TaggedGroup,
  linesOf: (ids: readonly string[]) => readonly Line[],
): Line[] {
  const starts = rows.flat()
  let cell = 0
  return rows.flatMap((row): readonly Line[] => {
    const cells = row.map((start) => {
      cell += 1
      return linesOf(contents.slice(start, starts[cell] ?? contents.length))
    })
    const [first] = cells.flat()
    if (first === undefined) return []
    const text = cells.map((lines) => lines.map((line) => line.text.trim()).join(' ')).join('\t')
    return [{ ...first, text, noteMarks: [] }]
  })
}

/** A paragraph that a page breaks has an element on either page. */
function joinAcrossPages(blocks: readonly TaggedBlock[]): readonly TaggedBlock[] {
  const joined: TaggedBlock[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    const [line] = block.lines
    const end = last?.lines.at(-1)
    const goesOn =
      last !== undefined &&
      line !== undefined &&
      end !== undefined &&
      last.page !== block.page &&
      last.group.type === block.group.type &&
      /^(?:paragraph|listitem|quote)$/.test(block.group.type) &&
      goesOnMidSentence(end, line)
    if (goesOn)
      joined[joined.length - 1] = {
        ...last,
        page: block.page,
        lines: [...last.lines, ...block.lines],
      }
    else joined.push(block)
  }
  return joined
}

function writtenOf(
  { group: { type, depth }, lines, label, page }: TaggedBlock,
  { hyphens, notes }: { readonly hyphens: Hyphens; readonly notes: ReadonlyMap<string, string> },
): readonly WrittenBlock[] {
  if (type === 'unread' || lines.length === 0) return []
  const joined = joinLines(lines, {
    hyphens,
    findNote: (notePage, value) => notes.get(`${notePage} ${value}`),
    ...(type === 'table' && { separator: CELL_SEPARATOR }),
  })
  const identifier = type === 'footnote' ? (notes.get(`${page} ${label}`) ?? label) : undefined
  return [{ ...joined, type, depth, identifier }]
}

function sumOfLetters(sum: number, { text }: { readonly text: string }): number {
  return sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0)
}
