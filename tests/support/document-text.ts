import type { Block, Document, Inline } from '../../src/model/document.ts'
import { resolve } from '../../src/render/resolve.ts'

/** Every word of a document as a PDF file shows it, in no particular order. */
export function documentText(document: Document): string {
  const { children, notes } = resolve(document, 'pdf').value
  const numbers = new Map(notes.map(({ identifier, number }) => [identifier, String(number)]))
  const inlines = (nodes: readonly Inline[]): string =>
    nodes
      .map((node) => {
        if (node.type === 'footnoteReference') return numbers.get(node.identifier) ?? ''
        if (node.type === 'citation') return node.label
        if ('value' in node) return node.value
        return 'children' in node ? inlines(node.children) : ''
      })
      .join('')
  const blocks = (nodes: readonly Block[]): string => nodes.map(blockText).join('')
  const blockText = (block: Block): string => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return inlines(block.children)
      case 'masthead':
      case 'only':
        return blocks(block.children)
      case 'blockquote':
        return blocks(block.children) + inlines(block.attribution)
      case 'list':
      case 'columns':
        return block.children.map((child) => blocks(child.children)).join('')
      case 'table':
        return (
          inlines(block.caption) +
          block.children
            .flatMap((row) => row.children.map((cell) => inlines(cell.children)))
            .join('')
        )
      case 'figure':
        return inlines(block.caption)
      case 'chart':
        return (
          inlines(block.caption) +
          block.children.map((bar) => inlines(bar.children) + inlines(bar.value)).join('')
        )
      case 'code':
        return block.value
      case 'callout':
        return inlines(block.title) + blocks(block.children)
      case 'keyFigures':
        return block.children
          .map(({ value, children }) => inlines([...value, ...children]))
          .join('')
      case 'slot':
        return inlines([...block.prompt, ...block.author]) + blocks(block.children)
      case 'sourceList':
        return block.children.map(({ label, children }) => label + inlines(children)).join('')
      case 'contents':
      case 'thematicBreak':
      case 'pageBreak':
        return ''
    }
  }
  return blocks(children) + notes.map(({ number, children }) => number + blocks(children)).join('')
}
