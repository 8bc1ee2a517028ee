import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, test } from 'vitest'
import { ingest } from '../../src/ingest/index.ts'
import type { Article, SourceFormat } from '../../src/model/article.ts'
import { sourceFormats } from '../../src/model/article.ts'
import { BriefingError } from '../../src/model/diagnostic.ts'
import { normaliseSpace } from '../../src/model/fact.ts'
import { sourceRange, textRange } from '../../src/model/text-map.ts'
import { sourceFile } from '../support/source-file.ts'
import { sweep } from '../support/sweep.ts'

/** Pieces that trip readers: markup, escapes, entities, odd white space, surrogates, controls. */
const awkward = [
  ...[
    'a',
    'The harbour pact holds.',
    'Mayor Lind said',
    '“No”',
    '’',
    'naïve',
    'Ünë',
    '北京',
    '🙂',
    'مرفأ',
    '\ud800',
    '\u0007',
    '\u200b',
  ],
  ...[' ', '  ', '\t', '\u00a0', '\u2003', '\n', '\n\n', '\r\n', '\r', '\n\n\n', '\u2028', '\f'],
  ...[
    '# ',
    '## ',
    '> ',
    '>> ',
    '- ',
    '* ',
    '1. ',
    '2024. ',
    '    ',
    '```\n',
    '~~~',
    '---\n',
    '***',
    '| a | b |\n|---|---|\n',
    '| ',
  ],
  ...[
    '*',
    '**',
    '_',
    '`',
    '``',
    '~~',
    '\\',
    '\\*',
    '\\|',
    '[a]',
    '[a](https://x.example)',
    '[b](javascript:x)',
    '[^1]',
    '[^1]: ',
    '[a]: ',
    '![i](x)',
  ],
  ...[
    '&amp;',
    '&lt',
    '&nbsp;',
    '&#8217;',
    '&#x1F600;',
    '&#0;',
    '&#128;',
    '&bogus;',
    '&notit;',
    '&',
    '<br>',
    '<br/>',
  ],
  ...[
    '<pre>',
    '</pre>',
    'The board met, and it wrote down what it had heard of the lanes and of the ferries that sail in them.\n\n',
    '<sup><a href="#n1">1</a></sup>',
    '<div id="n1">',
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<div>',
    '</div>',
    '<h1>',
    '</h1>',
    '<li>',
    '<table><tr><td>',
    '<th>',
    '</table>',
    '<blockquote>',
    '<a href="https://x.example">',
    '</a>',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<pre>\n',
    '<figcaption>',
    '<article>',
    '<',
  ],
] as const

const text = fc
  .array(fc.constantFrom(...awkward), { minLength: 1, maxLength: 40 })
  .map((parts) => parts.join(''))
const runs = sweep(300, 1)

async function articleOf(source: string, format: SourceFormat): Promise<Article | undefined> {
  try {
    return (await ingest(sourceFile(source, { format }))).value
  } catch (error) {
    if (error instanceof BriefingError) return undefined
    throw error
  }
}

