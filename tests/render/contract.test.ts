import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { BriefingError } from '../../src/model/diagnostic.ts'
import type { Block, Document, Format, Inline } from '../../src/model/document.ts'
import { formats } from '../../src/model/document.ts'
import { renderers } from '../../src/render/index.ts'
import { mapBlock } from '../../src/render/resolve/map-block.ts'
import { resolve } from '../../src/render/resolve.ts'
import { arbitraryDocument } from '../support/arbitrary-document.ts'
import {
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
  row,
  strong,
  table,
  text,
  ul,
} from '../support/document.ts'
import { assets } from '../support/pictures.ts'
import { sweep } from '../support/sweep.ts'
import { factsOf } from './facts.ts'
import { fonts, theme } from './pdf/support.ts'

// The first file of a format loads its libraries and fonts; machines that build are slow.
vi.setConfig({ testTimeout: 60_000 })

const render = async (format: Format, document: Document) =>
  (await renderers[format]())(document, { theme, fonts, assets })

const read = async (format: Format, document: Document) =>
  factsOf[format]((await render(format, document)).value)

/** The text of a file with that for readers who do not see its pictures. */
const readAll = async (format: Format, document: Document) => {
  const { text, pictures } = await read(format, document)
  return [text, ...pictures].join('\n')
}

const RUNS = sweep(15, 1)

/** One document for each node type of the model, with nothing else in it but what the type needs. */
const alone: Readonly<Record<string, Document>> = Object.fromEntries(
  everyNode().children.map((block) => [
    block.type,
    doc([block, ...(block.type === 'sourceList' ? [] : sources(block))], {
      footnotes: everyNode().footnotes,
    }),
  ]),
)

/** The source entries that the citations in a block lead to. */
function sources(block: Block): Block[] {
  return JSON.stringify(block).includes('"citation"')
    ? everyNode().children.filter(({ type }) => type === 'sourceList')
    : []
}

describe.each(formats)('%s', (format) => {
  test.each(Object.keys(alone))('shows a lone %s with all its words', async (type) => {
    const document = alone[type] ?? doc([])
    expectWords(await readAll(format, document), wordsOf(document, format))
  })

  test('shows every word of a document with every node', async () => {
    const document = everyNode()
    expectWords(await readAll(format, document), wordsOf(document, format))
  })

  test('shows every word of blocks within blocks', async () => {
    const deep = li(p('item'), ul(li(p('deeper'), ol(4, li(p('deepest'), p('and on')))), 'beside'))
    const quoted: Block = {
      type: 'blockquote',
      children: [p('said'), ul(deep)],
      attribution: [text('who')],
    }
    const callout: Block = {
      type: 'callout',
      kind: 'warning',
      title: [text('boxed')],
      children: [quoted, table('within', row('head'), row('cell')), ol(1, deep), everyFigure],
    }
    const columns: Block = {
      type: 'columns',
      children: [
        { type: 'column', children: [callout] },
        { type: 'column', children: [p('other')] },
      ],
    }
    const document = doc([h(1, 'a', 'Title'), columns, callout, ul(li(callout))])
    expectWords(await readAll(format, document), wordsOf(document, format))
  })

  test('makes a file of an empty document', async () => {
    expect(await read(format, doc([]))).toMatchObject({
      headings: [],
      tables: 0,
      notes: 0,
      links: [],
    })
  })

  test('keeps a word that is longer than a line, in text and in a cell', async () => {
    const word = 'Wasserstraßen'.repeat(12)
    const { text } = await read(format, doc([p(word), table('', row('a', 'b'), row(word, 'x'))]))
    expectWords(text, [word, word])
  })

  test('keeps text written from right to left, alone and among other words', async () => {
    const document = doc([p('قال الوزير'), p('the word سلام here')], {
      language: 'ar',
      direction: 'rtl',
    })
    expectWords((await read(format, document)).text, ['الوزير', 'سلام', 'word', 'here'])
  })

  test('keeps emoji, or says that the fonts have none', async () => {
    const document = doc([p('thumbs 👍 up')])
    const { value, diagnostics } = await render(format, document)
    const { text } = await factsOf[format](value)
    expectWords(text, ['thumbs', 'up'])
    const isTold = diagnostics.some(({ code }) => code === 'render/missing-glyph')
    expect(text.includes('👍') || isTold).toBe(true)
  })

  test('drops control characters and lone surrogates and keeps the words around', async () => {
    const { text } = await read(format, doc([p('one\u0000two\u0008 three\ud800')]))
    expectWords(text, ['onetwo', 'three'])
  })

  test('treats words that mean something to a format as words', async () => {
    const words = ['<b>', '&amp;', '#1', '[x](y)', '*z*', '`c`', 'a|b', '\\', '{{x}}', ':::', ']]>']
    const { text } = await read(format, doc([p(words.join(' ')), ...words.map((word) => p(word))]))
    expectWords(text, [...words, ...words])
  })

  test('drops the target of a link it must not follow, and keeps its words', async () => {
    const document = doc([
      p(link('javascript:alert(1)', 'press here'), ' ', link('#gone', 'there')),
    ])
    const { value, diagnostics } = await render(format, document)
    const { text, links } = await factsOf[format](value)
    expectWords(text, ['press', 'here', 'there'])
    expect(links).toEqual([])
    expect(diagnostics.map(({ code }) => code)).toEqual([
      'render/bad-link',
      'render/unknown-anchor',
    ])
  })

  test('leaves out what is for other formats only', async () => {
    const only = (formats: readonly Format[], words: string): Block => ({
      type: 'only',
      formats,
      children: [p(words)],
    })
    const others = formats.filter((other) => other !== format)
    const { text } = await read(format, doc([only([format], 'ours'), only(others, 'theirs')]))
    expect(text).toContain('ours')
    expect(text).not.toContain('theirs')
  })

  test('gives the same bytes again, in another order and another time zone', async () => {
    const documents = [
      everyNode(),
      doc([p('x', note('n'))], { footnotes: [{ identifier: 'n', children: [p('y')] }] }),
    ]
    const first = await Promise.all(documents.map((document) => render(format, document)))
    process.env['TZ'] = 'Pacific/Kiritimati'
    const again: Uint8Array[] = []
    for (const document of [...documents].reverse())
      again.unshift((await render(format, document)).value)
    delete process.env['TZ']
    expect(
      again.map((bytes, index) => Buffer.compare(bytes, first[index]?.value ?? bytes)),
    ).toEqual([0, 0])
  })

  test('throws nothing but its own error, whatever the document', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (document) => {
        try {
          await render(format, document)
        } catch (error) {
          expect(error).toBeInstanceOf(BriefingError)
        }
      }),
      RUNS,
    )
  })
})

