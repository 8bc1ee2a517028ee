import { expect, test } from 'vitest'
import { openFace } from '../../../src/render/pdf/fonts.ts'
import { renderPdf } from '../../../src/render/pdf/index.ts'
import { CHECKER_NEEDS, checkPdf, hasPdfChecker } from '../../support/check-pdf.ts'
import { cite, doc, em, everyNode, h, note, p, row, table, text } from '../../support/document.ts'
import { fonts, openPdf, render, textOfPdf, theme } from './support.ts'

const pageOf = [text('Page '), { type: 'pageNumber' }, text(' of '), { type: 'pageCount' }] as const

test('holds every word of the document once and in order', async () => {
  const words = Array.from({ length: 3000 }, (_, index) => `word${index}`)
  const blocks = Array.from({ length: 60 }, (_, index) =>
    p(words.slice(index * 50, index * 50 + 50).join(' ')),
  )
  const pages = await textOfPdf(await render(doc([h(1, 'a', 'Title'), ...blocks])))
  expect(pages.join(' ').match(/word\d+/gu)).toEqual(words)
})

test('holds every word of every kind of block', async () => {
  const pages = await textOfPdf(await render(everyNode()))
  const all = pages.join(' ').replace(/\s+/gu, ' ')
  for (const words of [
    'POLICY BRIEF',
    'Harbour pact leaves the ferry question open',
    'The pact was signed on Tuesday.',
    'A nested item.',
    'Ana Morel, harbour minister',
    '4.2 million',
    'a | b',
    'Right column.',
    'Analyst to complete: what follows for us?',
    'Wait and see.',
    'line 9: “We will …”',
    'Said in the chamber, with emphasis.',
  ]) {
    expect(all).toContain(words)
  }
  expect(all).not.toContain('Markdown only.')
})

test('numbers the pages x of y', async () => {
  const blocks = Array.from({ length: 150 }, (_, index) => p(`Paragraph ${index}.`))
  const footer = { start: [], center: [], end: [...pageOf] }
  const pages = await textOfPdf(await render(doc(blocks, { footer })))
  expect(pages.length).toBeGreaterThan(2)
  pages.forEach((page, index) => {
    expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
  })
})

test('gives the same bytes again, whatever was rendered between', async () => {
  const first = await render(everyNode())
  await render(doc([p('Other words with other letters: žluťoučký kůň, ﬁ, office, “quotes”.')]))
  expect(Buffer.compare(await render(everyNode()), first)).toBe(0)
})

test('gives the same bytes in another time zone, after documents that use the same glyphs otherwise', async () => {
  const spaced = doc([p('non\u00A0breaking'), p('plain space'), p('office AV fi')])
  const plain = doc([p('plain space'), p('office AV fi'), p('non\u00A0breaking')])
  const [a] = [await render(spaced), await render(plain)]
  process.env['TZ'] = 'Asia/Tokyo'
  const again = await render(spaced)
  delete process.env['TZ']
  expect(Buffer.compare(again, a)).toBe(0)
})

test('has no clock in it', async () => {
  const undated = doc([p('x')])
  const { properties } = undated
  const bytes = await render({ ...undated, properties: { ...properties, date: undefined } })
  const { file } = await openPdf(bytes)
  expect(await file.getMetadata()).not.toHaveProperty('info.CreationDate')
  const dated = await (await openPdf(await render(undated))).file.getMetadata()
  expect(dated).toHaveProperty('info.CreationDate', 'D:20260102000000Z')
})

test('parses a font file once, however many documents use it', () => {
  for (const [name, bytes] of fonts) {
    expect(openFace(`another name of ${name}`, bytes).font).toBe(openFace(name, bytes).font)
  }
})

test('makes one page of an empty document', async () => {
  expect(await textOfPdf(await render(doc([])))).toEqual([''])
})

test('reports a character no font has, with its code point and the text near it', async () => {
  const { value, diagnostics } = await renderPdf(doc([p('before 中 after'), p('中')]), {
    theme,
    fonts,
  })
  expect(diagnostics).toMatchObject([
    {
      severity: 'error',
      code: 'render/missing-glyph',
      message: expect.stringContaining(
        '`中` (U+4E2D): found it near `before 中 after` and 1 more times',
      ),
    },
  ])
  expect((await textOfPdf(value)).join('')).toMatch(/before \S after/u)
})

