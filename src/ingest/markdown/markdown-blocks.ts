import type { Root, RootContent, Table } from 'mdast'
import type { ArticleBlock, BlockType } from '../../model/article.ts'
import { createTextMapBuilder } from '../text-map.ts'
import type { FlatText, InlineContext } from './flat-inlines.ts'
import { flatInlines } from './flat-inlines.ts'

/** Between the cells of a table in its flat text, and between its rows. */
export const CELL_SEPARATOR = ' | '

/** What a container makes of the paragraphs in it. */
interface Within {
  readonly paragraph: BlockType
  readonly identifier?: string
}

/**
 * The blocks of a tree in source order. In a list item the first paragraph is the `listitem`, further ones are
 * paragraphs; a table is one block, its cells apart by ` | `; headings in a quote are part of the quote.
 */
export function markdownBlocks(root: Root, context: InlineContext): readonly ArticleBlock[] {
  const blocks: ArticleBlock[] = []
  const add = (flat: FlatText | undefined, type: BlockType, rest: Partial<ArticleBlock> = {}) => {
    if (flat === undefined) return
    const { map, marks } = flat
    blocks.push({ type, start: map.start, end: map.end, map, marks, ...rest })
  }
  const steps: (readonly [RootContent, Within])[] = []
  const open = (children: readonly RootContent[], withinOf: (index: number) => Within) => {
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index]
      if (child !== undefined) steps.push([child, withinOf(index)])
    }
  }
  open(root.children, () => ({ paragraph: 'paragraph' }))
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const [node, within] = step
    switch (node.type) {
      case 'paragraph':
        add(
          flatInlines([node.children], context),
          within.paragraph,
          within.identifier === undefined ? {} : { identifier: within.identifier },
        )
        break
      case 'heading':
        if (within.paragraph === 'paragraph')
          add(flatInlines([node.children], context), 'heading', { depth: node.depth })
        else add(flatInlines([node.children], context), within.paragraph)
        break
      case 'blockquote':
        open(node.children, () =>
          within.paragraph === 'footnote' ? within : { paragraph: 'quote' },
        )
        break
      case 'list':
        open(node.children, () => within)
        break
      case 'listItem':
        open(node.children, (index) =>
          within.paragraph === 'footnote'
            ? within
            : { paragraph: index === 0 ? 'listitem' : 'paragraph' },
        )
        break
      case 'footnoteDefinition':
        open(node.children, () => ({ paragraph: 'footnote', identifier: node.identifier }))
        break
      case 'table':
        add(flatTable(node, context), 'table')
        break
      case 'code':
        add(flatCode(node, context.source), 'code')
        break
      default:
        // `droppedNodes` tells of HTML and definitions; thematic breaks have no words; inline nodes never stand here.
        break
    }
  }
  return blocks
}

function flatTable(table: Table, context: InlineContext): FlatText | undefined {
  const cells = table.children.flatMap((row) => row.children.map((cell) => cell.children))
  return flatInlines(cells, context, CELL_SEPARATOR)
}

/** Code line by line: fences, indentation and what a quote puts before a line are not part of it. */
function flatCode(
  node: RootContent & { readonly value: string },
  source: string,
): FlatText | undefined {
  const { start, end } = stretchOf(node)
  const builder = createTextMapBuilder(source)
  const fence = /^(?:`{3}|~{3})[^\r\n]*(?=[\r\n])/.exec(source.slice(start, end))?.[0] ?? ''
  let at = start + fence.length
  for (const line of node.value.split(/\r\n|\r|\n/)) {
    const words = line.trim()
    const found = words === '' ? -1 : source.indexOf(words, at)
    if (found < 0 || found + words.length > end) {
      builder.replace(` ${words} `, at, end)
      continue
    }
    builder.replace(' ', at, found)
    builder.copy(found, found + words.length)
    at = found + words.length
  }
  const map = builder.build()
  return map && { map, marks: [] }
}

function stretchOf({ position }: RootContent): { readonly start: number; readonly end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}
