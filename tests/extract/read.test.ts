import { expect, it } from 'vitest'
import { read } from '../../src/extract/read.ts'
import { articleOf } from '../support/article.ts'

it('numbers paragraphs and sentences in source order', () => {
  const reading = read(articleOf('One came. Two went.\n\nThree stayed.'))
  expect(reading.paragraphs.map(({ number, text }) => [number, text])).toEqual([
    [1, 'One came. Two went.'],
    [2, 'Three stayed.'],
  ])
  expect(reading.sentences.map(({ text }) => text)).toEqual([
    'One came.',
    'Two went.',
    'Three stayed.',
  ])
})

it('knows a sentence by its words, wherever it stands', () => {
  const idsOf = (text: string) =>
    new Map(read(articleOf(text)).sentences.map(({ id, text }) => [text, id]))
  const before = idsOf('One came. Two went.')
  const after = idsOf('New lead.\n\nTwo went.  One came.')
  expect(after.get('One came.')).toBe(before.get('One came.'))
  expect(after.get('Two went.')).toBe(before.get('Two went.'))
  expect(before.get('One came.')).toMatch(/^s-[0-9a-f]{8}$/)
})

it('tells sentences of the same words apart', () => {
  const ids = read(articleOf('One came. One came. One came.')).sentences.map(({ id }) => id)
  expect(ids).toEqual([ids[0], `${ids[0]}-2`, `${ids[0]}-3`])
})

it('opens a section at each heading, and one for what stands before the first', () => {
  const text = 'Lead.\n# The pact\nBody.\n## Its price\nMore.\n# The pact\nLast.'
  const { sections, paragraphs } = read(articleOf(text))
  expect(sections.map(({ id, level, parent }) => [id, level, parent])).toEqual([
    ['opening', 0, undefined],
    ['the-pact', 2, undefined],
    ['its-price', 3, 'the-pact'],
    ['the-pact-2', 2, undefined],
  ])
  expect(paragraphs.map(({ section }) => section)).toEqual([
    'opening',
    'the-pact',
    'its-price',
    'the-pact-2',
  ])
})

it('gives every section an id of its own, in any script', () => {
  const text = '# الميثاق\nA.\n# 港口\nB.\n# Section 2\nC.\n# A\nD.\n# A-2\nE.\n# A\nF.'
  const ids = read(articleOf(text)).sections.map(({ id }) => id)
  expect(new Set(ids).size).toBe(6)
})

it('begins the first sentence behind the dateline', () => {
  const text = 'PORT SELWYN (Tide Wire) – The harbour will close.'
  const value = 'PORT SELWYN (Tide Wire) –'
  const dateline = { value, span: { source: 'source', start: 0, end: value.length } }
  const [sentence] = read(articleOf(text, { dateline })).sentences
  expect(sentence?.text).toBe('The harbour will close.')
  expect(sentence?.start).toBe(text.indexOf('The'))
})

it('starts behind the mark of a turn, and not behind an initial', () => {
  const opening = (text: string) => read(articleOf(text)).sentences[0]?.text
  expect(opening('Q: Is the quay open?')).toBe('Is the quay open?')
  expect(opening('A. Morn said it was.')).toBe('A. Morn said it was.')
  expect(opening('Ann Lee: It is.\n\nAnn Lee: It was.')).toBe('It is.')
  expect(opening('A plan: closing the quay.')).toBe('A plan: closing the quay.')
})

it('starts behind the mark that plain text gives an entry of a list', () => {
  const article = articleOf('– Open all night.')
  const blocks = article.blocks.map((block) => ({ ...block, type: 'listitem' as const }))
  expect(read({ ...article, blocks }).sentences[0]?.text).toBe('Open all night.')
})
