import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { loadTemplate } from '../../src/build/templates/load-template.ts'
import { loadFonts } from '../../src/build/themes/load-fonts.ts'
import { compose } from '../../src/compose/index.ts'
import type { Brief } from '../../src/model/brief.ts'
import { publish, read } from '../../src/pipeline.ts'
import { textOfPdf } from '../render/pdf/support.ts'
import { PROJECT } from '../support/built.ts'
import { outline } from '../support/compose-text.ts'

vi.setConfig({ testTimeout: 120_000 })

const samples = [
  'ashin-water-protocol.txt',
  'barrage-de-corvane.md',
  'ferry-crew-hours.md',
  'school-lunch-contracts.html',
]
const languages = ['en', 'fr', 'ar']
const cases = samples.flatMap((name) => languages.map((language) => ({ name, language })))

async function briefOf(name: string): Promise<Brief> {
  const bytes = await readFile(join(PROJECT, 'source', name))
  return (await read({ id: name, name, bytes, format: undefined })).value.brief
}

/** The lines below the heading with a label, references left out, up to the next heading as high. */
async function linesUnder(brief: Brief, kind: string, language: string) {
  const { template } = await loadTemplate(kind)
  const lines = outline(compose(brief, template, { language }).value.children)
  const labels = { ...template.labels['en'], ...template.labels[language] }
  return (key: string) => {
    const start = lines.findIndex((line) => line.startsWith('heading 2') && isLabelled(line, key))
    const end = lines.findIndex((line, index) => index > start && line.startsWith('heading 2'))
    const own = start < 0 ? [] : lines.slice(start + 1, end < 0 ? undefined : end)
    return own.map((line) => line.replace(/\s?\[[^\]]*\d\]/gu, ''))
  }
  function isLabelled(line: string, key: string) {
    return line.includes(`: ${labels[key]}`)
  }
}

const wordsOf = (lines: readonly string[]) =>
  lines
    .filter((line) => line.includes('paragraph: '))
    .flatMap((line) => line.replace(/^.*paragraph: /u, '').split(/\s+/u)).length

const items = (lines: readonly string[]) => lines.filter((line) => line === '-').length
const figures = (lines: readonly string[]) =>
  lines.filter((line) => line.startsWith('figure ')).length

describe.each(cases)('of $name in $language', ({ name, language }) => {
  test('a policy brief keeps to its words', async () => {
    const under = await linesUnder(await briefOf(name), 'policy-brief', language)
    expect(items(under('keyMessages'))).toBeGreaterThanOrEqual(3)
    expect(items(under('keyMessages'))).toBeLessThanOrEqual(5)
    expect(wordsOf(under('background'))).toBeGreaterThan(0)
    expect(wordsOf(under('background'))).toBeLessThanOrEqual(150)
    expect(wordsOf(under('developments'))).toBeGreaterThan(0)
    expect(wordsOf(under('developments'))).toBeLessThanOrEqual(250)
    expect(figures(under('keyFigures'))).toBeLessThanOrEqual(4)
  })

  test('a memo has four to six points, and a background of 120 words', async () => {
    const under = await linesUnder(await briefOf(name), 'information-memo', language)
    expect(items(under('keyPoints'))).toBeGreaterThanOrEqual(4)
    expect(items(under('keyPoints'))).toBeLessThanOrEqual(6)
    expect(wordsOf(under('background'))).toBeLessThanOrEqual(120)
  })

  test('talking points have at most five facts, one short quotation for an actor', async () => {
    const brief = await briefOf(name)
    const under = await linesUnder(brief, 'talking-points', language)
    expect(items(under('facts'))).toBeGreaterThan(0)
    expect(items(under('facts'))).toBeLessThanOrEqual(5)
    const names = brief.positions.filter(({ name }) =>
      under('saidByOthers').some((line) => line.includes(`**${name.value}**`)),
    )
    expect(names).toHaveLength(items(under('saidByOthers')))
  })

  test('a situation report has three to five highlights and at most four figures', async () => {
    const under = await linesUnder(await briefOf(name), 'timeline-sitrep', language)
    expect(items(under('highlights'))).toBeGreaterThanOrEqual(3)
    expect(items(under('highlights'))).toBeLessThanOrEqual(5)
    expect(figures(under('keyFigures'))).toBeLessThanOrEqual(4)
  })
})

test.each(samples)('the first page of a policy brief of %s says why it matters', async (name) => {
  const { template } = await loadTemplate('policy-brief')
  const fonts = await loadFonts(template.theme)
  const brief = await briefOf(name)
  const { value } = await publish(brief, { template, formats: ['pdf'], fonts })
  const [first = ''] = await textOfPdf(value.files[0]?.bytes ?? new Uint8Array())
  const labels = template.labels[brief.language.slice(0, 2)]
  expect(first).toContain(labels?.['atAGlance'])
  expect(first).toContain(labels?.['whyItMatters'])
})

test.each(cases)(
  'talking points of $name in $language take one page of Letter',
  async ({ name, language }) => {
    const { template } = await loadTemplate('talking-points')
    const fonts = await loadFonts(template.theme)
    const letter = {
      ...template,
      theme: { ...template.theme, page: { ...template.theme.page, size: 'Letter' as const } },
    }
    const { value } = await publish(await briefOf(name), {
      template: letter,
      formats: ['pdf'],
      fonts,
      language,
    })
    expect(await textOfPdf(value.files[0]?.bytes ?? new Uint8Array())).toHaveLength(1)
  },
)
