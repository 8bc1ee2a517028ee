import { describe, expect, test, vi } from 'vitest'
import type { Block, Document } from '../../src/model/document.ts'
import { formats } from '../../src/model/document.ts'
import { renderers } from '../../src/render/index.ts'
import { pageNumbersOf } from '../../src/render/page-numbers.ts'
import { canCheckDocx, checkDocx } from '../support/check-docx.ts'
import { CHECKER_NEEDS, checkPdf, hasPdfChecker } from '../support/check-pdf.ts'
import { doc, h, note, p } from '../support/document.ts'
import { inspectDocx, unescapeXml } from '../support/docx-inspect.ts'
import { taggedText } from '../support/tagged-text.ts'
import { factsOf } from './facts.ts'
import { fonts, theme } from './pdf/support.ts'

vi.setConfig({ testTimeout: 60_000 })

const contents = (depth: number): Block => ({ type: 'contents', depth, children: [] })
const pageBreak: Block = { type: 'pageBreak' }

const long = doc(
  [
    h(1, 'title', 'A report'),
    h(2, 'before', 'Contents'),
    contents(3),
    h(2, 'first', 'What happened', note('n1')),
    p('One.'),
    h(3, 'detail', 'On the pier'),
    p('Two.'),
    h(4, 'deep', 'Too deep'),
    pageBreak,
    h(2, 'second', 'What follows'),
    p('Three.'),
  ],
  { footnotes: [{ identifier: 'n1', children: [p('A note.')] }] },
)

async function render(format: (typeof formats)[number], document: Document) {
  const pageNumbers = await pageNumbersOf(document, { theme, fonts })
  const { value } = await (await renderers[format]())(document, { theme, fonts, pageNumbers })
  return value
}

describe.each(formats)('%s', (format) => {
  test('a table of contents lists the headings behind it, to its depth', async () => {
    const { text, headings } = await factsOf[format](await render(format, long))
    const words = text.replace(/\s+/g, ' ')
    const [, listed = ''] = /Contents (.*?)One\./.exec(words) ?? []
    expect(listed).toMatch(/What happened.*On the pier.*What follows.*What happened/)
    expect(listed).not.toContain('Too deep')
    expect(headings.map(([, title]) => title.replace(/1$/, ''))).toEqual([
      'A report',
      'Contents',
      'What happened',
      'On the pier',
      'Too deep',
      'What follows',
    ])
  })

  test('one with nothing to list is left out', async () => {
    const { text } = await factsOf[format](await render(format, doc([p('One.'), contents(3)])))
    expect(text.trim()).toBe('One.')
  })
})

test('in PDF files the entries are tagged as such, with the pages they lead to', async () => {
  const bytes = await render('pdf', long)
  const { structure, body } = await taggedText(bytes)
  expect(structure.filter((role) => role === 'TOC')).toHaveLength(1)
  expect(structure.filter((role) => role === 'TOCI')).toHaveLength(3)
  expect(body).toContain('Whathappened1Onthepier1Whatfollows2')
})

test('in Word files it is a field whose entries are filled in', async () => {
  const { part, paragraphs } = inspectDocx(await render('docx', long))
  const main = unescapeXml(part('word/document.xml'))
  expect(main).toContain(' TOC \\o "2-3" \\h \\z ')
  expect(main).not.toContain('w:dirty')
  expect(part('word/settings.xml')).not.toContain('updateFields')
  const entries = paragraphs.filter(({ style }) => style.startsWith('TOC'))
  expect(entries.map(({ style, text }) => [style, text])).toEqual([
    ['TOC2', 'What happened\t1'],
    ['TOC3', 'On the pier\t1'],
    ['TOC2', 'What follows\t2'],
  ])
  for (const { xml } of entries) {
    const [, name = '?'] = / PAGEREF (\S+) /.exec(xml) ?? []
    expect(main).toContain(`<w:bookmarkStart w:name="${name}"`)
  }
})

test('without fonts no page is counted, and none is named', async () => {
  const { value } = await (await renderers.docx())(long, { theme, fonts: new Map() })
  const { part, paragraphs } = inspectDocx(value)
  expect(unescapeXml(part('word/document.xml'))).toContain(' TOC \\o "2-3" \\n \\h \\z ')
  const entries = paragraphs.filter(({ style }) => style.startsWith('TOC'))
  expect(entries.map(({ text }) => text)).toEqual(['What happened', 'On the pier', 'What follows'])
})

test('in web pages it is a navigation with links, in Markdown a list of them', async () => {
  const html = new TextDecoder().decode(await render('html', long))
  expect(html).toMatch(/<nav class="contents" role="doc-toc">/)
  expect(html).toContain('<a href="#detail">On the pier</a>')
  const markdown = new TextDecoder().decode(await render('markdown', long))
  expect(markdown).toContain(
    '- [What happened](#what-happened)\n  - [On the pier](#on-the-pier)\n- [What follows](#what-follows)',
  )
})

test.skipIf(!canCheckDocx)('the check of Word files finds nothing', async () => {
  const arabic = { ...long, direction: 'rtl' as const, language: 'ar' }
  expect(checkDocx([await render('docx', long), await render('docx', arabic)])).toBe('')
})

test.skipIf(!hasPdfChecker)(`the check of PDF files finds nothing ${CHECKER_NEEDS}`, async () => {
  // A mark of a note in a heading is no part of the outline; the check takes it for one.
  const plain = { ...long, children: long.children.map(withoutNotes) }
  const arabic = { ...plain, direction: 'rtl' as const, language: 'ar' }
  const files = [await render('pdf', plain), await render('pdf', arabic)]
  expect(checkPdf(files, ['ua1', '3a'])).toBe('')
})

function withoutNotes(block: Block): Block {
  if (block.type !== 'heading') return block
  return { ...block, children: block.children.filter(({ type }) => type !== 'footnoteReference') }
}
