import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, Document, Inline } from '../../../../src/model/document.ts'
import { resolve } from '../../../../src/render/resolve.ts'
import { arbitraryDocument } from '../../../support/arbitrary-document.ts'
import { isText, layout, theme } from '../support.ts'

const letters = (text: string) =>
  [...text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')].sort().join('')

test('any document is laid out inside the margins', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const { pages, width, height } = layout(document)
      const { marginInner, marginOuter, marginBottom } = theme.page
      const outside = pages
        .flatMap(({ boxes }) => boxes)
        .filter(
          (box) =>
            box.type !== 'anchor' &&
            (box.x < marginInner - 0.01 ||
              box.x + box.width > width - marginOuter + 0.01 ||
              box.y < 0 ||
              box.y > height - marginBottom / 4),
        )
      expect(outside).toEqual([])
    }),
    { numRuns: 40, seed: 7 },
  )
})

test('any document keeps all its letters and digits, each once', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const { pages, structure } = layout(document)
      const isMadeLabel = (owner: number): boolean => {
        const { role, parent = 0 } = structure[owner] ?? { role: 'P' }
        const list = structure[structure[parent]?.parent ?? 0]
        return role === 'Lbl' && list?.role === 'L' && list.listNumbering !== 'None'
      }
      const shown = pages
        .flatMap(({ boxes }) => boxes.filter(isText))
        .filter(({ owner }) => typeof owner === 'number' && !isMadeLabel(owner))
        .map((box) => box.text)
      expect(letters(shown.join(''))).toBe(letters(textOf(document)))
    }),
    { numRuns: 40, seed: 7 },
  )
})

/** Every word of a resolved document, in no particular order. */
function textOf(document: Document): string {
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
      case 'thematicBreak':
      case 'pageBreak':
        return ''
    }
  }
  return blocks(children) + notes.map(({ number, children }) => number + blocks(children)).join('')
}
