import { expect, test, vi } from 'vitest'
import type { Document } from '../../../src/model/document.ts'
import { renderDocx } from '../../../src/render/docx/index.ts'
import { briefOf, written } from '../../support/brief.ts'
import { doc, everyNode, h, inline, p, row, table } from '../../support/document.ts'
import { inspectDocx } from '../../support/docx-inspect.ts'
import { stylesHouse, wholeHouse } from '../../support/house-documents.ts'
import { assets } from '../../support/pictures.ts'
import { withPart } from '../../support/word-document.ts'
import { theme } from '../pdf/support.ts'

vi.setConfig({ testTimeout: 120_000 })

const render = (bytes: Uint8Array, document: Document = everyNode()) =>
  renderDocx(document, {
    theme,
    assets,
    facts: briefOf({ handling: { ...briefOf().handling, reference: written('REF-7') } }),
    reference: { file: 'house.docx', bytes },
  })

const made = async (bytes: Uint8Array, document?: Document) =>
  inspectDocx((await render(bytes, document)).value)

const mainOf = async (bytes: Uint8Array, document?: Document) =>
  (await made(bytes, document)).part('word/document.xml')

/** What a section, style or cell says, in twips. */
const twips = (xml: string, element: string, attribute: string) =>
  Number(new RegExp(`<w:${element} [^>]*w:${attribute}="(-?\\d+)"`).exec(xml)?.[1])

test('nothing of a briefing in a house is in columns, which come apart at the end of a page', async () => {
  const ours = inspectDocx((await renderDocx(everyNode(), { theme, assets })).value)
  expect(ours.part('word/document.xml')).toMatch(/<w:cols [^>]*w:num=/)
  const inStyles = await mainOf(await stylesHouse())
  expect(inStyles).not.toMatch(/<w:cols [^>]*w:num=|w:type="column"/)
  expect(inStyles.match(/<w:sectPr>/g)).toHaveLength(1)
  // The cover and the rest, as the house has them.
  expect((await mainOf(await wholeHouse())).match(/<w:sectPr>/g)).toHaveLength(2)
})

