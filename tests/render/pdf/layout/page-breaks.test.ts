import { expect, test } from 'vitest'
import type { Block } from '../../../../src/model/document.ts'
import type { Page, TextBox } from '../../../../src/render/pdf/layout/page.ts'
import { MIN_SHARE_OF_LAST_PAGE } from '../../../../src/render/pdf/layout/paginate.ts'
import { doc, h, li, note, p, paragraph, row, table, ul } from '../../../support/document.ts'
import { isText, layout, linesOf, theme, wordsOf } from '../support.ts'

const isOfBody = ({ owner }: TextBox) => typeof owner === 'number'
const paragraphs = (count: number) => Array.from({ length: count }, (_, index) => p(`p${index}`))
const long = (name: string, count: number) =>
  p(Array.from({ length: count }, (_, index) => `${name}${index}`).join(' '))

test('never leaves a heading last on a page', () => {
  for (let count = 35; count < 60; count++) {
    const laid = layout(
      doc([...paragraphs(count), h(2, 'a', 'Heading'), h(3, 'b', 'Sub'), long('text', 200)]),
    )
    for (const page of laid.pages) expect(['Heading', 'Sub']).not.toContain(linesOf(page).at(-1))
  }
})

test.each(['meta', 'note'] as const)('never leaves a heading with a %s last on a page', (role) => {
  const line = paragraph(role, 'the pilot')
  for (let count = 35; count < 60; count++) {
    const laid = layout(
      doc([...paragraphs(count), h(2, 'a', 'Heading'), line, h(3, 'b', 'Sub'), long('text', 200)]),
    )
    for (const page of laid.pages) expect(linesOf(page).at(-1)).not.toBe('the pilot')
  }
})

test('keeps the small print of a quotation on its page', () => {
  const quoted = [p('quotation'), paragraph('note', 'before it'), paragraph('meta', 'where')]
  for (let count = 35; count < 60; count++) {
    const { pages } = layout(doc([...paragraphs(count), ...quoted, long('text', 200)]))
    const holding = pages.find((page) => linesOf(page).includes('quotation'))
    expect(linesOf(holding)).toEqual(expect.arrayContaining(['before it', 'where']))
  }
})

test('never leaves a heading last in a column: then all columns go to the next page', () => {
  const column = (title: string): Block => ({
    type: 'columns',
    children: [title, `${title} beside`].map((name) => ({
      type: 'column',
      children: [h(2, name, name), p(`text of ${name}`)],
    })),
  })
  for (let count = 35; count < 60; count++) {
    const { pages } = layout(doc([...paragraphs(count), column('First'), long('w', 400)]))
    const withHeading = pages.filter((page) => linesOf(page).join(' ').includes('First beside'))
    expect(withHeading).toHaveLength(1)
    expect(linesOf(withHeading[0]).join(' ')).toContain('text of First beside')
  }
})

test('columns that go on over the page do not begin with a heading and a line at its foot', () => {
  const columns: Block = {
    type: 'columns',
    children: ['left', 'right'].map((name) => ({
      type: 'column',
      children: [h(3, name, name), long(name, 300)],
    })),
  }
  for (let count = 35; count < 60; count++) {
    const { pages } = layout(doc([...paragraphs(count), columns]))
    const first = pages.find((page) => linesOf(page).join(' ').includes('left0 '))
    expect(linesOf(first).filter((line) => /left\d/u.test(line)).length).toBeGreaterThan(1)
  }
})

test('short columns are on one page, whole', () => {
  const columns: Block = {
    type: 'columns',
    children: ['left', 'right'].map((name) => ({
      type: 'column',
      children: [p(`${name} first`), p(`${name} second`), p(`${name} third`)],
    })),
  }
  for (let count = 35; count < 60; count++) {
    const { pages } = layout(doc([...paragraphs(count), columns, long('w', 400)]))
    const holding = pages.filter((page) => /left|right/.test(linesOf(page).join(' ')))
    expect(holding).toHaveLength(1)
  }
})

