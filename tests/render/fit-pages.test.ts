import { expect, test } from 'vitest'
import type { Block, Document, ListItem } from '../../src/model/document.ts'
import { fitPages } from '../../src/render/fit-pages.ts'
import { outline } from '../support/compose-text.ts'
import { doc, extracted, h, li, p, row, table, ul } from '../support/document.ts'
import { fonts, theme } from './pdf/support.ts'

const SENTENCE =
  'The harbour authority said on Tuesday that boats would sail again within the week. '

const ranked = (rank: number, words = SENTENCE.repeat(4)): ListItem => ({
  ...li(p(`rank ${rank}. ${words}`)),
  rank,
})

const long = (...blocks: readonly Block[]): Document =>
  doc([h(1, 'title', 'Title'), h(2, 'points', 'Points'), ...blocks])

const keepTo = async (document: Document, maxPages?: number) =>
  fitPages(document, { theme, fonts, maxPages })

/** The blocks in short, items by their rank alone. */
const shown = ({ children }: Document) =>
  outline(children).map((line) => line.replace(/(rank \d+)\..*/u, '$1'))

test('a document within its budget stays as it is', async () => {
  const document = long(ul(ranked(1), ranked(2)))
  expect((await keepTo(document, 1)).value).toBe(document)
})

test('the items of least rank move to an annex, and the page says how many', async () => {
  const items = [7, 3, 9, 1, 5, 10, 2, 8, 4, 6, 11, 12, 13, 14].map((rank) => ranked(rank))
  const { value, diagnostics } = await keepTo(long(ul(...items)), 1)
  const lines = shown(value)
  expect(diagnostics).toEqual([])
  const annex = lines.indexOf('heading 2 #moved-to-annex: Annex A')
  const ranks = (part: readonly string[]) =>
    part.flatMap((line) => [...line.matchAll(/rank (\d+)/gu)].map(([, rank]) => Number(rank)))
  const kept = ranks(lines.slice(0, annex))
  const moved = ranks(lines.slice(annex))
  expect(Math.max(...kept)).toBeLessThan(Math.min(...moved))
  expect(kept.length + moved.length).toBe(items.length)
  expect(kept).toEqual(items.flatMap(({ rank = 0 }) => (kept.includes(rank) ? [rank] : [])))
  expect(lines).toContain(`note: <#moved-to-annex ${moved.length} more in Annex A>`)
  expect(lines.slice(annex, annex + 2)).toEqual([
    'heading 2 #moved-to-annex: Annex A',
    'heading 3 #moved-to-annex-1: Points',
  ])
})

test('no more moves than has to', async () => {
  const items = Array.from({ length: 14 }, (_, index) => ranked(index + 1))
  const { value } = await keepTo(long(ul(...items)), 1)
  const [list] = value.children.filter((block) => block.type === 'list')
  const kept = list?.children.length ?? 0
  const more = long(ul(...items.slice(0, kept + 1)), p('1 more in Annex A'))
  await expect(keepTo({ ...more, children: stripped(more.children) }, 1)).rejects.toThrow('2 pages')
})

test('rows of a table move with its head, sections with all they hold', async () => {
  const rows = Array.from({ length: 30 }, (_, index) => ({
    ...row(`row ${index}`, SENTENCE),
    rank: index + 1,
  }))
  const section = { ...h(3, 'later', 'Later'), rank: 99 }
  const { value } = await keepTo(
    long(
      table('', row('A', 'B'), ...rows),
      section,
      p('Belongs.'),
      h(2, 'end', 'End'),
      p('Stays.'),
    ),
    1,
  )
  const lines = outline(value.children)
  const annex = lines.indexOf('heading 2 #moved-to-annex: Annex A')
  expect(lines.slice(annex).filter((line) => line === '  | A | B')).toHaveLength(1)
  expect(lines.slice(annex)).toContain('heading 4 #later: Later')
  expect(lines.slice(annex)).toContain('paragraph: Belongs.')
  expect(lines.slice(0, annex)).toContain('paragraph: Stays.')
  expect(lines.filter((line) => /row \d+ \|/u.test(line))).toHaveLength(30)
})

test('what may not move is a warning for a template, an error for who asks for it', async () => {
  const document = long(p(SENTENCE.repeat(100)), ul(ranked(1)))
  const budget = { pages: 1, title: 'A', more: { other: '{count}' }, shownOf: '', language: 'en' }
  const { diagnostics } = await keepTo({ ...document, budget })
  expect(diagnostics.map(({ severity, code }) => [severity, code])).toEqual([
    ['warning', 'render/page-budget'],
  ])
  await expect(keepTo(document, 1)).rejects.toThrow('Cannot keep')
})

