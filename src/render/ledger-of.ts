import type { Block, Inline } from '../model/document.ts'
import type { Ledger, LedgerLeaf, LedgerPassage } from '../model/ledger.ts'
import { LEDGER_VERSION } from '../model/ledger.ts'
import { mapBlock } from './resolve/map-block.ts'
import type { ResolvedDocument } from './resolve.ts'

/**
 * What the document shows, passage by passage in reading order, for the file to carry: headings, paragraphs and cells,
 * then the notes. Header and footer, which pages repeat, and the list of sources, which is made of places, are no
 * part of it; nor are tables of contents, which repeat.
 */
export function ledgerOf({ children, notes }: ResolvedDocument): Ledger {
  const passages: LedgerPassage[] = []
  let rows = 0
  const add = (inlines: readonly Inline[], rest: Omit<LedgerPassage, 'leaves'>) => {
    const leaves = leavesOf(inlines)
    if (leaves.some(({ text }) => text.trim() !== '')) passages.push({ ...rest, leaves })
    return inlines
  }
  const addBlock = (block: Block): Block => {
    switch (block.type) {
      case 'contents':
      case 'sourceList':
        return block
      case 'heading':
        add(block.children, { kind: 'heading', depth: block.depth })
        return block
      case 'code':
        add([{ ...block, type: 'inlineCode' }], { kind: 'paragraph' })
        return block
      case 'table':
        add(block.caption, { kind: 'paragraph' })
        for (const row of block.children) {
          for (const cell of row.children) add(cell.children, { kind: 'cell', row: rows })
          rows += 1
        }
        return block
      case 'keyFigures':
        for (const figure of block.children) {
          add(figure.value, { kind: 'figure', row: rows })
          add(figure.children, { kind: 'figure', row: rows })
          rows += 1
        }
        return block
      default:
        return mapBlock(block, {
          blocks: (blocks) => blocks.map(addBlock),
          inlines: (inlines) => add(inlines, { kind: 'paragraph' }),
        })
    }
  }
  children.forEach(addBlock)
  for (const note of notes) note.children.forEach(addBlock)
  return { version: LEDGER_VERSION, passages }
}

function leavesOf(nodes: readonly Inline[]): readonly LedgerLeaf[] {
  return nodes.flatMap(leavesOfNode)
}

function leavesOfNode(node: Inline): readonly LedgerLeaf[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode': {
      const { value: text, origin, path, spans, template } = node
      return [
        {
          text,
          ...(origin !== 'label' && { origin }),
          ...(path !== undefined && { path }),
          ...(spans.length > 0 && { spans }),
          ...(template !== undefined && { template }),
        },
      ]
    }
    case 'emphasis':
    case 'strong':
    case 'link':
      return leavesOf(node.children)
    case 'break':
      return [{ text: ' ' }]
    case 'citation':
      return [{ text: node.label, origin: 'computed', spans: node.spans, path: 'citation' }]
    case 'footnoteReference':
    case 'pageNumber':
    case 'pageCount':
      return []
  }
}
