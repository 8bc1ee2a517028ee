import type { Block, Inline, TableRow } from '../../model/document.ts'
import { mapSame } from './map-same.ts'

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
 * count. A block whose content stays the same comes back as it is: a document is gone through often, and changed little.
 */
export function mapBlock(block: Block, { blocks, inlines }: ChildMapper): Block {
  switch (block.type) {
    case 'masthead':
    case 'only': {
      const children = blocks(block.children)
      return children === block.children ? block : { ...block, children }
    }
    case 'heading':
    case 'paragraph': {
      const children = inlines(block.children)
      return children === block.children ? block : { ...block, children }
    }
    case 'blockquote': {
      const children = blocks(block.children)
      const attribution = inlines(block.attribution)
      const isSame = children === block.children && attribution === block.attribution
      return isSame ? block : { ...block, children, attribution }
    }
    case 'list': {
      const children = mapSame(block.children, (item) => withChildren(item, blocks))
      return children === block.children ? block : { ...block, children }
    }
    case 'columns': {
      const children = mapSame(block.children, (column) => withChildren(column, blocks))
      return children === block.children ? block : { ...block, children }
    }
    case 'table': {
      const caption = inlines(block.caption)
      const children = mapSame(block.children, (row) => mapRow(row, inlines))
      const isSame = caption === block.caption && children === block.children
      return isSame ? block : { ...block, caption, children }
    }
    case 'callout': {
      const title = inlines(block.title)
      const children = blocks(block.children)
      const isSame = title === block.title && children === block.children
      return isSame ? block : { ...block, title, children }
    }
    case 'keyFigures': {
      const children = mapSame(block.children, (figure) => withValue(figure, inlines, 'first'))
      return children === block.children ? block : { ...block, children }
    }
    case 'figure': {
      const alternative = inlines(block.alternative)
      const caption = inlines(block.caption)
      const isSame = alternative === block.alternative && caption === block.caption
      return isSame ? block : { ...block, alternative, caption }
    }
    case 'chart': {
      const caption = inlines(block.caption)
      const children = mapSame(block.children, (bar) => withValue(bar, inlines, 'last'))
      const isSame = caption === block.caption && children === block.children
      return isSame ? block : { ...block, caption, children }
    }
    case 'slot': {
      const prompt = inlines(block.prompt)
      const children = blocks(block.children)
      const author = inlines(block.author)
      const isSame =
        prompt === block.prompt && children === block.children && author === block.author
      return isSame ? block : { ...block, prompt, children, author }
    }
    case 'sourceList': {
      const children = mapSame(block.children, (entry) => withChildren(entry, inlines))
      return children === block.children ? block : { ...block, children }
    }
    // What it lists stands in the headings.
    case 'contents':
    case 'code':
    case 'thematicBreak':
    case 'pageBreak':
      return block
  }
}

/** The part with its content mapped. */
function withChildren<Child, Part extends { readonly children: readonly Child[] }>(
  part: Part,
  map: (children: readonly Child[]) => readonly Child[],
): Part {
  const children = map(part.children)
  return children === part.children ? part : { ...part, children }
}

function mapRow(row: TableRow, inlines: ChildMapper['inlines']): TableRow {
  const children = mapSame(row.children, (cell) => withChildren(cell, inlines))
  return children === row.children ? row : { ...row, children }
}

interface Valued {
  readonly value: readonly Inline[]
  readonly children: readonly Inline[]
}

/** The figure or bar with its value mapped before its words, or behind them. */
function withValue<Part extends Valued>(
  part: Part,
  inlines: ChildMapper['inlines'],
  place: 'first' | 'last',
): Part {
  const first = inlines(place === 'first' ? part.value : part.children)
  const last = inlines(place === 'first' ? part.children : part.value)
  const [value, children] = place === 'first' ? [first, last] : [last, first]
  const isSame = value === part.value && children === part.children
  return isSame ? part : { ...part, value, children }
}
