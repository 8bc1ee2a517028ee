import type { BlockContent, DefinitionContent, PhrasingContent, TableCell } from 'mdast'
import type {
  Block,
  BlockHandlers,
  BlockOf,
  ContentsEntry,
  Inline,
  KeyFigure,
} from '../../model/document.ts'
import { handleBlock } from '../dispatch.ts'
import { tidyInlines } from '../resolve/tidy-inlines.ts'
import type { MarkdownContext } from './context.ts'
import { inlinesToMdast } from './inlines.ts'

export type MarkdownBlock = BlockContent | DefinitionContent

/** The blocks as mdast: what Markdown has no form for becomes the nearest thing a person would write by hand. */
export function blocksToMdast(
  blocks: readonly Block[],
  context: MarkdownContext,
): readonly MarkdownBlock[] {
  return blocks.flatMap((block) => handleBlock(block, handlers, context))
}

const SPACE: Inline = { type: 'text', value: ' ', origin: 'label', spans: [] }

const handlers: BlockHandlers<MarkdownContext, readonly MarkdownBlock[]> = {
  masthead: ({ children }, context) => blocksToMdast(children, context),
  heading: ({ depth, children }, context) => [
    { type: 'heading', depth: headingDepth(depth), children: oneLine(children, context) },
  ],
  paragraph: ({ children }, context) => paragraph(children, context),
  blockquote: ({ children, attribution }, context) => [
    {
      type: 'blockquote',
      children: [...blocksToMdast(children, context), ...signature(attribution, context)],
    },
  ],
  list,
  table,
  code: ({ value }) => [{ type: 'code', value }],
  thematicBreak: () => [{ type: 'thematicBreak' }],
  callout: ({ title, children }, context) => [
    {
      type: 'blockquote',
      children: [...boldLine(title, context), ...blocksToMdast(children, context)],
    },
  ],
  keyFigures: ({ children }, context) => [
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: children.map((figure) => ({
        type: 'listItem',
        spread: false,
        children: paragraph(figureLine(figure), context),
      })),
    },
  ],
  // A Markdown file brings no pictures along: what one shows is said.
  figure: ({ alternative, caption }, context) => [
    ...paragraph(tidyInlines([{ type: 'emphasis', children: alternative }]), context),
    ...paragraph(caption, context),
  ],
  chart: (node, context) => table(chartTable(node), context),
  slot: ({ prompt, children, author }, context) => {
    const question = paragraph(prompt, context)
    return [
      ...(question.length === 0 ? [] : [{ type: 'blockquote' as const, children: question }]),
      ...blocksToMdast(children, context),
      ...signature(author, context),
    ]
  },
  columns: ({ children }, context) =>
    children.flatMap((column) => blocksToMdast(column.children, context)),
  contents: ({ children }, context) => contentsList(children, context),
  sourceList,
  // A Markdown file has no pages.
  pageBreak: () => [],
  only: () => {
    throw new Error('Bug: `resolve` leaves no `only`')
  },
}

function headingDepth(depth: number): 1 | 2 | 3 | 4 | 5 | 6 {
  const depths = [1, 2, 3, 4, 5, 6] as const
  return depths[depth - 1] ?? 6
}

function paragraph(children: readonly Inline[], context: MarkdownContext): BlockContent[] {
  return children.length === 0
    ? []
    : [{ type: 'paragraph', children: inlinesToMdast(children, context) }]
}

function boldLine(children: readonly Inline[], context: MarkdownContext): BlockContent[] {
  return paragraph(tidyInlines([{ type: 'strong', children }]), context)
}

/** Who said or wrote what stands before. */
function signature(author: readonly Inline[], context: MarkdownContext): BlockContent[] {
  if (author.length === 0) return []
  const dash: PhrasingContent = { type: 'text', value: '— ' }
  return [{ type: 'paragraph', children: [dash, ...inlinesToMdast(author, context)] }]
}

/** `**37 %** of them commuters` */
function figureLine({ value, children }: KeyFigure): readonly Inline[] {
  return tidyInlines([{ type: 'strong', children: value }, SPACE, ...children])
}

/** The caption heads the bars' words; a table without a head there is not. */
function chartTable({ caption, children }: BlockOf<'chart'>): BlockOf<'table'> {
  const row = (...cells: readonly (readonly Inline[])[]) => ({
    type: 'tableRow' as const,
    children: cells.map((cell) => ({ type: 'tableCell' as const, children: cell })),
  })
  return {
    type: 'table',
    caption: [],
    align: ['left', 'right'],
    widths: [1, 1],
    children: [
      row(caption, []),
      ...children.map((bar) =>
        row(bar.children, tidyInlines([{ type: 'strong', children: bar.value }])),
      ),
    ],
  }
}

