import type { Block, Inline } from '../../model/document.ts'

/** What becomes of the two kinds of content a block may hold. */
export interface ChildMapper {
  readonly blocks: (children: readonly Block[]) => readonly Block[]
  readonly inlines: (children: readonly Inline[]) => readonly Inline[]
}

/** The block with the blocks in it mapped; one that holds none comes back as it is. */
export function mapInnerBlocks(block: Block, blocks: ChildMapper['blocks']): Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'table':
    case 'keyFigures':
    case 'figure':
    case 'chart':
    case 'contents':
    case 'sourceList':
    case 'code':
    case 'thematicBreak':
    case 'pageBreak':
      return block
    default:
      return mapBlock(block, { blocks, inlines: (children) => children })
  }
}

/**
 * The block with its content mapped, in reading order: what stands first on the page is mapped first, so a mapper may
 * count. Blocks without content come back as they are.
 */
export function mapBlock(block: Block, { blocks, inlines }: ChildMapper): Block {
  switch (block.type) {
    case 'masthead':
    case 'only':
      return { ...block, children: blocks(block.children) }
    case 'heading':
    case 'paragraph':
      return { ...block, children: inlines(block.children) }
    case 'blockquote': {
      const children = blocks(block.children)
      return { ...block, children, attribution: inlines(block.attribution) }
    }
    case 'list':
    case 'columns': {
      const inside = <Child extends { readonly children: readonly Block[] }>(child: Child) => ({
        ...child,
        children: blocks(child.children),
      })
      return block.type === 'list'
        ? { ...block, children: block.children.map(inside) }
        : { ...block, children: block.children.map(inside) }
    }
    case 'table': {
      const caption = inlines(block.caption)
      const children = block.children.map((row) => ({
        ...row,
        children: row.children.map((cell) => ({ ...cell, children: inlines(cell.children) })),
      }))
      return { ...block, caption, children }
    }
    case 'callout': {
      const title = inlines(block.title)
      return { ...block, title, children: blocks(block.children) }
    }
    case 'keyFigures': {
      const children = block.children.map((figure) => {
        const value = inlines(figure.value)
        return { ...figure, value, children: inlines(figure.children) }
      })
      return { ...block, children }
    }
    case 'figure': {
      const alternative = inlines(block.alternative)
      return { ...block, alternative, caption: inlines(block.caption) }
    }
    case 'chart': {
      const caption = inlines(block.caption)
      const children = block.children.map((bar) => {
        const words = inlines(bar.children)
        return { ...bar, children: words, value: inlines(bar.value) }
      })
      return { ...block, caption, children }
    }
    case 'slot': {
      const prompt = inlines(block.prompt)
      const children = blocks(block.children)
      return { ...block, prompt, children, author: inlines(block.author) }
    }
    case 'sourceList': {
      const children = block.children.map((entry) => ({
        ...entry,
        children: inlines(entry.children),
      }))
      return { ...block, children }
    }
    // What it lists stands in the headings.
    case 'contents':
    case 'code':
    case 'thematicBreak':
    case 'pageBreak':
      return block
  }
}
