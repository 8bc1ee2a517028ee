import { describe, expect, test } from 'vitest'
import type { Block, Document } from '../../src/model/document.ts'
import { resolve } from '../../src/render/resolve.ts'
import { br, cite, doc, em, h, link, note, p, strong, text, ul } from '../support/document.ts'

const codes = (document: Document) => resolve(document, 'pdf').diagnostics.map(({ code }) => code)
const blocks = (...children: Block[]) => resolve(doc(children), 'pdf').value.children
const footnote = (identifier: string, ...children: Block[]) => ({ identifier, children })

test('unwraps what is for the format and removes what is for others', () => {
  const only = (formats: readonly ('pdf' | 'docx')[], block: Block): Block => ({
    type: 'only',
    formats,
    children: [block],
  })
  expect(
    blocks(only(['docx', 'pdf'], only(['pdf'], p('kept'))), only(['docx'], p('gone'))),
  ).toEqual([p('kept')])
})

test('drops the question of a slot that is answered', () => {
  const slot: Block = {
    type: 'slot',
    id: 's',
    status: 'filled',
    prompt: [text('What now?')],
    author: [],
    children: [p('Wait.')],
  }
  expect(blocks(slot)).toEqual([{ ...slot, prompt: [] }])
})

describe('footnotes', () => {
  test('are numbered in the order of their first citation', () => {
    const document = doc([p(note('b'), note('a'), note('b'))], {
      footnotes: [footnote('a', p('A')), footnote('b', p('B'))],
    })
    expect(resolve(document, 'pdf').value.notes).toEqual([
      { identifier: 'b', number: 1, children: [p('B')] },
      { identifier: 'a', number: 2, children: [p('A')] },
    ])
  })

  test('that nothing cites are left out and reported', () => {
    const document = doc([p('x')], { footnotes: [footnote('a', p('A'))] })
    expect(resolve(document, 'pdf').value.notes).toEqual([])
    expect(codes(document)).toEqual(['render/unused-footnote'])
  })

  test('that only a chart without bars cites are left out, and the next is the first', () => {
    const empty: Block = { type: 'chart', caption: [note('a')], children: [] }
    const document = doc([empty, p('x', note('b'))], {
      footnotes: [footnote('a', p('A')), footnote('b', p('B'))],
    })
    expect(resolve(document, 'pdf').value.notes).toEqual([
      { identifier: 'b', number: 1, children: [p('B')] },
    ])
    expect(codes(document)).toEqual(['render/unused-footnote'])
  })

  test('that do not exist lose their mark and are reported', () => {
    const document = doc([p('x', note('a'))])
    expect(resolve(document, 'pdf').value.children).toEqual([p('x')])
    expect(codes(document)).toEqual(['render/unknown-footnote'])
  })

  test('cannot be cited from a footnote or a header', () => {
    const document = doc([p('x', note('a'))], {
      header: { start: [note('a')], center: [], end: [] },
      footnotes: [footnote('a', p('A', note('a')))],
    })
    expect(codes(document)).toEqual(['render/nested-footnote', 'render/nested-footnote'])
  })

  test('cited in a link have their mark behind it, since a mark is a link itself', () => {
    const document = doc([p(link('https://e.org/', 'the ', note('a'), 'page'), '.')], {
      footnotes: [footnote('a', p('A'))],
    })
    expect(resolve(document, 'pdf').value.children).toEqual([
      p(link('https://e.org/', 'the ', 'page'), note('a'), '.'),
    ])
  })
})