test('keeps the letters of Arabic words together, however the font kerns them', async () => {
  const words = ['بزيادة', 'ذكروا', 'وزير', 'حجبت']
  const { value } = await renderPdf(doc([p(words.join(' '))]), { theme, fonts })
  const [page = ''] = await textOfPdf(value)
  for (const word of words) expect(page).toContain(word)
})

test('sets Arabic inside Latin text with the fallback font', async () => {
  const { value, diagnostics } = await renderPdf(doc([p('He said «مرحبا بالعالم» twice.')]), {
    theme,
    fonts,
  })
  expect(diagnostics).toEqual([])
  const [page = ''] = await textOfPdf(value)
  for (const word of ['He said', 'مرحبا', 'بالعالم', 'twice.']) expect(page).toContain(word)
})

test('survives control characters, lone surrogates and empty text', async () => {
  const odd = doc([
    p('a\u0001b'),
    p('\uD800'),
    p(''),
    h(2, 'x', ''),
    table('', row('', ''), row('', '')),
  ])
  await expect(render(odd)).resolves.toBeInstanceOf(Uint8Array)
})

test('says which font file was not given', async () => {
  await expect(renderPdf(doc([p('x')]), { theme, fonts: new Map() })).rejects.toMatchObject({
    code: 'render/missing-font',
  })
})

test('has bookmarks for the headings, nested by depth, without their references', async () => {
  const document = doc([
    h(1, 'a', 'One'),
    h(2, 'b', 'Two ', em('b')),
    p('x'),
    h(2, 'c', 'Three ', cite('¶ 1', 's1')),
    {
      type: 'sourceList',
      children: [{ type: 'sourceEntry', anchor: 's1', label: '¶ 1', children: [text('there')] }],
    },
  ])
  const { file } = await openPdf(await render(document))
  const [first] = await file.getOutline()
  expect(first?.title).toBe('One')
  expect(first?.items.map(({ title }) => title)).toEqual(['Two b', 'Three'])
})

test('tags what it shows: headings, lists, tables, notes and links', async () => {
  const { pages } = await openPdf(await render(everyNode()))
  const roles = JSON.stringify(await Promise.all(pages.map((page) => page.getStructTree())))
  for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TH', 'TD']) {
    expect(roles).toContain(`"role":"${role}"`)
  }
  for (const role of ['BlockQuote', 'Caption', 'Note', 'Reference', 'Link', 'Code']) {
    expect(roles).toContain(`"role":"${role}"`)
  }
})

test('links citations to their entries and to the web', async () => {
  const { pages } = await openPdf(await render(everyNode()))
  const links = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat()
  expect(links.map(({ url }) => url)).toContain('https://example.org/a#:~:text=We%20will')
  const inside = links.filter(({ dest }) => dest !== undefined && dest !== null)
  expect(inside.length).toBeGreaterThan(3)
  for (const link of links) expect(link.contentsObj.str).not.toBe('')
})

test('escapes what XML holds special in title and author', async () => {
  const base = doc([p('x')])
  const properties = { ...base.properties, title: 'R&D <b> "q"', author: 'A & B' }
  const { file } = await openPdf(await render({ ...base, properties }))
  const { metadata, info } = await file.getMetadata()
  expect(metadata?.get('dc:title')).toBe('R&D <b> "q"')
  expect(info).toHaveProperty('Title', 'R&D <b> "q"')
})

test.skipIf(!hasPdfChecker)(`passes the conformance check ${CHECKER_NEEDS}`, async () => {
  const hostile = doc(
    [
      h(1, 'a', 'R&D <b> ', 'x'.repeat(200)),
      p('Arabic مرحبا بالعالم inside, ', 'and Žižek’s ﬁ', note('n')),
      h(4, 'b', 'A deep heading'),
      table('', row('', 'b'), row('c', ['cell', note('n')])),
    ],
    { footnotes: [{ identifier: 'n', children: [p('Cited twice.')] }] },
  )
  const files = await Promise.all([everyNode(), hostile].map(render))
  expect(checkPdf(files, ['ua1', '3a'])).toBe('')
})
