import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { extractRawText } from 'mammoth'
import { describe, expect, test, vi } from 'vitest'
import type { Block, Document } from '../../../src/model/document.ts'
import { pageGeometry } from '../../../src/render/docx/geometry.ts'
import { renderDocx } from '../../../src/render/docx/index.ts'
import { arbitraryDocument } from '../../support/arbitrary-document.ts'
import {
  br,
  cite,
  code,
  doc,
  em,
  everyNode,
  h,
  li,
  link,
  note,
  ol,
  p,
  paragraph,
  row,
  strong,
  table,
  text,
  ul,
} from '../../support/document.ts'
import { inspectDocx } from '../../support/docx-inspect.ts'
import { assets } from '../../support/pictures.ts'
import { theme } from '../pdf/support.ts'

// Machines that build are slow, and the check is a program of its own.
vi.setConfig({ testTimeout: 60_000 })

const render = async (document: Document) => (await renderDocx(document, { theme, assets })).value
const inspect = async (document: Document) => inspectDocx(await render(document))
const inspectBlocks = (...children: Block[]) => inspect(doc(children))
const main = async (...children: Block[]) =>
  (await inspectBlocks(...children)).part('word/document.xml')

test('is read by another program with every word in order', async () => {
  const { value } = await extractRawText({ buffer: Buffer.from(await render(everyNode())) })
  expect(value.replace(/\s+/g, ' ')).toContain(
    'Harbour pact leaves the ferry question open 2 January 2026 · Reference BRF-1 What changed, and who says so. At a glance The pact was signed on Tuesday. ¶ 1 Key messages A plain item.',
  )
})

describe('styles', () => {
  test('keep the small line of a heading with what follows, and other small lines free', async () => {
    const { part } = await inspectBlocks(
      h(2, 'a', 'Ingrid Sallow'),
      paragraph('meta', 'the secretary'),
      p('We will not wait.'),
      paragraph('meta', 'confidence 0.9'),
    )
    const styles = part('word/styles.xml').split('<w:style ')
    const isKept = (words: string) => {
      const paragraphs = part('word/document.xml').split('<w:p>')
      const xml = paragraphs.find((one) => one.includes(words)) ?? ''
      const id = /<w:pStyle w:val="([^"]*)"/.exec(xml)?.[1]
      return styles.find((one) => one.includes(`w:styleId="${id}"`))?.includes('<w:keepNext/>')
    }
    expect([isKept('the secretary'), isKept('confidence 0.9')]).toEqual([true, false])
    // What is said stays with its small print.
    expect(isKept('We will not wait.')).toBe(true)
  })

  test('carry all the formatting: no run or paragraph has its own', async () => {
    const { part } = await inspect(everyNode())
    const { length } = part('word/document.xml')
    expect(length).toBeGreaterThan(1000)
    for (const own of [
      'w:b',
      'w:i',
      'w:sz',
      'w:color',
      'w:rFonts',
      'w:jc',
      'w:spacing',
      'w:ind',
      'w:pBdr',
      'w:shd',
    ]) {
      expect(part('word/document.xml')).not.toContain(`<${own} `)
      expect(part('word/document.xml')).not.toContain(`<${own}/>`)
    }
  })

  test('are those Word has, where it has one', async () => {
    const { paragraphs, part } = await inspect(everyNode())
    expect(paragraphs.map(({ style }) => style)).toEqual(
      expect.arrayContaining([
        'Heading1',
        'Heading2',
        'BodyText',
        'Quote',
        'Caption',
        'ListBulletTight',
        'ListNumberTight',
      ]),
    )
    expect(part('word/styles.xml')).toContain('<w:name w:val="heading 1"/>')
    expect(part('word/styles.xml')).toContain('<w:outlineLvl w:val="0"/>')
  })

  test('are all defined', async () => {
    const { part } = await inspect(everyNode())
    const defined = [...part('word/styles.xml').matchAll(/w:styleId="([^"]*)"/g)].map(
      ([, id]) => id,
    )
    const used = [...part('word/document.xml').matchAll(/<w:[prt](?:bl)?Style w:val="([^"]*)"/g)]
    expect(defined).toEqual([...new Set(defined)])
    expect(defined).toEqual(expect.arrayContaining([...new Set(used.map(([, id]) => id))]))
  })

  test('exist for emphasis in emphasis and in links', async () => {
    const xml = await main(
      p(strong('a', em('b')), link('https://e.org', 'c', strong('d', em('e'))), code('f')),
    )
    expect([...xml.matchAll(/<w:rStyle w:val="(\w+)"/g)].map(([, id]) => id)).toEqual([
      'Strong',
      'IntenseEmphasis',
      'Hyperlink',
      'HyperlinkStrong',
      'HyperlinkIntense',
      'Code',
    ])
  })
})

