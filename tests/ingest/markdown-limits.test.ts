import { describe, expect, test } from 'vitest'
import { ingest } from '../../src/ingest/index.ts'
import {
  MAX_CONTAINERS,
  MAX_LINE_LENGTH,
} from '../../src/ingest/markdown/refuse-costly-markdown.ts'
import { sourceFile } from '../support/source-file.ts'

const read = (text: string) => ingest(sourceFile(text, { name: 'a.md' }))
const failure = (text: string) => read(text).catch((error: unknown) => error)
const nestedList = (depth: number) =>
  Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- x`).join('\n')

describe('Markdown that is nested', () => {
  test.each([
    ['block quotations', (depth: number) => `${'> '.repeat(depth)}deep`],
    ['lists on one line', (depth: number) => `${'- '.repeat(depth)}deep`],
    ['lists line by line', nestedList],
  ])('%s: as deep as the limit is read, deeper is refused with its line', async (_, nest) => {
    expect((await read(nest(MAX_CONTAINERS))).value.blocks.length).toBeGreaterThan(0)
    expect(await failure(`First line.\n\n${nest(3000)}`)).toMatchObject({
      code: 'ingest/too-deep',
      place: { file: 'a.md' },
    })
  })

  test('in many lists one after the other is no depth', async () => {
    const { value } = await read(`${nestedList(20)}\n`.repeat(20))
    expect(value.blocks).toHaveLength(400)
  })
})

test('a line longer than any is refused', async () => {
  expect(await failure('x'.repeat(MAX_LINE_LENGTH + 1))).toMatchObject({
    code: 'ingest/too-large',
    message: 'Cannot read `a.md`: found a line of 2097153 characters, expected at most 2097152.',
  })
})

describe('markup that costs parsers the square of its length', () => {
  test.each([
    ['closing stars', 'a* '.repeat(40_000)],
    ['emphasis', 'word *em* '.repeat(20_000)],
    ['brackets', '[a] '.repeat(50_000)],
    ['comments that never end', 'a <!-- '.repeat(50_000)],
    [
      'runs of backticks',
      Array.from({ length: 700 }, (_, length) => '`'.repeat(length)).join(' a '),
    ],
    ['a quotation that goes on without its sign', `> a\n${'b\n'.repeat(30_000)}`],
  ])(
    '%s: read as words, and told',
    async (_, text) => {
      const { value, diagnostics } = await read(text)
      expect(diagnostics.map(({ code }) => code)).toContain('ingest/unread-markup')
      const letters = value.blocks.map(({ map }) => map.text.replace(/[^a-z]/g, '')).join('')
      expect(letters).toBe(text.replace(/[^a-z]/g, ''))
    },
    20_000,
  )

  test('an article with much emphasis and many links is read as it is meant', async () => {
    const text = 'The *quay* of [Selm](https://x.example) is `closed`. '.repeat(60)
    const { value, diagnostics } = await read(`${text}\n\n`.repeat(30))
    expect(diagnostics).toEqual([])
    expect(value.blocks[0]?.marks).toHaveLength(180)
  })
})
