import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { Block, Document, Inline } from '../../../src/model/document.ts'
import { mapBlock } from '../../../src/render/resolve/map-block.ts'
import { resolve } from '../../../src/render/resolve.ts'
import { arbitraryDocument } from '../../support/arbitrary-document.ts'
import { everyNode } from '../../support/document.ts'
import { assets } from '../../support/pictures.ts'
import { sweep } from '../../support/sweep.ts'
import { inspect } from './support.ts'

vi.setConfig({ testTimeout: 60_000 })

const RUNS = sweep(25, 1)

test('a page with every node reads as the document does, word for word', async () => {
  const document = everyNode()
  expect(await readingOf(document)).toBe(wordsOf(document))
})

test('whatever the document, the page has its words, no others, in its order', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDocument, async (document) => {
      expect(await readingOf(document)).toBe(wordsOf(document))
    }),
    RUNS,
  )
})

/** All that a browser's parser finds in the main part. */
async function readingOf(document: Document): Promise<string> {
  const { all } = await inspect(document)
  return withoutSpace(all('main')[0]?.text ?? '')
}

/** All that the document says, in reading order; the notes, each behind its number, are at the end. */
function wordsOf(document: Document): string {
  const { children, notes } = resolve(document, 'html', assets).value
  const numbers = new Map(notes.map(({ identifier, number }) => [identifier, number]))
  const words: string[] = []
  const inlines = (nodes: readonly Inline[]): readonly Inline[] => {
    for (const node of nodes) {
      if (node.type === 'text' || node.type === 'inlineCode') words.push(node.value)
      if (node.type === 'citation') words.push(node.label)
      if (node.type === 'footnoteReference') words.push(String(numbers.get(node.identifier)))
      if ('children' in node) inlines(node.children)
    }
    return nodes
  }
  const blocks = (nodes: readonly Block[]): readonly Block[] => {
    for (const block of nodes) {
      if (block.type === 'code') words.push(block.value)
      // What a picture shows is no text of the page.
      if (block.type === 'figure') {
        inlines(block.caption)
      } else if (block.type === 'sourceList') {
        for (const { label, children } of block.children) {
          words.push(label)
          inlines(children)
        }
      } else {
        mapBlock(block, { blocks, inlines })
      }
    }
    return nodes
  }
  blocks(children)
  for (const { number, children } of notes) {
    words.push(String(number))
    blocks(children)
  }
  return withoutSpace(words.join(''))
}

function withoutSpace(text: string): string {
  return text.replace(/\s/gu, '')
}