test('what says how many moved knows where these came from', async () => {
  const items = Array.from({ length: 120 }, (_, index) => ({
    ...li(p(extracted(SENTENCE, index * 100))),
    rank: index + 1,
  }))
  const { value } = await keepTo(long(ul(...items)), 1)
  const reference = value.children.find((block) => block.type === 'paragraph')
  const [link] = reference?.type === 'paragraph' ? reference.children : []
  const [words] = link?.type === 'link' ? link.children : []
  expect(words).toMatchObject({ origin: 'computed' })
  expect(words?.type === 'text' ? words.spans.at(-1)?.start : undefined).toBe(11900)
})

function stripped(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) =>
    block.type === 'list'
      ? { ...block, children: block.children.map(({ rank: _, ...item }) => item) }
      : block,
  )
}

test('what is spare is left out before anything moves, and no more of it than has to', async () => {
  const spare = (rank: number): ListItem => ({ ...ranked(rank), isSpare: true })
  const items = [
    ranked(1),
    ranked(2),
    ...Array.from({ length: 14 }, (_, index) => spare(index + 3)),
  ]
  const { value, diagnostics } = await keepTo(long(ul(...items)), 1)
  const [list] = value.children.filter((block) => block.type === 'list')
  const kept = list?.children.length ?? 0
  expect(diagnostics).toEqual([])
  expect(shown(value).join('\n')).not.toContain('Annex')
  expect(kept).toBeGreaterThan(2)
  expect(list?.children).toEqual(items.slice(0, kept))
  const more = long(...stripped([ul(...items.slice(0, kept + 1))]))
  await expect(keepTo(more, 1)).rejects.toThrow('2 pages')
})

test('a spare section is left out with all it holds, and a table of spare rows with its head', async () => {
  const section = { ...h(2, 'later', 'Later'), rank: 1, isSpare: true } as const
  const rows = [{ ...row('a', SENTENCE.repeat(30)), rank: 2, isSpare: true } as const]
  const { value } = await keepTo(
    long(
      ...Array.from({ length: 9 }, () => p(SENTENCE.repeat(4))),
      table('', row('A', 'B'), ...rows),
      section,
      p(SENTENCE.repeat(60)),
      h(2, 'end', 'End'),
      p('Stays.'),
    ),
    1,
  )
  const lines = outline(value.children)
  expect(lines).not.toContain('heading 2 #later: Later')
  expect(lines.filter((line) => line.includes('| '))).toEqual([])
  expect(lines.slice(-2)).toEqual(['heading 2 #end: End', 'paragraph: Stays.'])
})

test('what leaves early comes back where it still finds room', async () => {
  const spare = (rank: number, words: string): ListItem => ({
    ...ranked(rank, words),
    isSpare: true,
  })
  const long12 = SENTENCE.repeat(12)
  const items = [1, 2, 3, 4, 5].map((rank) => spare(rank, long12))
  const { value } = await keepTo(long(ul(...items, spare(6, 'Short.'))), 1)
  const kept = shown(value).filter((line) => line.includes('rank'))
  expect(kept.at(-1)).toContain('rank 6')
  expect(kept.length).toBeLessThan(6)
})

test('a section says in its heading how much of it is shown, that of its parts included', async () => {
  const spare = (rank: number): ListItem => ({ ...ranked(rank), isSpare: true })
  const items = Array.from({ length: 20 }, (_, index) => spare(index + 1))
  const gone = { ...h(3, 'gone', 'Gone'), rank: 99, isSpare: true } as const
  const { value } = await keepTo(
    long(ul(...items), gone, ul(spare(2), spare(3)), h(2, 'end', 'End'), p('Stays.')),
    1,
  )
  const kept = shown(value).filter((line) => line.includes('rank')).length
  expect(shown(value)).toContain(`heading 2 #points: Points · ${kept} of 22`)
  expect(shown(value)).toContain('heading 2 #end: End')
})

test('a list that never showed all there is says so without a budget', async () => {
  const list = ul(li(p('One.')), li(p('Two.')))
  const { value } = await keepTo(long({ ...list, inAll: 7 }))
  expect(shown(value)).toContain('heading 2 #points: Points · 2 of 7')
  const all = long({ ...list, inAll: 2 })
  expect((await keepTo(all)).value).toBe(all)
})
