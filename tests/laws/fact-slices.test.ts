import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.ts'
import { ingest } from '../../src/ingest/index.ts'
import type { Article, SourceFormat } from '../../src/model/article.ts'
import { ELISION, normaliseSpace, textFactSchema } from '../../src/model/fact.ts'
import { plainText } from '../../src/model/rich-text.ts'
import { textRange } from '../../src/model/text-map.ts'
import { patience, sweep } from '../support/sweep.ts'

const PARTS = [
  'Following months of talks, Vessan and Orlec agreed a tariff on 4 May 2031.',
  'The deal ends a quarrel that dates from 1998 and has cost $40 million.',
  '“We will not land a single cod,” said Ivo Orr, who speaks for 1,200 crews.',
  'He rejected the tariff as “unfair”, and urged Ana Vale to withdraw it.',
  'Minister Ana Vale told Tide Wire that it should be reviewed every year.',
  'According to the envoy, a vote is likely in June 2031.',
  'Mr. O’Hara’s “plan” (see p. 3) costs €1.5bn – or 12 per cent more.',
  'PORT SELWYN (Tide Wire) — The harbour will close.',
  'A & B <b> *not* _so_ `code` [x](y) \\ 100% | yes|no 10:30am',
  'ﬁne naïve 👩‍👩‍👧 emoji, Ünïcödé, נמל and الميناء in 2031.',
  '2031. A year to remember?',
  '— "She said \'no\' in 2019," he added.',
] as const

const line = fc
  .array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(' '))
const heading = fc.constantFrom('What comes next', 'The crews', '“Unfair” terms')
const article = fc
  .array(fc.oneof({ weight: 4, arbitrary: line }, { weight: 1, arbitrary: heading }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((blocks) => blocks.join('\n\n'))

const markdown = fc
  .array(
    fc.oneof(
      line.map((text) => text.replace('tariff', '*tariff*').replace('harbour', '**har**bour')),
      line.map((text) => text.replaceAll(' the ', '\nthe ')),
      heading.map((text) => `## ${text}`),
      line.map((text) => `> ${text}`),
      line.map((text) => `- ${text}`),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((blocks) => `---\npublished: 2031-05-06\ndrafter: A. Vale\n---\n\n${blocks.join('\n\n')}`)

/** Pages whose marks and letters beyond ASCII are all written as numbers, side by side where they are. */
const html = fc
  .array(
    fc.oneof(
      line,
      fc.constantFrom(
        '“We have one tug, one crew and no third…” “Nobody asked us,” Ivo Orr said.',
        '„“The tariff is unfair…”“, said Minister Ana Vale…',
        'The envoy wrote: “‘No’—‘never’…”',
      ),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((blocks) => blocks.map((block) => `<p>${inNumbers(block)}</p>`).join('\n'))

function inNumbers(text: string): string {
  return text.replace(/[&<>]|[^\x20-\x7e]/gu, (character) => `&#${character.codePointAt(0)};`)
}

async function articleFrom(text: string, format: SourceFormat): Promise<Article> {
  const bytes = new TextEncoder().encode(text)
  return (await ingest({ id: 'source', name: `a.${format}`, bytes, format })).value
}

/** Every fact anywhere in a value, with its path. */
function factsIn(value: unknown, path = '$'): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'origin' in value && 'spans' in value ? [[path, value] as const] : []
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, part]) => factsIn(part, `${path}.${key}`)),
  ]
}

function extractedFacts(brief: unknown) {
  return factsIn(brief)
    .map(([path, value]) => ({ path, fact: textFactSchema.parse(value) }))
    .filter(({ fact }) => fact.origin === 'extracted')
}

describe('every extracted fact', { timeout: patience(30_000) }, () => {
  it('is the slice of the source that it points to', async () => {
    await fc.assert(
      fc.asyncProperty(article, async (text) => {
        const source = await articleFrom(text, 'text')
        for (const { path, fact } of extractedFacts(extract(source).value)) {
          const slices = fact.spans.map(({ start, end }) => source.text.slice(start, end))
          expect(normaliseSpace(slices.map(normaliseSpace).join(ELISION)), path).toBe(
            normaliseSpace(fact.value),
          )
        }
      }),
      sweep(25, 1),
    )
  })

  it('is what its stretch of a page stands for, no character more', async () => {
    await fc.assert(
      fc.asyncProperty(html, async (text) => {
        const source = await articleFrom(text, 'html')
        for (const { path, fact } of extractedFacts(extract(source).value)) {
          const words = fact.spans.map(({ start, end }) =>
            source.blocks
              .filter((block) => block.start < end && block.end > start)
              .map(({ map }) => {
                const range = textRange(map, start, end)
                return map.text.slice(range.start, range.end)
              })
              .join(' '),
          )
          expect(words.join(ELISION), path).toBe(fact.value)
        }
      }),
      sweep(25, 1),
    )
  })

  it('has a place inside the source, and words that are its formatting’s words', async () => {
    await fc.assert(
      fc.asyncProperty(markdown, async (text) => {
        const source = await articleFrom(text, 'markdown')
        for (const { path, fact } of extractedFacts(extract(source).value)) {
          expect(fact.spans.length, path).toBeGreaterThan(0)
          for (const { start, end } of fact.spans) {
            expect(start, path).toBeLessThan(end)
            expect(end, path).toBeLessThanOrEqual(source.text.length)
          }
          if (fact.inline !== undefined && fact.spans.length === 1) {
            expect(plainText(fact.inline), path).toBe(fact.value)
          }
        }
      }),
      sweep(25, 1),
    )
  })
})

it('extracting twice gives the same Brief, and leaves the article alone', async () => {
  await fc.assert(
    fc.asyncProperty(article, async (text) => {
      const source = await articleFrom(text, 'text')
      const before = JSON.stringify(source)
      const [first, second] = [extract(source), extract(source)].map((each) => JSON.stringify(each))
      expect(first).toBe(second)
      expect(JSON.stringify(source)).toBe(before)
    }),
    sweep(20, 1),
  )
})
