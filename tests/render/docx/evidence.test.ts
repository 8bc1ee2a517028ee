import { expect, test, vi } from 'vitest'
import type { Inline } from '../../../src/model/document.ts'
import type { Evidence } from '../../../src/model/evidence.ts'
import { parseEvidenceXml } from '../../../src/model/evidence-xml.ts'
import { renderDocx } from '../../../src/render/docx/index.ts'
import { doc, h, li, p, row, table, text, ul } from '../../support/document.ts'
import { inspectDocx } from '../../support/docx-inspect.ts'
import { theme } from '../pdf/support.ts'

vi.setConfig({ testTimeout: 60_000 })

const evidence: Evidence = {
  brief: '{ "version": 1 }\n',
  sources: [{ id: 'a.txt', name: 'a.txt', sha256: 'ab', text: 'One.\r\n“Two” & <three>\n' }],
}

const extracted = (value: string, path: string): Inline => ({
  type: 'text',
  value,
  origin: 'extracted',
  spans: [],
  path,
})

test('the facts, the sources and the words as made travel as a custom XML part', async () => {
  const document = doc([h(1, 'a', 'Title'), p('Body ', 'text'), table('', row('x'), row('y'))])
  const { part } = inspectDocx((await renderDocx(document, { theme, evidence })).value)
  expect(parseEvidenceXml(part('customXml/item1.xml'))).toEqual({
    ...evidence,
    ledger: {
      version: 1,
      passages: [
        { kind: 'heading', depth: 1, leaves: [{ text: 'Title' }] },
        { kind: 'paragraph', leaves: [{ text: 'Body ' }, { text: 'text' }] },
        { kind: 'cell', row: 0, leaves: [{ text: 'x' }] },
        { kind: 'cell', row: 1, leaves: [{ text: 'y' }] },
      ],
    },
    paragraphs: ['Title', 'Body text', 'x', 'y'],
  })
  expect(part('customXml/itemProps1.xml')).toContain('ds:uri="urn:briefwright:docx:1"')
  expect(part('word/_rels/document.xml.rels')).toContain('Target="../customXml/item1.xml"')
  expect(part('docProps/custom.xml')).toContain(document.properties.identifier)
})

test('a paragraph with extracted words is bookmarked to its fact, in lists and cells too', async () => {
  const quote = extracted('“Two”', 'quotes.3.content')
  const document = doc([
    p(text('He said '), quote),
    ul(li(p(quote))),
    table('', row('Label'), row([extracted('4 boats', 'figures.0.asWritten')])),
  ])
  const { part, paragraphs } = inspectDocx((await renderDocx(document, { theme })).value)
  const names = [...part('word/document.xml').matchAll(/<w:bookmarkStart w:name="([^"]*)"/g)]
  expect(names.map(([, name]) => name)).toEqual([
    'bw_quotes_3_content',
    'bw_quotes_3_content__2',
    'bw_figures_0_asWritten',
  ])
  expect(paragraphs[0]?.xml).toMatch(/bookmarkStart.*He said .*“Two”.*bookmarkEnd/)
})