describe('lists', () => {
  test('count each for itself, from their own first number', async () => {
    const { part } = await inspectBlocks(ol(1, 'a', 'b'), ol(1, 'c'), ol(7, 'd'))
    const used = [...part('word/document.xml').matchAll(/<w:numId w:val="(\d+)"/g)].map(
      ([, id]) => id,
    )
    expect(new Set(used).size).toBe(3)
    expect(part('word/numbering.xml')).toContain('<w:start w:val="7"/>')
  })

  test('have levels, and paragraphs that go on within an item', async () => {
    const { paragraphs } = await inspectBlocks(ul(li(p('a'), p('more'), ul(li(p('b'), ul('c'))))))
    expect(paragraphs.map(({ style, text }) => [style, text])).toEqual([
      ['ListBulletTight', 'a'],
      ['ListContinue', 'more'],
      ['ListBullet2', 'b'],
      ['ListBullet3', 'c'],
    ])
  })
})

describe('tables', () => {
  test('repeat their header, tear no row and fill the page on a fixed grid', async () => {
    const grid = { ...table('Who', row('A', 'B'), row('c', 'd')), widths: [1, 3] }
    const xml = await main(grid)
    expect([...xml.matchAll(/<w:tblHeader\/>/g)]).toHaveLength(1)
    expect([...xml.matchAll(/<w:cantSplit\/>/g)]).toHaveLength(2)
    expect(xml).toContain('<w:tblLayout w:type="fixed"/>')
    expect(xml).toContain('<w:tblCaption w:val="Who"/><w:tblDescription w:val="A · B"/>')
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(pageGeometry(theme).textWidth)
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(3, 2)
  })

  test('align cells by style', async () => {
    const { paragraphs } = await inspectBlocks({
      ...table('', row('A', 'B'), row('c', 'd')),
      align: ['center', 'right'],
    })
    expect(paragraphs.map(({ style }) => style)).toEqual([
      'TableHeadingCentre',
      'TableHeadingEnd',
      'TableTextCentre',
      'TableTextEnd',
    ])
  })
})

describe('footnotes', () => {
  const footnotes = [
    { identifier: 'n', children: [p('Said twice.'), ul('a'), table('', row('x', 'y'))] },
  ]

  test('are native, of paragraphs only', async () => {
    const { notes, part } = await inspect(doc([p('x', note('n'))], { footnotes }))
    expect(notes.map((note) => note.map(({ style, text }) => [style, text]))).toEqual([
      [
        ['FootnoteText', ' Said twice.'],
        ['FootnoteText', 'a'],
        ['FootnoteText', 'x | y'],
      ],
    ])
    expect(part('word/footnotes.xml')).toContain('<w:footnoteRef/>')
  })

  test('cited again refer to the first mark', async () => {
    const xml = (await inspect(doc([p(note('n')), p(note('n'))], { footnotes }))).part(
      'word/document.xml',
    )
    expect([...xml.matchAll(/<w:footnoteReference /g)]).toHaveLength(1)
    expect(xml).toContain('w:name="note_1"')
    expect(xml).toContain('NOTEREF note_1 \\f \\h')
  })
})

describe('links', () => {
  test('lead to bookmarks inside and to addresses outside', async () => {
    const { part, links } = await inspectBlocks(
      h(1, 'the-title', 'Title'),
      p(link('#the-title', 'up'), link('https://e.org/a b', 'out'), cite('¶ 1', 'p1')),
      {
        type: 'sourceList',
        children: [{ type: 'sourceEntry', anchor: 'p1', label: '¶ 1', children: [text('there')] }],
      },
    )
    const xml = part('word/document.xml')
    expect(xml).toContain('w:name="a_the_title"')
    expect(xml).toContain('w:anchor="a_the_title"')
    expect(xml).toContain('w:anchor="a_p1"')
    expect(links).toEqual(['https://e.org/a%20b'])
  })

  test('of citations stay with the word before', async () => {
    const { paragraphs } = await inspectBlocks(p('said. ', cite('¶ 1', 'p1', 'https://e.org/')))
    expect(paragraphs[0]?.text).toBe('said.\u00a0¶\u00a01')
  })
})

describe('boxes', () => {
  test('are paragraphs with a border, not tables', async () => {
    const { paragraphs, part } = await inspectBlocks({
      type: 'callout',
      kind: 'summary',
      title: [text('At a glance')],
      children: [p('Short.'), ul('point'), paragraph('note', 'small')],
    })
    expect(paragraphs.map(({ style }) => style)).toEqual([
      'CalloutTitle',
      'CalloutText',
      'CalloutBullet',
      'CalloutSmall',
    ])
    expect(part('word/document.xml')).not.toContain('<w:tbl>')
  })
})