test('leaves at least two lines of a paragraph on either side of a page break', () => {
  for (let count = 35; count < 60; count++) {
    const laid = layout(doc([...paragraphs(count), long('w', 90)]))
    const lines = laid.pages.map((page) => linesOf(page).filter((line) => line.startsWith('w')))
    for (const own of lines) expect(own.length).not.toBe(1)
  }
})

test('never leaves next to nothing for the last page', () => {
  const filled = (page: Page | undefined) => {
    const places = (page?.boxes ?? []).filter(isText).filter(isOfBody)
    return Math.max(...places.map(({ y }) => y)) - theme.page.marginTop
  }
  const least = MIN_SHARE_OF_LAST_PAGE * (841.89 - theme.page.marginTop - theme.page.marginBottom)
  let count = 0
  for (let paragraph = 35; paragraph < 60; paragraph++) {
    const { pages } = layout(doc(paragraphs(paragraph)))
    if (pages.length === 1) continue
    count++
    expect(filled(pages.at(-1))).toBeGreaterThan(least - theme.styles.body.leading)
  }
  expect(count).toBeGreaterThan(5)
})

test('leaves little on the last page where the document asks for a new one', () => {
  const { pages } = layout(doc([...paragraphs(20), { type: 'pageBreak' }, p('end')]))
  expect(pages.map((page) => linesOf(page).length)).toEqual([20, 1])
})

test('keeps the title of a callout with its text', () => {
  for (let count = 35; count < 60; count++) {
    const callout: Block = {
      type: 'callout',
      kind: 'note',
      title: [{ type: 'text', value: 'Title', origin: 'label', spans: [] }],
      children: [long('c', 60)],
    }
    const { pages } = layout(doc([...paragraphs(count), callout]))
    for (const page of pages) expect(linesOf(page).at(-1)).not.toBe('Title')
  }
})

test('draws the ground of a callout on every page it reaches, with room around the text', () => {
  const callout: Block = { type: 'callout', kind: 'note', title: [], children: [long('c', 2500)] }
  const { pages } = layout(doc([callout]))
  expect(pages.length).toBeGreaterThan(1)
  for (const { boxes } of pages) {
    const ground = boxes.find((box) => box.type === 'fill')
    if (ground?.type !== 'fill') throw new Error('no ground')
    for (const box of boxes.filter(isText)) {
      if (typeof box.owner !== 'number') continue
      expect(box.y).toBeGreaterThan(ground.y + theme.box.padding)
      expect(box.y).toBeLessThan(ground.y + ground.height - theme.box.padding / 2)
    }
  }
})

test('starts a new page where the document says so', () => {
  const { pages } = layout(doc([p('one'), { type: 'pageBreak' }, p('two')]))
  expect(pages.map(linesOf)).toEqual([['one'], ['two']])
})

test('makes one page of an empty document', () => {
  expect(layout(doc([])).pages).toHaveLength(1)
})

test('puts every footnote on the page that cites it', () => {
  const blocks = Array.from({ length: 80 }, (_, index) =>
    p(`Text ${index} cites.`, note(`n${index}`)),
  )
  const footnotes = blocks.map((_, index) => ({
    identifier: `n${index}`,
    children: [p(`Note ${index} text.`)],
  }))
  const { pages } = layout(doc(blocks, { footnotes }))
  expect(pages.length).toBeGreaterThan(2)
  for (const page of pages) {
    const lines = linesOf(page)
    const cited = lines.filter((line) => line.startsWith('Text')).map((line) => line.split(' ')[1])
    const noted = lines.filter((line) => line.includes('Note')).map((line) => line.split(' ')[1])
    expect(noted).toEqual(cited)
  }
})

