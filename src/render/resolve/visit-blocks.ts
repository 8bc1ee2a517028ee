import type { Block, Inline } from '../../model/document.ts'

/** What is done with each node, where there is something to do; before what is in it. */
export interface Visitor {
  readonly block?: (block: Block) => void
  readonly inline?: (inline: Inline) => void
}

/**
 * Goes through blocks and all that is in them in reading order, and makes nothing: to look at a document takes far less
 * than to map it.
 */
export function visitBlocks(blocks: readonly Block[], visitor: Visitor): void {
  for (const block of blocks) {
    visitor.block?.(block)
    visitContent(block, visitor)
  }
}

/** The same of inline nodes. */
export function visitInlines(nodes: readonly Inline[], { inline: visit }: Visitor): void {
  if (visit !== undefined) visitEach(nodes, visit)
}

function visitEach(nodes: readonly Inline[], visit: (inline: Inline) => void): void {
  for (const node of nodes) {
    visit(node)
    if ('children' in node) visitEach(node.children, visit)
  }
}

function visitContent(block: Block, visitor: Visitor): void {
  switch (block.type) {
    case 'masthead':
    case 'only':
      visitBlocks(block.children, visitor)
      break
    case 'heading':
    case 'paragraph':
      visitInlines(block.children, visitor)
      break
    case 'blockquote':
      visitBlocks(block.children, visitor)
      visitInlines(block.attribution, visitor)
      break
    case 'list':
    case 'columns':
      for (const { children } of block.children) visitBlocks(children, visitor)
      break
    case 'table':
      visitInlines(block.caption, visitor)
      for (const row of block.children) visitParts(row.children, visitor)
      break
    case 'callout':
      visitInlines(block.title, visitor)
      visitBlocks(block.children, visitor)
      break
    case 'keyFigures':
      for (const { value, children } of block.children) {
        visitInlines(value, visitor)
        visitInlines(children, visitor)
      }
      break
    case 'figure':
      visitInlines(block.alternative, visitor)
      visitInlines(block.caption, visitor)
      break
    case 'chart':
      visitInlines(block.caption, visitor)
      for (const { value, children } of block.children) {
        visitInlines(children, visitor)
        visitInlines(value, visitor)
      }
      break
    case 'slot':
      visitInlines(block.prompt, visitor)
      visitBlocks(block.children, visitor)
      visitInlines(block.author, visitor)
      break
    case 'sourceList':
      visitParts(block.children, visitor)
      break
    // What it lists stands in the headings.
    case 'contents':
    case 'code':
    case 'thematicBreak':
    case 'pageBreak':
      break
  }
}

function visitParts(
  parts: readonly { readonly children: readonly Inline[] }[],
  visitor: Visitor,
): void {
  for (const { children } of parts) visitInlines(children, visitor)
}
