import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { loadTemplate } from '../../src/build/templates/load-template.ts'
import { loadFonts } from '../../src/build/themes/load-fonts.ts'
import { compose } from '../../src/compose/index.ts'
import type { Brief } from '../../src/model/brief.ts'
import { publish, read } from '../../src/pipeline.ts'
import { PROJECT } from '../support/built.ts'
import { countPages } from '../support/pdf-objects.ts'

vi.setConfig({ testTimeout: 120_000 })

const samples = [
  'ashin-water-protocol.txt',
  'barrage-de-corvane.md',
  'ferry-crew-hours.md',
  'school-lunch-contracts.html',
]
const languages = ['en', 'fr', 'ar']
const themes = ['chancery', 'bulletin']

/** Kinds, and the most pages a briefing of one article of about a thousand words may take. */
const kinds = [
  { kind: 'policy-brief', pages: 2 },
  { kind: 'information-memo', pages: 2 },
  { kind: 'talking-points', pages: 1 },
  { kind: 'timeline-sitrep', pages: 2 },
  { kind: 'quote-sheet', pages: 12 },
]

const briefs = new Map<string, Promise<Brief>>()
function briefOf(name: string): Promise<Brief> {
  const known = briefs.get(name)
  if (known !== undefined) return known
  const made = readFile(join(PROJECT, 'source', name)).then(async (bytes) => {
    const { value } = await read({ id: name, name, bytes, format: undefined })
    return value.brief
  })
  briefs.set(name, made)
  return made
}

/** All that a Markdown briefing says, white space and marks of formatting aside. */
async function wordsOf(brief: Brief, kind: string, language = 'en'): Promise<string> {
  const { template } = await loadTemplate(kind)
  const { value } = await publish(brief, { template, formats: ['markdown'], language })
  return new TextDecoder()
    .decode(value.files[0]?.bytes)
    .replace(/[\\*_>]/g, '')
    .replace(/\s+/g, ' ')
}

describe.each(kinds)('$kind', ({ kind, pages }) => {
  test.each(samples.flatMap((name) => themes.map((theme) => [name, theme] as const)))(
    'of %s keeps to its pages in the theme %s, in every language',
    async (name, theme) => {
      const { template } = await loadTemplate(kind, { theme })
      const fonts = await loadFonts(template.theme)
      const brief = await briefOf(name)
      for (const language of languages) {
        const { value } = await publish(brief, { template, formats: ['pdf'], fonts, language })
        const count = countPages(value.files[0]?.bytes ?? new Uint8Array())
        expect(count, `${kind} of ${name} in ${language}`).toBeGreaterThan(0)
        expect(count, `${kind} of ${name} in ${language}`).toBeLessThanOrEqual(pages)
      }
    },
  )

  test.each(languages)('says in %s what English says', async (language) => {
    const { template } = await loadTemplate(kind)
    const english = Object.keys(template.labels['en'] ?? {})
    const own = Object.keys(template.labels[language] ?? {})
    expect(english.filter((key) => !own.includes(key))).toEqual([])
  })

  test('of an article that says next to nothing is still a briefing', async () => {
    const bytes = new TextEncoder().encode('The quay is shut.\n')
    const { value } = await read({ id: 'a', name: 'a.txt', bytes, format: undefined })
    const words = await wordsOf(value.brief, kind)
    expect(words).toContain('quay is shut')
    expect(words).not.toMatch(/undefined|null|\{\{|⟦/)
  })
})

describe('the quote sheet', () => {
  test.each(samples)('of %s holds every quotation whole, once, with its number', async (name) => {
    const brief = await briefOf(name)
    const words = await wordsOf(brief, 'quote-sheet')
    brief.quotes.forEach(({ content }, index) => {
      const text = content.value.replace(/[\\*_>]/g, '').replace(/\s+/g, ' ')
      expect(words).toContain(text)
      expect(words.split(`Q${index + 1} `).length).toBe(2)
    })
    const { total } = brief.sourceBase.quotationMarks
    expect(words).toContain(`Marks accounted for: ${total} of ${total}.`)
  })
})

describe('the talking points', () => {
  test('leave every point to the analyst', async () => {
    const { template } = await loadTemplate('talking-points')
    const { value } = compose(await briefOf('ashin-water-protocol.txt'), template)
    const open = JSON.stringify(value).match(/"type":"slot","id":"point-\d"/g) ?? []
    expect(open).toHaveLength(4)
  })
})

describe('the situation report', () => {
  test('tells the events in order of time', async () => {
    const brief = await briefOf('ashin-water-protocol.txt')
    const words = await wordsOf(brief, 'timeline-sitrep')
    const places = ['2019', '17 February 2026', 'June 2026', 'March 2027'].map((date) =>
      words.indexOf(date, words.indexOf('Timeline')),
    )
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })
})
