import type { Blockquote, Code, Heading, List, Nodes, Paragraph, RootContent } from 'mdast'
import type { Block, Inline, ListItem } from '../../model/document.ts'
import { inlineText } from '../../model/document.ts'
import { splitAtHoles } from '../hole.ts'
import type { RankMark } from '../slot.ts'
import { trimInlines } from '../trim-inlines.ts'
import type { LowerContext } from './context.ts'
import { fillCode, isBlank, lowerInlines } from './inlines.ts'
import { noteSlot } from './note-slot.ts'
import { lowerImage } from './picture.ts'
import { inAllOf, rankMarkOf, withRanks } from './ranks.ts'
import { lowerTable } from './table.ts'

/** Block nodes with what is in their holes; paragraphs, items, lists and quotations with nothing to show are left out. */
export function lowerBlocks(
  nodes: readonly RootContent[],
  context: LowerContext,
): readonly Block[] {
  return rankHeadings(
    nodes.flatMap(openSection).map((node) => ({
      blocks: lowerBlock(node, context),
      mark: node.type === 'heading' ? rankMarkOf(node, context.fillings) : undefined,
    })),
  )
}

/** What stands in a `:::section` with content, since its headings have ranks among those around it. */
function openSection(node: RootContent): readonly RootContent[] {
  const isSection = node.type === 'containerDirective' && node.name === 'section'
  return isSection && node.children.some(({ type }) => type !== 'heading') ? node.children : [node]
}

/** Headings beside each other are ranked like the items of a list. */
function rankHeadings(
  lowered: readonly { readonly blocks: readonly Block[]; readonly mark: RankMark | undefined }[],
): readonly Block[] {
  if (lowered.every(({ mark }) => mark === undefined))
    return lowered.flatMap(({ blocks }) => blocks)
  const headings = lowered.flatMap(({ blocks: [node], mark }) =>
    mark !== undefined && node?.type === 'heading' ? [{ node, mark }] : [],
  )
  const ranked = new Map(withRanks(headings).map((node) => [node.anchor, node]))
  return lowered.flatMap(({ blocks }) =>
    blocks.map((block) => (block.type === 'heading' ? (ranked.get(block.anchor) ?? block) : block)),
  )
}

function lowerBlock(node: RootContent, context: LowerContext): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return lowerParagraph(node, context)
    case 'heading':
      return lowerHeading(node, context)
    case 'blockquote':
      return lowerBlockquote(node, context)
    case 'list':
      return lowerList(node, context)
    case 'table':
      return lowerTable(node, context)
    case 'code':
      return lowerCode(node, context)
    case 'thematicBreak':
      return [{ type: 'thematicBreak' }]
    case 'image':
    case 'imageReference':
      return lowerImage(node, context)
    case 'containerDirective':
    case 'leafDirective':
      return context.lowerDirective(node, context)
    // Both were collected before and show where they are referred to.
    case 'definition':
    case 'footnoteDefinition':
      return []
    case 'html':
    case 'text':
    case 'emphasis':
    case 'strong':
    case 'inlineCode':
    case 'break':
    case 'link':
    case 'linkReference':
    case 'footnoteReference':
    case 'delete':
    case 'textDirective': {
      const children = lowerInlines([node], context)
      return isBlank(children) ? [] : [{ type: 'paragraph', role: 'body', children }]
    }
    case 'listItem':
    case 'tableRow':
    case 'tableCell':
    case 'yaml':
      return unsupported(node, context)
  }
}

function unsupported(node: Nodes, context: LowerContext): readonly Block[] {
  context.report(
    {
      severity: 'error',
      code: 'compose/unsupported-node',
      message: `Cannot print a \`${node.type}\` here: expected a paragraph, heading, list, table, quotation or directive.`,
    },
    node,
  )
  return []
}

function lowerParagraph(node: Paragraph, context: LowerContext): readonly Block[] {
  const blocks = blocksOf(node, context)
  if (blocks !== undefined) return blocks
  const [only, ...others] = node.children
  if (others.length === 0 && (only?.type === 'image' || only?.type === 'imageReference')) {
    return lowerImage(only, context)
  }
  const children = trimInlines(lowerInlines(node.children, context))
  return isBlank(children) ? [] : [{ type: 'paragraph', role: 'body', children }]
}

/** The blocks that replace a paragraph whose only content is a hole for blocks. */
function blocksOf(node: Paragraph, context: LowerContext): readonly Block[] | undefined {
  const [only, ...others] = node.children
  if (only?.type !== 'text' || others.length > 0) return undefined
  const [hole, ...rest] = splitAtHoles(only.value.trim())
  if (typeof hole !== 'number' || rest.length > 0) return undefined
  const blocks = context.fillings[hole]?.blocks
  for (const block of blocks ?? []) if (block.type === 'slot') noteSlot(block.id, node, context)
  return blocks
}

function lowerHeading(node: Heading, context: LowerContext): readonly Block[] {
  const children = trimInlines(lowerInlines(node.children, { ...context, isRankable: true }))
  if (isBlank(children)) return []
  return [
    {
      type: 'heading',
      depth: depthOf(node, context),
      anchor: anchorOf(node, children, context),
      children,
    },
  ]
}

function depthOf(node: Heading, context: LowerContext): number {
  if (node.depth > 1) return node.depth
  if (!context.found.hasTitle) {
    context.found.hasTitle = true
    return 1
  }
  context.report(
    {
      severity: 'warning',
      code: 'compose/misplaced-block',
      message:
        'Cannot give a briefing two titles: found a second heading with one `#`, expected `##`. It is printed as that.',
    },
    node,
  )
  return 2
}

function anchorOf(node: Heading, children: readonly Inline[], { anchors }: LowerContext): string {
  return anchors.take(node.depth === 1 ? 'title' : inlineText(children))
}

function lowerBlockquote(node: Blockquote, context: LowerContext): readonly Block[] {
  const attribution = node.children.flatMap((child) =>
    child.type === 'leafDirective' && child.name === 'attribution'
      ? lowerInlines(child.children, context)
      : [],
  )
  const others = node.children.filter(
    (child) => child.type !== 'leafDirective' || child.name !== 'attribution',
  )
  const children = lowerBlocks(others, context)
  return children.length === 0 ? [] : [{ type: 'blockquote', children, attribution }]
}

function lowerList(node: List, context: LowerContext): readonly Block[] {
  const items = node.children.flatMap((item) => {
    const blocks = lowerBlocks(item.children, { ...context, isRankable: true })
    const mark = rankMarkOf(item, context.fillings)
    const listItem: ListItem = { type: 'listItem', children: blocks }
    return blocks.length === 0 ? [] : [{ node: listItem, mark }]
  })
  const children = withRanks(items)
  if (children.length === 0) return []
  const spread = node.spread === true || node.children.some((item) => item.spread === true)
  return [
    {
      type: 'list',
      ordered: node.ordered === true,
      start: node.start ?? 1,
      spread,
      children,
      ...inAllOf(items),
    },
  ]
}

function lowerCode(node: Code, context: LowerContext): readonly Block[] {
  const code = fillCode(node.value, context)
  return code.value.trim() === '' ? [] : [{ type: 'code', ...code }]
}