/** Links to the headings, those of a section in a list below it. */
function contentsList(
  entries: readonly ContentsEntry[],
  context: MarkdownContext,
): readonly MarkdownBlock[] {
  const [first] = entries
  if (first === undefined) return []
  const depth = Math.min(...entries.map((entry) => entry.depth))
  const starts = entries.flatMap((entry, index) =>
    index === 0 || entry.depth === depth ? [index] : [],
  )
  const children = starts.map((start, index) => {
    const [head, ...below] = entries.slice(start, starts[index + 1])
    const line = head === undefined ? [] : paragraph([contentsLink(head)], context)
    return {
      type: 'listItem' as const,
      spread: false,
      children: [...line, ...contentsList(below, context)],
    }
  })
  return [{ type: 'list', ordered: false, spread: false, children }]
}

function contentsLink({ anchor, children }: ContentsEntry): Inline {
  return { type: 'link', url: `#${anchor}`, title: '', children }
}

function list(node: BlockOf<'list'>, context: MarkdownContext): readonly MarkdownBlock[] {
  const children = node.children.map((child) => {
    const inside = blocksToMdast(child.children, context)
    const spread = node.spread || needsBlankLines(inside)
    return { type: 'listItem' as const, spread, children: [...inside] }
  })
  const { ordered, spread } = node
  return [{ type: 'list', ordered, ...(ordered && { start: node.start }), spread, children }]
}

/** Without a blank line only a list may follow a paragraph, and only one that starts with a bullet or with 1. */
function needsBlankLines(blocks: readonly MarkdownBlock[]): boolean {
  const [first, second, ...more] = blocks
  if (second === undefined) return false
  const isTight =
    first?.type === 'paragraph' &&
    second.type === 'list' &&
    (second.ordered !== true || second.start === 1)
  return !isTight || more.length > 0
}

function table(node: BlockOf<'table'>, context: MarkdownContext): readonly MarkdownBlock[] {
  const cell = (children: readonly Inline[]): TableCell => ({
    type: 'tableCell',
    children: oneLine(children, context).map(withoutEscapedBars),
  })
  return [
    ...boldLine(node.caption, context),
    {
      type: 'table',
      align: node.align.map((align) => (align === 'left' ? null : align)),
      children: node.children.map((row) => ({
        type: 'tableRow',
        children: row.children.map(({ children }) => cell(children)),
      })),
    },
  ]
}

/** Headings and the rows of tables are one line of Markdown. */
function oneLine(children: readonly Inline[], context: MarkdownContext): PhrasingContent[] {
  return inlinesToMdast(children.map(withoutBreaks), context)
}

function withoutBreaks(node: Inline): Inline {
  if (node.type === 'break') return SPACE
  if (!('children' in node)) return node
  return { ...node, children: node.children.map(withoutBreaks) }
}

/** GFM has no way to write a backslash before a bar as code in a table (specification, 4.10). */
function withoutEscapedBars(node: PhrasingContent): PhrasingContent {
  if (node.type === 'inlineCode' && node.value.includes('\\|')) return { ...node, type: 'text' }
  if (node.type !== 'emphasis' && node.type !== 'strong' && node.type !== 'link') return node
  return { ...node, children: node.children.map(withoutEscapedBars) }
}

/** What is cited becomes the definition its citations lead to; the rest, which viewers would not show so, a list. */
function sourceList(
  { children }: BlockOf<'sourceList'>,
  context: MarkdownContext,
): readonly MarkdownBlock[] {
  const line = (label: PhrasingContent, words: readonly Inline[]): BlockContent[] => {
    const space: PhrasingContent = { type: 'text', value: ' ' }
    const rest = words.length === 0 ? [] : [space, ...inlinesToMdast(words, context)]
    return [{ type: 'paragraph', children: [label, ...rest] }]
  }
  const definitions = children.flatMap(({ anchor, label, children }): MarkdownBlock[] => {
    if (!context.cited.has(anchor)) return []
    const url = context.cited.get(anchor)
    const name: PhrasingContent = { type: 'text', value: label }
    const link: PhrasingContent = url === undefined ? name : { type: 'link', url, children: [name] }
    const body = line(link, children)
    return [{ type: 'footnoteDefinition', identifier: anchor, label: anchor, children: body }]
  })
  const uncited = children.filter(({ anchor }) => !context.cited.has(anchor))
  if (uncited.length === 0) return definitions
  const items = uncited.map((entry) => ({
    type: 'listItem' as const,
    spread: false,
    children: line({ type: 'text', value: entry.label }, entry.children),
  }))
  return [{ type: 'list', ordered: false, spread: false, children: items }, ...definitions]
}
