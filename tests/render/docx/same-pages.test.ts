import { describe, expect, test, vi } from 'vitest'
import type { Block, Document } from '../../../src/model/document.ts'
import { renderDocx } from '../../../src/render/docx/index.ts'
import { doc, extracted, h, p, row, strong, table, text } from '../../support/document.ts'
import { inspectDocx } from '../../support/docx-inspect.ts'
import { theme } from '../pdf/support.ts'

vi.setConfig({ testTimeout: 60_000 })

/** A briefing in Arabic of an article in English. */
const foreign: Partial<Document> = { language: 'en', labelLanguage: 'ar', direction: 'rtl' }

async function inspect(children: readonly Block[], rest: Partial<Document>, changes = {}) {
  const { value } = await renderDocx(doc(children, rest), { theme: { ...theme, ...changes } })
  const { part, paragraphs } = inspectDocx(value)
  const styles = part('word/styles.xml').split('<w:style ')
  return {
    paragraphs,
    part,
    styleOf: (id: string) => styles.find((one) => one.includes(`w:styleId="${id}"`)) ?? '',
  }
}

describe('what LibreOffice counts twice where it begins a section', () => {
  const headings = { ...theme.headings, rule: 'above' as const }

  test('is the rule of a heading without the space below it, which its line has', async () => {
    const { styleOf } = await inspect([h(2, 'a', 'Sources')], {}, { headings })
    const { leading } = theme.styles.heading2
    expect(styleOf('Heading2')).toMatch(/<w:top [^>]*w:space="0"\/>/)
    expect(styleOf('Heading2')).toContain(`w:line="${(leading + headings.ruleSpace) * 20}"`)
  })

  test('is the rule of a key figure without its space, in lines of every script', async () => {
    const row = (value: string): Block => ({
      type: 'keyFigures',
      children: [{ type: 'keyFigure', value: [text(value)], children: [text('from home')] }],
    })
    const { paragraphs, styleOf } = await inspect([row('47 kilometres'), row('كيلومتر 47')], {})
    const heights = paragraphs
      .filter(({ text: words }) => words.includes('47'))
      .map(({ style }) => Number(/w:line="(\d+)"/.exec(styleOf(style))?.[1]))
    const { size, leading } = theme.styles.keyFigureValue
    const { ruleSpace } = theme.keyFigures
    const script = size * (theme.fonts.fallback[0]?.textLeading ?? 0)
    expect(styleOf('KeyFigure')).toMatch(/<w:top [^>]*w:space="0"\/>/)
    expect(heights).toEqual([(leading + ruleSpace) * 20, Math.round((script + ruleSpace) * 20)])
  })
})

test('the cells of a row have lines of one height: words beside each other stand level', async () => {
  const { paragraphs, styleOf } = await inspect(
    [
      table(
        '',
        row('متى', 'ماذا'),
        row('قبل ذلك بيومين اثنين', [extracted('The pier was closed.')]),
        row(
          [strong('6 أكتوبر'), ' (من «', extracted('6 October'), '»)'],
          [extracted('It rained.')],
        ),
      ),
    ],
    foreign,
  )
  const height = ({ style }: { readonly style: string }) =>
    Number(
      /w:line="(\d+)"/.exec(styleOf(style))?.[1] ??
        /w:line="(\d+)"/.exec(styleOf('TableText'))?.[1],
    )
  const [, , first, second, third, fourth] = paragraphs.map(height)
  expect(second).toBe(first)
  expect(fourth).toBe(third)
  // The letters of no weight are the most: it is no text in Arabic.
  expect(third).toBeLessThan(first ?? 0)
})

test('the last row ends in a hairline, as the others', async () => {
  const { styleOf } = await inspect([table('', row('Who'), row('Ana'))], {})
  const [, bottom, inside] =
    /<w:bottom ([^>]*)\/><w:insideH ([^>]*)\/>/.exec(styleOf('BriefingTable')) ?? []
  expect(bottom).toBe(inside)
})

