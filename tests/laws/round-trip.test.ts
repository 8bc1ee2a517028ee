import fc from 'fast-check'
import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { expect, test, vi } from 'vitest'
import type { Document } from '../../src/model/document.ts'
import { documentToMdast } from '../../src/render/markdown/document-to-mdast.ts'
import { renderMarkdown } from '../../src/render/markdown/index.ts'
import { resolve } from '../../src/render/resolve.ts'
import { arbitraryDocument } from '../support/arbitrary-document.ts'
import { everyNode } from '../support/document.ts'
import { normaliseTree } from '../support/normalise-tree.ts'
import { sweep } from '../support/sweep.ts'

vi.setConfig({ testTimeout: 60_000 })

const print = async (document: Document) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode((await renderMarkdown(document)).value)

const parse = (markdown: string): Root =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

const treeOf = (document: Document) => documentToMdast(resolve(document, 'markdown').value)

test('a Markdown briefing parses back to the tree it was printed from', async () => {
  const document = everyNode()
  expect(normaliseTree(parse(await print(document)))).toEqual(normaliseTree(treeOf(document)))
})

test('so does any document, whatever its words mean to Markdown', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDocument, async (document) => {
      const markdown = await print(document)
      expect(normaliseTree(parse(markdown)), markdown).toEqual(normaliseTree(treeOf(document)))
    }),
    sweep(200, 1),
  )
})

test('ends with one line end and has no carriage return or trailing blank line', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDocument, async (document) => {
      const markdown = await print(document)
      expect(markdown).toMatch(/[^\n]\n$/)
      expect(markdown).not.toContain('\r')
    }),
    sweep(50, 1),
  )
})