describe.each(sourceFormats)('in %s', (format) => {
  test('inside every piece the flat text is the source, unit for unit', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const article = await articleOf(source, format)
        for (const { map } of article?.blocks ?? []) {
          for (const [index, offset, length] of map.pieces) {
            expect(map.text.slice(index, index + length)).toBe(
              article?.text.slice(offset, offset + length),
            )
          }
        }
      }),
      runs,
    )
  })

  test('pieces are sorted and stay inside their block', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        for (const { map, start, end } of (await articleOf(source, format))?.blocks ?? []) {
          expect([map.start, map.end]).toEqual([start, end])
          let at = { index: 0, offset: start }
          for (const [index, offset, length] of map.pieces) {
            expect(length).toBeGreaterThan(0)
            expect(index).toBeGreaterThanOrEqual(at.index)
            expect(offset).toBeGreaterThanOrEqual(at.offset)
            at = { index: index + length, offset: offset + length }
          }
          expect(at.index).toBeLessThanOrEqual(map.text.length)
          expect(at.offset).toBeLessThanOrEqual(end)
        }
      }),
      runs,
    )
  })

  test('stops are sorted and stand between pieces', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        for (const { map, start, end } of (await articleOf(source, format))?.blocks ?? []) {
          let last = { index: 0, offset: start }
          for (const [index, offset] of map.stops ?? []) {
            expect(index).toBeGreaterThanOrEqual(last.index)
            expect(offset).toBeGreaterThanOrEqual(last.offset)
            const before = map.pieces.findLast(([from]) => from < index) ?? [0, start, 0]
            const after = map.pieces.find(([from]) => from >= index) ?? [map.text.length, end, 0]
            expect(index).toBeGreaterThan(before[0] + before[2])
            expect(index).toBeLessThan(after[0])
            expect(offset).toBeGreaterThanOrEqual(before[1] + before[2])
            expect(offset).toBeLessThanOrEqual(after[1])
            last = { index, offset }
          }
        }
      }),
      runs,
    )
  })

  test('what a stretch of flat text stands for stands for it again, but for what nothing tells apart', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.nat(), fc.nat(), async (source, first, second) => {
        for (const { map } of (await articleOf(source, format))?.blocks ?? []) {
          const [from, to] = [first % map.text.length, second % map.text.length].sort(
            (a, b) => a - b,
          )
          if (from === undefined || to === undefined) continue
          const range = sourceRange(map, from, to + 1)
          expect(range.start).toBeLessThanOrEqual(range.end)
          const again = textRange(map, range.start, range.end)
          expect(again.start).toBeLessThanOrEqual(from)
          expect(again.end).toBeGreaterThanOrEqual(to + 1)
          expect(sourceRange(map, again.start, again.end)).toEqual(range)
        }
      }),
      runs,
    )
  })

  test('blocks stand in source order, never overlap, have words and no white space at their ends', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const article = await articleOf(source, format)
        let last = 0
        for (const { start, end, map } of article?.blocks ?? []) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(map.text).not.toBe('')
          expect(normaliseSpace(map.text)).toBe(map.text)
          const slice = article?.text.slice(start, end) ?? ''
          expect(slice.trim()).toBe(slice)
          last = end
        }
      }),
      runs,
    )
  })

  test('marks are sorted, nested and inside the flat text', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        for (const { marks, map } of (await articleOf(source, format))?.blocks ?? []) {
          const open: number[] = []
          let last = 0
          for (const { start, end } of marks) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeLessThanOrEqual(map.text.length)
            while (open.length > 0 && (open.at(-1) ?? 0) <= start) open.pop()
            expect(end).toBeLessThanOrEqual(open.at(-1) ?? map.text.length)
            open.push(end)
            last = start
          }
        }
      }),
      runs,
    )
  })

  test('every node of the tree has its place in the source', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const article = await articleOf(source, format)
        const open: Nodes[] = article === undefined ? [] : [article.root]
        for (let node = open.pop(); node !== undefined; node = open.pop()) {
          const { start, end } = node.position ?? {}
          expect(start?.offset).toBeLessThanOrEqual(end?.offset ?? -1)
          expect(end?.offset).toBeLessThanOrEqual(article?.text.length ?? 0)
          if ('children' in node) open.push(...node.children)
        }
      }),
      runs,
    )
  })

  test('any bytes end as an article or as an error of ours', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const outcome = await ingest(sourceFile(bytes, { format })).catch((error: unknown) => error)
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(BriefingError)
      }),
      runs,
    )
  })
})

test('in plain text a block is its slice of the source but for white space', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (source) => {
      const article = await articleOf(source, 'text')
      for (const { start, end, map } of article?.blocks ?? []) {
        expect(normaliseSpace(article?.text.slice(start, end) ?? '')).toBe(map.text)
      }
    }),
    sweep(1000, 1),
  )
})
