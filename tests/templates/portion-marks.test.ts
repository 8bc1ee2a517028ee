import { expect, test, vi } from 'vitest'
import { loadTemplate } from '../../src/build/templates/load-template.ts'
import { loadFonts } from '../../src/build/themes/load-fonts.ts'
import { publish, read } from '../../src/pipeline.ts'
import { pierArticle } from '../support/finished.ts'
import { shownBy } from '../support/shown-words.ts'

vi.setConfig({ testTimeout: 60_000 })

const formats = ['pdf', 'docx', 'markdown', 'html'] as const

const slots = 'slots:\n  comment: |\n    We should wait.\n\n    - One thing.\n    - Another.\n'
const marks = 'handling:\n  portionMarks: { scheme: us, source: U, analyst: C//NF }\n'

/** How often a memo of an article with this front matter says each mark, by format. */
async function marksIn(frontMatter: string) {
  const bytes = new TextEncoder().encode(`---\n${frontMatter}---\n${pierArticle}`)
  const { value } = await read({ id: 'a', name: 'a.md', bytes, format: undefined })
  const { template } = await loadTemplate('information-memo')
  const fonts = await loadFonts(template.theme)
  const { value: published } = await publish(value.brief, { template, formats, fonts })
  const points = value.brief.keyPoints.filter(
    ({ id }) => !value.brief.summary.some(({ sentence }) => sentence === id),
  )
  const count = (text: string, mark: string) => text.split(mark).length - 1
  const shown = await Promise.all(
    published.files.map(async ({ format, bytes }) => (await shownBy[format](bytes)).text),
  )
  return {
    // The title, the bottom line, then one for each point, actor and date.
    paragraphs: 2 + Math.min(6, points.length) + value.brief.positions.length + 1,
    found: shown.map((text) => ({ source: count(text, '(U)'), analyst: count(text, '(C//NF)') })),
  }
}

test('each paragraph of a memo has its mark, in every format', async () => {
  const { paragraphs, found } = await marksIn(`${marks}${slots}`)
  expect(found).toHaveLength(formats.length)
  for (const { source, analyst } of found) {
    expect(source).toBeGreaterThanOrEqual(paragraphs - 1)
    expect(analyst).toBe(3)
  }
  expect(new Set(found.map(({ source }) => source)).size).toBe(1)
})

test('without marks there is none', async () => {
  const { found } = await marksIn(`handling: { marking: SECRET }\n${slots}`)
  expect(found).toEqual(formats.map(() => ({ source: 0, analyst: 0 })))
})
