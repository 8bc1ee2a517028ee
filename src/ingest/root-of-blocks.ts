import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  ListItem,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast'
import type { ArticleBlock, Mark } from '../model/article.ts'
import type { TextMap } from '../model/text-map.ts'
import { sourceRange } from '../model/text-map.ts'
import type { PositionOf } from './positions.ts'

/** Nodes for blocks that have more structure than flat text, such as tables, in place of what would be built. */
export type PreparedNodes = ReadonlyMap<ArticleBlock, BlockContent>

/**
 * The blocks as an mdast tree, in order; neighbouring list items share a list, neighbouring quotes a block quote. A
 * title becomes a heading of depth 1. The caption, byline, date and boilerplate blocks are paragraphs.
 */
export function rootOfBlocks(
  blocks: readonly ArticleBlock[],
  positionOf: PositionOf,
  { length, prepared = new Map() }: { readonly length: number; readonly prepared?: PreparedNodes },
): Root {
  const children: RootContent[] = []
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]
    if (block === undefined) continue
    const run = runOf(blocks, index)
    const last = run.at(-1) ?? block
    const position = positionOf(block.start, last.end)
    if (block.type === 'listitem') {
      children.push({
        type: 'list',
        ordered: false,
        spread: false,
        position,
        children: run.map((each) => listItem(each, positionOf)),
      })
    } else if (block.type === 'quote') {
      children.push({
        type: 'blockquote',
        position,
        children: run.map((each) => paragraph(each, positionOf)),
      })
    } else {
      children.push(prepared.get(block) ?? node(block, positionOf))
    }
    index += run.length - 1
  }
  return { type: 'root', children, position: positionOf(0, length) }
}

function runOf(blocks: readonly ArticleBlock[], from: number): readonly ArticleBlock[] {
  const type = blocks[from]?.type
  let to = from + 1
  while ((type === 'listitem' || type === 'quote') && blocks[to]?.type === type) to += 1
  return blocks.slice(from, to)
}

function node(block: ArticleBlock, positionOf: PositionOf): BlockContent | DefinitionContent {
  const position = positionOf(block.start, block.end)
  if (block.type === 'title')
    return { type: 'heading', depth: 1, children: inlines(block, positionOf), position }
  if (block.type === 'heading') {
    return {
      type: 'heading',
      depth: headingDepth(block.depth),
      children: inlines(block, positionOf),
      position,
    }
  }
  if (block.type === 'code') return { type: 'code', value: block.map.text, position }
  if (block.type === 'footnote') return footnote(block, positionOf)
  return paragraph(block, positionOf)
}

function footnote(block: ArticleBlock, positionOf: PositionOf): FootnoteDefinition {
  return {
    type: 'footnoteDefinition',
    identifier: block.identifier ?? '',
    children: [paragraph(block, positionOf)],
    position: positionOf(block.start, block.end),
  }
}

function listItem(block: ArticleBlock, positionOf: PositionOf): ListItem {
  return {
    type: 'listItem',
    spread: false,
    children: [paragraph(block, positionOf)],
    position: positionOf(block.start, block.end),
  }
}

function paragraph(block: ArticleBlock, positionOf: PositionOf): BlockContent {
  return {
    type: 'paragraph',
    children: inlines(block, positionOf),
    position: positionOf(block.start, block.end),
  }
}

function headingDepth(depth = 2): 1 | 2 | 3 | 4 | 5 | 6 {
  const depths = [1, 2, 3, 4, 5, 6] as const
  return depths.find((each) => each === depth) ?? 2
}

/** A block's flat text as inline nodes, formatting included. Each stretch of text is one node. */
export function inlines(
  { map, marks }: Pick<ArticleBlock, 'map' | 'marks'>,
  positionOf: PositionOf,
): PhrasingContent[] {
  return nest({ map, positionOf }, { start: 0, end: map.text.length, marks })
}

interface Flat {
  readonly map: TextMap
  readonly positionOf: PositionOf
}

interface Stretch {
  readonly start: number
  readonly end: number
  readonly marks: readonly Mark[]
}

function nest(flat: Flat, { start, end, marks }: Stretch): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let at = start
  const addText = (to: number) => {
    if (to <= at) return
    nodes.push({ type: 'text', value: flat.map.text.slice(at, to), position: place(flat, at, to) })
    at = to
  }
  for (let index = 0; index < marks.length; ) {
    const outer = marks[index]
    if (outer === undefined) break
    let next = index + 1
    while (next < marks.length && (marks[next]?.start ?? end) < outer.end) next += 1
    addText(outer.start)
    nodes.push(wrap(flat, outer, marks.slice(index + 1, next)))
    at = Math.max(at, outer.end)
    index = next
  }
  addText(end)
  return nodes
}

function wrap(flat: Flat, mark: Mark, marks: readonly Mark[]): PhrasingContent {
  const position = place(flat, mark.start, mark.end)
  const value = flat.map.text.slice(mark.start, mark.end)
  switch (mark.type) {
    case 'break':
      return { type: 'break', position }
    case 'footnote':
      return { type: 'footnoteReference', identifier: mark.identifier, position }
    case 'inlineCode':
      return { type: 'inlineCode', value, position }
    case 'link':
      return {
        type: 'link',
        url: mark.url,
        children: nest(flat, { start: mark.start, end: mark.end, marks }),
        position,
      }
    case 'emphasis':
    case 'strong':
      return {
        type: mark.type,
        children: nest(flat, { start: mark.start, end: mark.end, marks }),
        position,
      }
  }
}

function place({ map, positionOf }: Flat, start: number, end: number) {
  const range = sourceRange(map, start, end)
  return positionOf(range.start, range.end)
}