const everyFigure: Block = {
  type: 'keyFigures',
  children: [{ type: 'keyFigure', value: [text('12')], children: [text('boats')] }],
}

test('the formats agree on headings, tables, notes and links', async () => {
  const document = doc(
    [
      h(1, 'a', 'A brief & its ', em('title')),
      p(
        'One',
        note('n1'),
        ' and ',
        link('https://example.org/b?c=1&d=2', 'two'),
        note('n2'),
        note('n1'),
      ),
      h(2, 'b', 'Second'),
      table(
        'Who',
        row('x', 'y'),
        row([strong('1'), note('n3')], [link('https://example.org/c', code('2'))]),
      ),
      h(5, 'c', 'Skips levels'),
      table('', row('x'), row('1')),
      p(cite('¶ 1', 's1'), link('mailto:desk@example.org', 'write')),
      {
        type: 'sourceList',
        children: [{ type: 'sourceEntry', anchor: 's1', label: '¶ 1', children: [text('there')] }],
      },
    ],
    {
      footnotes: ['n1', 'n2', 'n3', 'n4'].map((identifier) => ({
        identifier,
        children: [p(identifier)],
      })),
    },
  )
  const [markdown, ...others] = await Promise.all(
    formats.map(async (format) => {
      const { text: _, pictures, ...facts } = await read(format, document)
      expect(pictures).toEqual([])
      return facts
    }),
  )
  expect(markdown).toEqual({
    headings: [
      [1, 'A brief & its title'],
      [2, 'Second'],
      [3, 'Skips levels'],
    ],
    tables: 2,
    notes: 3,
    links: ['https://example.org/b?c=1&d=2', 'https://example.org/c', 'mailto:desk@example.org'],
  })
  for (const facts of others) expect(facts).toEqual(markdown)
})

/** Every word of the document as a format is to show it. */
function wordsOf(document: Document, format: Format): readonly string[] {
  const { children, notes } = resolve(document, format).value
  const words: string[] = []
  const inlines = (nodes: readonly Inline[]): readonly Inline[] => {
    for (const node of nodes) {
      if (node.type === 'text' || node.type === 'inlineCode') words.push(...node.value.split(' '))
      if (node.type === 'citation') words.push(...node.label.split(' '))
      if ('children' in node) inlines(node.children)
    }
    return nodes
  }
  const blocks = (nodes: readonly Block[]): readonly Block[] => {
    for (const block of nodes) {
      if (block.type === 'code') words.push(...block.value.split(/\s+/))
      mapBlock(block, { blocks, inlines })
    }
    return nodes
  }
  blocks(children)
  for (const { children } of notes) blocks(children)
  return words.filter((word) => word !== '')
}

/** Finds the words however lines are broken, words hyphenated or set in capitals. */
function expectWords(text: string, words: readonly string[]): void {
  const bare = (value: string) => value.replace(/[\s\u00ad-]+/gu, '').toLowerCase()
  const all = bare(text)
  expect(words.filter((word) => !all.includes(bare(word)))).toEqual([])
}