describe('links', () => {
  test('to places of the document stay, others become plain words and are reported', () => {
    const document = doc([h(1, 'a', 'A'), p(link('#a', 'here'), ' ', link('#b', 'gone'))])
    expect(resolve(document, 'pdf').value.children[1]).toEqual(p(link('#a', 'here'), ' ', 'gone'))
    expect(codes(document)).toEqual(['render/unknown-anchor'])
  })

  test('are percent-encoded where a URI needs it', () => {
    expect(blocks(p(link('https://e.org/a b|"c"[d]?q=ä#f%zz', 'x')))).toEqual([
      p(link('https://e.org/a%20b%7C%22c%22%5Bd%5D?q=%C3%A4#f%25zz', 'x')),
    ])
  })

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', '//e.org', 'e.org'])(
    'to %s become plain words',
    (url) => {
      const document = doc([p(link(url, 'x'))])
      expect(resolve(document, 'pdf').value.children).toEqual([p('x')])
      expect(codes(document)).toEqual(['render/bad-link'])
    },
  )

  test('of citations fall back on the source entry, and on plain words without one', () => {
    const document = doc([
      p(cite('¶ 1', 'p1', 'ftp://e.org'), cite('¶ 2', 'p2')),
      {
        type: 'sourceList',
        children: [{ type: 'sourceEntry', anchor: 'p1', label: '¶ 1', children: [text('there')] }],
      },
    ])
    const { children } = resolve(document, 'pdf').value
    expect(children[0]).toMatchObject({
      children: [
        { type: 'citation', url: undefined },
        { type: 'text', value: '¶ 2' },
      ],
    })
    expect(codes(document)).toEqual(['render/bad-link', 'render/unknown-anchor'])
  })
})

describe('headings', () => {
  test('make an outline whose levels skip none', () => {
    const document = doc([
      h(2, 'a', 'First'),
      { type: 'callout', kind: 'note', title: [], children: [h(5, 'b', 'Deep ', em('one'))] },
      h(3, 'empty', ' '),
      h(1, 'c', 'Back'),
    ])
    expect(resolve(document, 'pdf').value.outline).toEqual([
      { depth: 1, anchor: 'a', text: 'First', title: 'First' },
      { depth: 2, anchor: 'b', text: 'Deep one', title: 'Deep one' },
      { depth: 1, anchor: 'c', text: 'Back', title: 'Back' },
    ])
  })

  test('of one anchor are told apart, and links lead to the first', () => {
    const document = doc([h(1, 'a', 'One'), h(2, 'a', 'Two'), p(link('#a', 'x'))])
    const { outline } = resolve(document, 'pdf').value
    expect(outline.map(({ anchor }) => anchor)).toEqual(['a', 'a-2'])
    expect(codes(document)).toEqual(['render/duplicate-anchor'])
  })
})

describe('text', () => {
  test('has single spaces, none at the ends and none round breaks', () => {
    expect(blocks(p(' a\n b ', ' c', br, ' ', br, 'd ', br))).toEqual([p('a b ', 'c', br, 'd')])
  })

  test('has its spaces outside emphasis', () => {
    expect(blocks(p('a', strong(' b ', em('c ')), 'd'))).toEqual([
      p('a', ' ', strong('b ', em('c')), ' ', 'd'),
    ])
  })

  test('has no emphasis in emphasis and no link in a link', () => {
    expect(
      blocks(p(em('a', em('b')), link('https://e.org/', link('https://f.org/', 'c')))),
    ).toEqual([p(em('a', 'b'), link('https://e.org/', 'c'))])
  })

  test('keeps spaces that forbid a break and soft hyphens, and no control characters', () => {
    expect(blocks(p('10\u00a0km, fin\u00adland\u0007\u0000\ufeff'))).toEqual([
      p('10\u00a0km, fin\u00adland'),
    ])
  })
})

test('drops blocks that show nothing', () => {
  expect(
    blocks(
      p(' '),
      p('\u200b'),
      ul(),
      { type: 'blockquote', children: [p('')], attribution: [] },
      { type: 'columns', children: [{ type: 'column', children: [] }] },
      { type: 'keyFigures', children: [{ type: 'keyFigure', value: [], children: [] }] },
      { type: 'code', value: '\n', origin: 'label', spans: [] },
      p('kept'),
    ),
  ).toEqual([p('kept')])
})
