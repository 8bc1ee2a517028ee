import { expect, test, vi } from 'vitest'
import { renderDocx } from '../../../../src/render/docx/index.ts'
import { cite, doc, everyNode, h, link, p } from '../../../support/document.ts'
import { inspectDocx } from '../../../support/docx-inspect.ts'
import { theme } from '../../pdf/support.ts'

vi.setConfig({ testTimeout: 60_000 })

const documents = [
  everyNode(),
  doc([
    h(1, 'a', 'One'),
    h(2, 'b', 'Two'),
    p(link('https://e.org/1', 'x'), link('https://e.org/2', 'y')),
  ]),
  doc([h(1, 'a', 'Other'), p(cite('¶ 1', 'p', 'https://e.org/3'))]),
]

const renderAll = async (order: readonly number[]) => {
  const made = new Map<number, Uint8Array>()
  for (const index of order) {
    made.set(index, (await renderDocx(documents[index] ?? doc([]), { theme })).value)
  }
  return made
}

test('gives the same bytes in any order of a batch', async () => {
  const first = await renderAll([0, 1, 2])
  for (const order of [
    [2, 1, 0],
    [1, 0, 2, 1],
  ]) {
    for (const [index, bytes] of await renderAll(order)) {
      expect(Buffer.compare(bytes, first.get(index) ?? bytes)).toBe(0)
    }
  }
})

test('numbers relationships and bookmarks from one in each file', async () => {
  const { part } = inspectDocx((await renderAll([0, 1])).get(1) ?? new Uint8Array())
  const ids = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, id]) => id)
  expect(ids(part('word/document.xml'), /<w:bookmarkStart [^>]*w:id="(\d+)"/g)).toEqual(['1', '2'])
  const known = ids(part('word/_rels/document.xml.rels'), /Id="([^"]*)"/g)
  expect(known).toEqual(known.map((_, index) => `rId${index + 1}`))
  expect(known).toEqual(expect.arrayContaining(ids(part('word/document.xml'), /r:id="([^"]*)"/g)))
})

test('puts first what readers look for first, and no time of its making', async () => {
  const bytes = (await renderAll([0])).get(0) ?? new Uint8Array()
  const { names } = inspectDocx(bytes)
  expect(names.slice(0, 3)).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/document.xml'])
  expect(names.slice(3)).toEqual([...names.slice(3)].sort())
  // The DOS time of every local file header: midnight, 1 January 1980.
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  expect(view.getUint32(10, true)).toBe((1 << 21) | (1 << 16))
})