test('its key figures are a table whose rows stay whole and with what stands above', async () => {
  const figures = ['7', '£2.3m', 'internationalisations', '4', '5'].map((value) => ({
    type: 'keyFigure' as const,
    value: inline([value]),
    children: inline(['of all']),
  }))
  const document = {
    ...everyNode(),
    children: [{ type: 'keyFigures', children: figures }],
  } as const
  const xml = await mainOf(await stylesHouse(), document)
  const [grid = ''] = /<w:tbl>.*?<\/w:tbl>/s.exec(xml) ?? []
  expect(grid).toContain('w:val="BriefingFigures"')
  const rows = grid.match(/<w:tr>.*?<\/w:tr>/gs) ?? []
  expect(rows).toHaveLength(2)
  for (const one of rows) expect(one).toContain('<w:cantSplit/>')
  expect(rows[0]).toContain('KeyFigureKept')
  expect(rows[1]).not.toContain('Kept')
  const widths = [...grid.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
  expect(widths).toHaveLength(3)
  expect(widths[2]).toBeGreaterThan(Number(widths[1]))
})

test('our header and footer have room, and stand where printers print, whatever the margins of the house', async () => {
  const house = withPart(await stylesHouse(), 'word/document.xml', (xml) =>
    xml.replace(
      /<w:pgMar [^>]*>/,
      '<w:pgMar w:left="1800" w:right="1800" w:top="300" w:bottom="300" w:header="0" w:footer="0" w:gutter="0"/>',
    ),
  )
  const xml = await mainOf(house)
  expect(twips(xml, 'pgMar', 'header')).toBeGreaterThanOrEqual(360)
  expect(twips(xml, 'pgMar', 'footer')).toBeGreaterThanOrEqual(360)
  expect(twips(xml, 'pgMar', 'top')).toBeGreaterThan(twips(xml, 'pgMar', 'header') + 240)
  expect(twips(xml, 'pgMar', 'bottom')).toBeGreaterThan(twips(xml, 'pgMar', 'footer') + 240)
  expect(twips(xml, 'pgMar', 'left')).toBe(1800)
  // Margins that have room stay as they are.
  const wide = await mainOf(await stylesHouse())
  expect(twips(wide, 'pgMar', 'bottom')).toBe(1500)
})

const withTableStyle = (bytes: Uint8Array, margins: string) =>
  withPart(bytes, 'word/styles.xml', (xml) =>
    xml.replace(
      '</w:styles>',
      `<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table"/><w:tblPr>${margins}</w:tblPr></w:style></w:styles>`,
    ),
  )

test('words in the tables of a house keep clear of its lines', async () => {
  const document = { ...everyNode(), children: [table('', row('Indirectly', 'b'), row('1', '2'))] }
  const cellText = (xml: string) =>
    /<w:style [^>]*w:styleId="TableText">.*?<\/w:style>/s.exec(xml)?.[0] ?? ''
  const bare = await made(withTableStyle(await stylesHouse(), ''), document)
  expect(twips(cellText(bare.part('word/styles.xml')), 'spacing', 'before')).toBeGreaterThan(20)
  // Its own sides count in how wide a column must be, none is set on a cell.
  expect(bare.part('word/document.xml')).not.toContain('<w:tcMar>')
  const roomy = '<w:tblCellMar><w:top w:w="80" w:type="dxa"/></w:tblCellMar>'
  const airy = await made(withTableStyle(await stylesHouse(), roomy), document)
  expect(twips(cellText(airy.part('word/styles.xml')), 'spacing', 'before') || 0).toBe(0)
})

test('the labels of sources have the room that larger letters need', async () => {
  const hanging = async (size: number) => {
    const house = withPart(await stylesHouse(), 'word/styles.xml', (xml) =>
      xml.replaceAll(/<w:sz w:val="23"\/>/g, `<w:sz w:val="${size}"/>`),
    )
    const { part } = await made(house)
    const [style = ''] =
      /<w:style [^>]*w:styleId="SourceEntry">.*?<\/w:style>/s.exec(part('word/styles.xml')) ?? []
    expect(twips(style, 'tab', 'pos')).toBe(twips(style, 'ind', 'hanging'))
    return twips(style, 'ind', 'hanging')
  }
  expect(await hanging(30)).toBeGreaterThan(1.2 * (await hanging(20)))
})

test('around an Arabic briefing the words of a house run their own way, filled in ones theirs', async () => {
  const title = 'ميناء سلم'
  const arabic: Document = {
    ...everyNode(),
    language: 'ar',
    direction: 'rtl',
    children: [{ type: 'heading', depth: 1, anchor: 'a', children: inline([title]) }],
  }
  const { paragraphs, names, part } = await made(await wholeHouse(), arabic)
  const own = paragraphs.find(({ text }) => text === 'Printed by the house.')
  expect(own?.xml).toContain('<w:bidi w:val="0"/>')
  const cover = paragraphs.find(({ text }) => text === title)
  expect(cover?.xml).toContain('<w:rtl/>')
  expect(cover?.xml).not.toContain('<w:bidi w:val="0"/>')
  const footer = names.filter((name) => /house-footer/.test(name)).map(part)
  expect(footer.join('')).toMatch(/<w:bidi w:val="0"\/>.*House of Letters, page/s)
})

test('what a house asks for and the briefing does not say is told', async () => {
  const { diagnostics } = await render(await wholeHouse())
  expect(diagnostics).toContainEqual(
    expect.objectContaining({
      severity: 'info',
      code: 'render/empty-placeholder',
      message: expect.stringContaining('Left `{{addressee}}` of `house.docx` blank'),
      place: { file: 'house.docx' },
    }),
  )
})

test('a marking and its label stay as large as they are, to share a line in a house of large letters too', async () => {
  const sizes = async (size: number) => {
    const house = withPart(await stylesHouse(), 'word/styles.xml', (xml) =>
      xml.replaceAll(/<w:sz w:val="23"\/>/g, `<w:sz w:val="${size}"/>`),
    )
    const styles = (await made(house)).part('word/styles.xml')
    const of = (id: string) => {
      const [style = ''] =
        new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`, 's').exec(styles) ?? []
      return twips(style, 'sz', 'val')
    }
    return { marks: [of('Marking'), of('TlpLabel')], text: of('CalloutText') }
  }
  const [small, large] = [await sizes(20), await sizes(30)]
  expect(large.marks).toEqual(small.marks)
  expect(large.text).toBeGreaterThan(small.text)
})

test('the date on a cover is in the words of the briefing', async () => {
  const date = (value: string) => ({
    ...{ type: 'text' as const, value, origin: 'computed' as const, spans: [], path: 'date' },
  })
  const document = doc([h(1, 'a', 'Title'), p('Date: ', date('3 May'), date(' 2031'), ' · end')])
  const facts = briefOf({ date: written('2031-05-03') })
  const reference = { file: 'house.docx', bytes: await wholeHouse() }
  const { value } = await renderDocx(document, { theme, assets, facts, reference })
  const texts = inspectDocx(value).paragraphs.map(({ text }) => text)
  expect(texts.find((text) => text.startsWith('Ref.'))).toContain(' of 3 May 2031, for')
})