test('goes on with a long footnote on the next page and loses none of it', () => {
  const words = Array.from({ length: 2000 }, (_, index) => `n${index}`)
  const laid = layout(
    doc([p('Cited', note('a'), '.'), ...paragraphs(100)], {
      footnotes: [{ identifier: 'a', children: [p(words.join(' '))] }],
    }),
  )
  expect(wordsOf(laid).filter((word) => /^n\d/.test(word))).toEqual(words)
  expect(linesOf(laid.pages[0]).some((line) => line.includes('n0'))).toBe(true)
  expect(linesOf(laid.pages[0]).some((line) => line.startsWith('p0'))).toBe(true)
})

test('keeps a note with a table in it on the page that cites it, where there is room', () => {
  const rows = Array.from({ length: 10 }, (_, index) => row(`n${index}`, 'cell'))
  const footnotes = [{ identifier: 'a', children: [p('Note'), table('', row('x', 'y'), ...rows)] }]
  for (let count = 25; count < 45; count++) {
    const blocks = [...paragraphs(count), p('Cited', note('a'), '.'), ...paragraphs(30)]
    const laid = layout(doc(blocks, { footnotes }))
    const pages = laid.pages.map((page) => linesOf(page).join(' '))
    const cited = pages.findIndex((page) => page.includes('Cited'))
    for (const word of ['Note', 'n0', 'n9']) {
      expect(
        pages.findIndex((page) =>
          page.split(' ').some((one) => one.startsWith(word) || one.endsWith(word)),
        ),
      ).toBe(cited)
    }
  }
})

test('goes on with a table in a note on further pages, and loses none of it', () => {
  const rows = Array.from({ length: 200 }, (_, index) => row(`n${index}`, 'cell'))
  const footnotes = [{ identifier: 'a', children: [table('', row('x', 'y'), ...rows)] }]
  const laid = layout(doc([p('Cited', note('a'), '.'), ...paragraphs(100)], { footnotes }))
  const found = wordsOf(laid).filter((word) => /^n\d+$/.test(word))
  expect(found).toEqual(rows.map((_, index) => `n${index}`))
  expect(laid.pages.length).toBeGreaterThan(4)
})

test('keeps text inside the margins, whatever is nested in what', () => {
  let block: Block = p('deep '.repeat(50))
  for (let depth = 0; depth < 30; depth++) {
    block =
      depth % 2 === 0 ? ul(li(block)) : { type: 'blockquote', children: [block], attribution: [] }
  }
  const { pages, width } = layout(doc([block]))
  for (const box of pages.flatMap(({ boxes }) => boxes).filter(isText)) {
    expect(box.x).toBeGreaterThanOrEqual(theme.page.marginInner - 0.01)
    expect(box.x + box.width).toBeLessThanOrEqual(width - theme.page.marginOuter + 0.01)
  }
})

test('sets columns side by side and each on over the page by itself', () => {
  const left = Array.from({ length: 80 }, (_, index) => p(`left${index}`))
  const laid = layout(
    doc([
      {
        type: 'columns',
        children: [
          { type: 'column', children: left },
          { type: 'column', children: [p('right')] },
        ],
      },
      p('after'),
    ]),
  )
  expect(wordsOf(laid).filter((word) => word.startsWith('left'))).toHaveLength(80)
  expect(linesOf(laid.pages[0])).toContain('right')
  expect(linesOf(laid.pages.at(-1)).at(-1)).toBe('after')
})

test('a heading that begins a column stands as far below the text as any other', () => {
  const gapAbove = (block: Block) => {
    const { pages } = layout(doc([h(1, 'title', 'Title'), p('Text above.'), block]))
    const boxes = (pages[0]?.boxes ?? []).filter(isText)
    const yOf = (words: string) => boxes.find(({ text }) => text === words)?.y ?? Number.NaN
    return yOf('Options') - yOf('Text above.')
  }
  const heading = h(2, 'options', 'Options')
  const column = { type: 'column', children: [heading, p('Text.')] } as const
  expect(gapAbove({ type: 'columns', children: [column, column] })).toBeCloseTo(gapAbove(heading))
})
