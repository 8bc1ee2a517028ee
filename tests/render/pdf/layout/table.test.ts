import { expect, test } from 'vitest'
import { doc, p, row, table } from '../../../support/document.ts'
import { isText, layout, linesOf, wordsOf } from '../support.ts'

const words = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`)

test('repeats the head of a table on every page it goes on to', () => {
  const rows = words('row', 120).map((name) => row(name, 'said a thing'))
  const { pages } = layout(doc([table('', row('Actor', 'Position'), ...rows)]))
  expect(pages.length).toBeGreaterThan(1)
  for (const page of pages) expect(linesOf(page)[0]).toBe('ActorPosition')
})

test('marks a repeated head as decoration, so that it is read once', () => {
  const rows = words('row', 120).map((name) => row(name, 'x'))
  const { pages } = layout(doc([table('', row('Actor', 'Position'), ...rows)]))
  const owners = pages.map(
    (page) => page.boxes.filter(isText).find((box) => box.text === 'Actor')?.owner,
  )
  expect(typeof owners[0]).toBe('number')
  expect(owners.slice(1).every((owner) => owner === 'artifact')).toBe(true)
})

test('splits a row that is taller than a page and loses no word of it', () => {
  const long = words('w', 3000)
  const laid = layout(
    doc([table('', row('A', 'B'), row('first', long.join(' ')), row('last', 'end'))]),
  )
  expect(laid.pages.length).toBeGreaterThan(2)
  expect(wordsOf(laid).filter((word) => /^w\d+$/.test(word))).toEqual(long)
  expect(wordsOf(laid)).toContain('last')
})

test('keeps a short row on one page', () => {
  const cell = words('word', 36).join(' ')
  for (let before = 0; before < 8; before++) {
    const fill = words('p', before).map((name) => p(name))
    const rows = words('row', 30).map((name) => row(`${name}!`, `${cell} ${name}end`))
    const { pages } = layout(doc([...fill, table('', row('A', 'B'), ...rows)]))
    for (const page of pages) {
      const text = linesOf(page).join(' ')
      const numbers = [...text.matchAll(/row(\d+)!/gu)].map(([, number]) => number)
      const ends = [...text.matchAll(/row(\d+)end/gu)].map(([, number]) => number)
      expect(ends).toEqual(numbers)
    }
  }
})

test('never leaves the head or caption of a table alone at the foot of a page', () => {
  for (let count = 40; count < 60; count++) {
    const fill = words('p', count).map((name) => p(name))
    const { pages } = layout(doc([...fill, table('Caption', row('Head', 'B'), row('body', 'c'))]))
    const page = pages.find((one) => linesOf(one).includes('Caption'))
    expect(linesOf(page)).toContain('bodyc')
  }
})

test('leaves no single row of a table alone before or after a page break', () => {
  for (let before = 30; before < 60; before++) {
    const fill = words('p', before).map((name) => p(name))
    const rows = words('row', 6).map((name) => row(name, 'x'))
    const { pages } = layout(doc([...fill, table('', row('A', 'B'), ...rows)]))
    for (const page of pages) {
      expect(linesOf(page).filter((line) => line.startsWith('row'))).not.toHaveLength(1)
    }
  }
})

test('gives each column at least the room of its longest word', () => {
  const narrow = { ...table('', row('Extraordinarily', 'b'), row('x', 'y')), widths: [1, 99] }
  const { pages } = layout(doc([narrow]))
  expect(linesOf(pages[0])[0]).toBe('Extraordinarilyb')
})