test('numbers in Arabic are no wider than ours: their size is rounded down', async () => {
  const { styleOf } = await inspect([p('نعم')], { language: 'ar', direction: 'rtl' })
  const scale = theme.fonts.fallback[0]?.scale ?? 1
  const size = Number(/<w:szCs w:val="(\d+)"/.exec(styleOf('BodyText'))?.[1]) / 2
  expect(size).toBeLessThanOrEqual(theme.styles.body.size * scale)
})

test('English paragraphs of an Arabic briefing are kerned as in an English one', async () => {
  const sentence = p(extracted('The pier was closed.'))
  const among = await inspect([sentence], foreign)
  const kern = '<w:kern w:val="1"/>'
  expect(among.styleOf('BodyTextLeftToRight')).toContain(kern)
  expect(among.styleOf('BodyText')).not.toContain(kern)
  expect((await inspect([sentence], {})).part('word/styles.xml')).toContain(kern)
})

describe('in an Arabic briefing', () => {
  test('signs between two foreign names run from the right, in the letters of the names', async () => {
    const { part } = await inspect(
      [p('المصدر: ', extracted('Ana Vale'), ' · ', extracted('2026-10-12'))],
      foreign,
    )
    const main = part('word/document.xml')
    expect(main).toContain(
      '<w:rPr><w:rStyle w:val="Separator"/><w:rtl/></w:rPr><w:t xml:space="preserve">\u200f · </w:t>',
    )
    expect(main).toContain('\u200e2026-10-12</w:t>')
  })

  test('the full stop of an English sentence behind a label stays at its end', async () => {
    const { part } = await inspect([p('ما يدعمها: ', extracted('The pier was closed.'))], foreign)
    expect(part('word/document.xml')).toContain('The pier was closed.\u200e</w:t>')
  })

  test('the ground of the TLP label is that of its letters, blanks included', async () => {
    const banner = { marking: [], tlp: [text('TLP:GREEN')] }
    const { part } = await inspect([p('نعم')], { ...foreign, banner })
    expect(part('word/header1.xml')).toContain('\u200e\u00a0TLP:GREEN\u00a0\u200e</w:t>')
  })

  test('labels of sources have room for a letter and two of its digits', async () => {
    const arabic = await inspect([p('نعم')], foreign)
    const english = await inspect([p('yes')], {})
    const room = ({ styleOf }: typeof arabic) =>
      Number(/w:hanging="(\d+)"/.exec(styleOf('SourceEntry'))?.[1])
    expect(room(arabic)).toBeGreaterThan(room(english))
  })

  test('brackets and quotation marks right around foreign words are set with these', async () => {
    const { part } = await inspect(
      [p('(مستنتج من «', extracted('6 October'), '») (', extracted('Ana Vale'), ')')],
      foreign,
    )
    const main = part('word/document.xml')
    expect(main).toContain('(مستنتج من </w:t>')
    expect(main).toContain('<w:t xml:space="preserve">\u200e«6\u00a0October»\u200e</w:t>')
    expect(main).toContain('<w:t xml:space="preserve">\u200e(Ana Vale)\u200e</w:t>')
  })

  test('key figures of one row stand level, with letters or without', async () => {
    const figures: Block = {
      type: 'keyFigures',
      children: ['47 kilometres', '£340,000'].map((value) => ({
        type: 'keyFigure' as const,
        value: [extracted(value)],
        children: [extracted('from home')],
      })),
    }
    const { paragraphs, styleOf } = await inspect([figures], foreign)
    const heights = paragraphs
      .filter(({ text: words }) => /kilometres|340/.test(words))
      .map(({ style }) => /w:line="(\d+)"/.exec(styleOf(style))?.[1])
    expect(heights).toHaveLength(2)
    expect(heights[1]).toBe(heights[0])
  })
})

test('a marking stands clear of the page: below it at the top, above it at the bottom', async () => {
  const { part, styleOf } = await inspect([p('yes')], {
    banner: { marking: [text('Official')], tlp: [] },
    footer: { start: [text('Source')], center: [], end: [] },
  })
  expect(part('word/header1.xml')).toContain('"Marking"')
  expect(part('word/footer1.xml')).toMatch(/"Footer".*"MarkingBelow"/s)
  expect(styleOf('Marking')).not.toMatch(/w:after="0"/)
  expect(styleOf('MarkingBelow')).not.toMatch(/w:before="0"/)
})