describe('pages', () => {
  test('break before the next paragraph, without an empty one', async () => {
    const { paragraphs } = await inspectBlocks(p('a'), { type: 'pageBreak' }, h(1, 'b', 'B'))
    expect(paragraphs.map(({ xml }) => xml.includes('<w:pageBreakBefore/>'))).toEqual([false, true])
  })

  test('have columns as a section of their own, their first lines level', async () => {
    const column = (...children: Block[]) => ({ type: 'column' as const, children })
    const { paragraphs, part } = await inspectBlocks(
      p('before'),
      {
        type: 'columns',
        children: [column(h(1, 'a', 'left')), column(h(1, 'b', 'right'), p('more'))],
      },
      p('after'),
    )
    expect(paragraphs.map(({ style, text }) => [style, text.trim()])).toEqual([
      ['BodyText', 'before'],
      ['ColumnSpace', ''],
      ['Heading1', 'left'],
      ['Heading1', 'right'],
      ['BodyText', 'more'],
      ['BodyText', 'after'],
    ])
    expect([...part('word/document.xml').matchAll(/<w:sectPr>/g)]).toHaveLength(3)
    expect(part('word/document.xml')).toContain('<w:cols w:space="320" w:num="2"')
    expect(paragraphs[3]?.xml).toContain('<w:br w:type="column"/>')
  })

  test('have header and footer with native fields', async () => {
    const { part } = await inspect(everyNode())
    expect(part('word/header1.xml')).toContain('OFFICIAL')
    expect(part('word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/s)
    expect(part('word/document.xml').match(/<w:headerReference/g)).toHaveLength(1)
  })
})

test('keeps the lines of code together and as they are', async () => {
  const { paragraphs } = await inspectBlocks(
    { type: 'code', value: 'a\n  b', origin: 'label', spans: [] },
    p('x', br, 'y'),
  )
  expect(paragraphs.map(({ style, text }) => [style, text])).toEqual([
    ['CodeBlock', 'a\n  b'],
    ['BodyText', 'x\ny'],
  ])
})

describe('languages', () => {
  test('are named in the styles', async () => {
    const { part } = await inspect(doc([p('Guten Tag')], { language: 'de-AT' }))
    expect(part('word/styles.xml')).toContain('<w:lang w:val="de-AT"/>')
  })

  test('written from right to left turn paragraphs, tables and columns', async () => {
    const { part } = await inspect(
      doc([p('قال Ana كلمة'), table('', row('أ', 'ب'))], { language: 'ar', direction: 'rtl' }),
    )
    expect(part('word/styles.xml')).toContain('<w:bidi/>')
    expect(part('word/document.xml')).toContain('<w:bidiVisual/>')
    expect(part('word/document.xml')).toContain('<w:bidi/><w:docGrid')
    expect(part('word/document.xml')).toContain('<w:r><w:t xml:space="preserve">Ana</w:t></w:r>')
  })

  test('among others are marked run by run', async () => {
    const xml = await main(p('He said שלום twice'))
    expect(xml).toContain(
      '<w:rtl/><w:lang w:bidi="he-IL"/></w:rPr><w:t xml:space="preserve">שלום</w:t>',
    )
  })
})

describe('properties', () => {
  test('come from the document alone', async () => {
    const { properties } = everyNode()
    const core = async (changes: Partial<Document['properties']>) =>
      (await inspect(doc([p('x')], { properties: { ...properties, ...changes } }))).part(
        'docProps/core.xml',
      )
    expect(await core({ title: 'R&D <b>', keywords: ['a', 'b'] })).toMatch(
      /<dc:title>R&amp;D &lt;b&gt;<\/dc:title>.*<cp:keywords>a; b<\/cp:keywords>.*created[^>]*>2026-01-02T00:00:00Z</s,
    )
    expect(await core({ date: undefined })).toContain('1980-01-01T00:00:00Z')
  })
})

const checker = fileURLToPath(new URL('../../../../shared/check-docx', import.meta.url))

/** The independent check, where it is at hand, and what it finds. */
const canCheck = existsSync(checker) && hasXmllint()

function hasXmllint(): boolean {
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe.skipIf(!canCheck)(
  'the independent check (skipped without ../shared/check-docx and xmllint)',
  () => {
    const check = async (documents: readonly Document[], ignored: string) => {
      const folder = mkdtempSync(join(tmpdir(), 'briefwright-docx-'))
      const files = await Promise.all(
        documents.map(async (document, index) => {
          const file = join(folder, `${index}.docx`)
          writeFileSync(file, await render(document))
          return file
        }),
      )
      const options = ['--reproducible', '--warnings-fail', '--ignore', ignored]
      return execFileSync(checker, [...options, ...files], { encoding: 'utf8' })
    }

    test('finds nothing in a document with every node', async () => {
      expect(await check([everyNode()], '')).toBe('')
    })

    test('finds nothing but empty content in documents nobody would write', async () => {
      const documents = fc.sample(arbitraryDocument, { numRuns: 12, seed: 7 })
      expect(await check(documents, 'blank-paragraphs,heading-empty')).toBe('')
    })
  },
)
