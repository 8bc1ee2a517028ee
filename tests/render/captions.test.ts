import { describe, expect, test, vi } from 'vitest'
import type { Block, Document, Inline, Numbering } from '../../src/model/document.ts'
import { formats } from '../../src/model/document.ts'
import { renderers } from '../../src/render/index.ts'
import { canCheckDocx, checkDocx } from '../support/check-docx.ts'
import { CHECKER_NEEDS, checkPdf, hasPdfChecker } from '../support/check-pdf.ts'
import { chart, doc, figure, h, p, row, table } from '../support/document.ts'
import { inspectDocx } from '../support/docx-inspect.ts'
import { assets } from '../support/pictures.ts'
import { factsOf } from './facts.ts'
import { fonts, theme } from './pdf/support.ts'

vi.setConfig({ testTimeout: 60_000 })

const numbering = (kind: 'table' | 'figure', id: string): Numbering => ({
  anchor: `captioned-${id}`,
  kind,
  name: kind === 'table' ? 'Table {number}' : 'Figure {number}',
  mark: '. ',
})

const refer = (id: string): Inline => ({
  type: 'link',
  url: `#captioned-${id}`,
  title: '',
  isReference: true,
  children: [{ type: 'text', value: id, origin: 'computed', spans: [] }],
})

const grid = (id: string, caption: string): Block => ({
  ...table(caption, row('Who', 'What'), row('Ana', 'yes')),
  numbering: numbering('table', id),
})

const document = doc([
  h(1, 'title', 'A report'),
  p('See ', refer('prices'), ', ', refer('berths'), ' and ', refer('gone'), '.'),
  grid('positions', 'Who said what'),
  table('Never numbered', row('A'), row('b')),
  { ...figure('Three berths', ['By night']), numbering: numbering('figure', 'berths') },
  grid('prices', ''),
  {
    ...chart('Costs', [1, '1', ['a']], [2, '2', ['b']]),
    numbering: numbering('figure', 'costs'),
  },
])

const render = async (format: (typeof formats)[number], shown: Document = document) =>
  (await renderers[format]())(shown, { theme, fonts, assets })

describe.each(formats)('%s', (format) => {
  test('tables and pictures are numbered by kind, and referred to by their number', async () => {
    const { value, diagnostics } = await render(format)
    const { text } = await factsOf[format](value)
    const words = text.replace(/\s+/g, ' ')
    expect(words).toContain('See Table 2, Figure 1 and .')
    expect(words).toContain('Table 1. Who said what')
    expect(words).toContain('Figure 1. By night')
    expect(words).toContain('Figure 2. Costs')
    expect(words).toMatch(/Never numbered/)
    expect(words).not.toMatch(/Table 3/)
    expect(diagnostics.map(({ code }) => code)).toEqual(['render/unknown-anchor'])
  })
})

test('in Word files numbers are fields of a sequence, and references fields that follow them', async () => {
  const { part, paragraphs } = inspectDocx((await render('docx')).value)
  const main = part('word/document.xml')
  const captions = paragraphs.filter(({ xml }) => xml.includes(' SEQ '))
  expect(captions.map(({ style, text }) => [style, text])).toEqual([
    ['Caption', 'Table 1. Who said what'],
    ['PictureCaption', 'Figure 1. By night'],
    ['Caption', 'Table 2'],
    ['ChartCaption', 'Figure 2. Costs'],
  ])
  const [, name = '?'] = / REF (\S+) \\h /.exec(main) ?? []
  const bookmarked = new RegExp(
    `<w:bookmarkStart w:name="${name}" w:id="(\\d+)"/>(.*?)<w:bookmarkEnd w:id="\\1"`,
  )
  expect(bookmarked.exec(main)?.[2]).toContain(' SEQ Table \\* ARABIC ')
  expect(main).not.toContain('w:dirty')
})

test('references lead to what they name in PDF files and web pages', async () => {
  const html = new TextDecoder().decode((await render('html')).value)
  expect(html).toContain('<a href="#captioned-prices">')
  for (const id of ['positions', 'prices', 'berths', 'costs']) {
    expect(html.split(`id="captioned-${id}"`)).toHaveLength(2)
  }
})

test.skipIf(!canCheckDocx)('the check of Word files finds nothing', async () => {
  const arabic = { ...document, direction: 'rtl' as const, language: 'ar' }
  const files = [(await render('docx')).value, (await render('docx', arabic)).value]
  expect(checkDocx(files)).toBe('')
})

test.skipIf(!hasPdfChecker)(`the check of PDF files finds nothing ${CHECKER_NEEDS}`, async () => {
  expect(checkPdf([(await render('pdf')).value], ['ua1', '3a'])).toBe('')
})
