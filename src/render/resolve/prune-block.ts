import type { Block } from '../../model/document.ts'

/** The block without its empty parts, or undefined when no words are left in it. Its children are pruned already. */
export function pruneBlock(block: Block): Block | undefined {
  switch (block.type) {
    case 'masthead':
    case 'heading':
    case 'paragraph':
    case 'sourceList':
    case 'only':
      return block.children.length === 0 ? undefined : block
    case 'blockquote':
      return block.children.length === 0 && block.attribution.length === 0 ? undefined : block
    case 'callout':
      return block.children.length === 0 && block.title.length === 0 ? undefined : block
    case 'slot':
      return block.children.length === 0 && block.prompt.length === 0 ? undefined : block
    case 'list': {
      const children = block.children.filter(isFull)
      return children.length === 0 ? undefined : { ...block, children }
    }
    case 'columns': {
      const children = block.children.filter(isFull)
      return children.length === 0 ? undefined : { ...block, children }
    }
    case 'keyFigures': {
      const children = block.children.filter(
        (figure) => figure.value.length > 0 || figure.children.length > 0,
      )
      return children.length === 0 ? undefined : { ...block, children }
    }
    case 'table':
      return block.children.length === 0 || block.align.length === 0 ? undefined : block
    case 'chart': {
      const children = block.children.filter(
        (bar) => bar.value.length > 0 || bar.children.length > 0,
      )
      return children.length === 0 ? undefined : { ...block, children }
    }
    case 'code':
      return block.value === '' ? undefined : block
    case 'contents':
    case 'figure':
    case 'thematicBreak':
    case 'pageBreak':
      return block
  }
}

function isFull({ children }: { readonly children: readonly Block[] }): boolean {
  return children.length > 0
}
