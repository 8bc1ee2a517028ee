import type {
  Block,
  BlockOf,
  Document,
  Furniture,
  Inline,
  InlineOf,
  ListItem,
  TableRow,
} from '../../src/model/document.ts'
import { pt } from '../../src/model/units.ts'

/** Builders for documents: `p('Some ', strong('words'))`. A string stands for a text node of the template. */
export type Words = readonly (Inline | string)[]

export const inline = (words: Words): readonly Inline[] =>
  words.map((word) => (typeof word === 'string' ? text(word) : word))

export const text = (value: string): InlineOf<'text'> => ({
  type: 'text',
  value,
  origin: 'label',
  spans: [],
})
export const extracted = (value: string, start = 0, source = 'a'): InlineOf<'text'> => ({
  type: 'text',
  value,
  origin: 'extracted',
  spans: [{ source, start, end: start + value.length }],
  path: 'quotes.0.text',
})
export const strong = (...words: Words): Inline => ({
  type: 'strong',
  children: inline(words),
})
export const em = (...words: Words): Inline => ({
  type: 'emphasis',
  children: inline(words),
})
export const code = (value: string): Inline => ({
  type: 'inlineCode',
  value,
  origin: 'label',
  spans: [],
})
export const link = (url: string, ...words: Words): Inline => ({
  type: 'link',
  url,
  title: '',
  children: inline(words),
})
export const br: Inline = { type: 'break' }
export const cite = (label: string, anchor: string, url?: string): Inline => ({
  type: 'citation',
  label,
  anchor,
  url,
  spans: [{ source: 'a', start: 0, end: 10 }],
})
export const note = (identifier: string): Inline => ({
  type: 'footnoteReference',
  identifier,
})

export const p = (...words: Words): BlockOf<'paragraph'> => ({
  type: 'paragraph',
  role: 'body',
  children: inline(words),
})
export const paragraph = (
  role: BlockOf<'paragraph'>['role'],
  ...words: Words
): BlockOf<'paragraph'> => ({
  type: 'paragraph',
  role,
  children: inline(words),
})
export const h = (depth: number, anchor: string, ...words: Words): BlockOf<'heading'> => ({
  type: 'heading',
  depth,
  anchor,
  children: inline(words),
})
export const li = (...children: Block[]): ListItem => ({
  type: 'listItem',
  children,
})
export const ul = (...items: (string | ListItem)[]): BlockOf<'list'> => ({
  type: 'list',
  ordered: false,
  start: 1,
  spread: false,
  children: items.map((item) => (typeof item === 'string' ? li(p(item)) : item)),
})
export const ol = (start: number, ...items: (string | ListItem)[]): BlockOf<'list'> => ({
  ...ul(...items),
  ordered: true,
  start,
})
export const row = (...cells: (string | Words)[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((cell) => ({
    type: 'tableCell',
    children: inline(typeof cell === 'string' ? [cell] : cell),
  })),
})
export const table = (caption: string, head: TableRow, ...rows: TableRow[]): BlockOf<'table'> => ({
  type: 'table',
  caption: caption === '' ? [] : [text(caption)],
  align: head.children.map(() => 'left' as const),
  widths: head.children.map(() => 1),
  children: [head, ...rows],
})

/** A file name that `assets` of `tests/support/pictures.ts` has. */
export const PICTURE = 'assets/berths.png'

export const figure = (
  alternative: string,
  caption: Words = [],
  size: Partial<Pick<BlockOf<'figure'>, 'width' | 'height' | 'picture'>> = {},
): BlockOf<'figure'> => ({
  type: 'figure',
  picture: PICTURE,
  width: pt(90),
  height: pt(60),
  alternative: alternative === '' ? [] : [text(alternative)],
  caption: inline(caption),
  ...size,
})

/** Bars as `[amount, number as written, words]`. */
export const chart = (
  caption: string,
  ...bars: readonly (readonly [amount: number, value: string, words: Words])[]
): BlockOf<'chart'> => ({
  type: 'chart',
  caption: caption === '' ? [] : [text(caption)],
  children: bars.map(([amount, value, words]) => ({
    type: 'chartBar',
    amount,
    value: [extracted(value, 200)],
    children: inline(words),
  })),
})

const noFurniture: Furniture = { start: [], center: [], end: [] }

export const doc = (children: readonly Block[], rest: Partial<Document> = {}): Document => ({
  type: 'document',
  language: 'en',
  direction: 'ltr',
  properties: {
    title: 'A test',
    subject: '',
    author: 'Briefwright',
    keywords: [],
    date: '2026-01-02',
    identifier: '0'.repeat(64),
  },
  banner: { marking: [], tlp: [] },
  header: noFurniture,
  footer: noFurniture,
  children,
  footnotes: [],
  ...rest,
})

/** A document with every block and inline type in it, in a plausible order. */
export const everyNode = (rest: Partial<Document> = {}): Document =>
  doc(
    [
      {
        type: 'masthead',
        children: [
          paragraph('kicker', 'Policy brief'),
          h(1, 'title', extracted('Harbour pact leaves the ferry question open')),
          paragraph('meta', '2 January 2026 · Reference BRF-1'),
          paragraph('lead', 'What changed, and who says so.'),
        ],
      },
      {
        type: 'callout',
        kind: 'summary',
        title: [text('At a glance')],
        children: [p(extracted('The pact was signed on Tuesday.', 40), ' ', cite('¶ 1', 'p1'))],
      },
      h(2, 'key-messages', 'Key messages'),
      ul(
        'A plain item.',
        li(
          p('An item with ', strong('strong'), ' and ', em('emphasis'), '.'),
          ul('A nested item.'),
        ),
      ),
      ol(3, 'Third.', 'Fourth.'),
      h(3, 'voices', 'Voices'),
      {
        type: 'blockquote',
        children: [p(extracted('We will not sign twice.', 100))],
        attribution: [
          text('Ana Morel, harbour minister'),
          text(' '),
          cite('¶ 4', 'p4', 'https://example.org/a#:~:text=We%20will'),
        ],
      },
      {
        ...table(
          'Who said what',
          row('Actor', 'Position', 'Ref.'),
          row(
            'Ana Morel',
            ['“', extracted('We will not sign twice', 101), '”', note('n1')],
            [cite('¶ 4', 'p4')],
          ),
          row('Harbour union', 'asked for a pause', [cite('¶ 1', 'p1')]),
        ),
        widths: [2, 5, 1],
      },
      {
        type: 'keyFigures',
        children: [
          {
            type: 'keyFigure',
            value: [text('4.2 million')],
            children: [text('passengers a year'), text(' '), cite('¶ 1', 'p1')],
          },
          {
            type: 'keyFigure',
            value: [text('37 %')],
            children: [text('of them commuters')],
          },
        ],
      },
      figure('Three empty berths at night', ['The harbour, seen from the ', em('tower'), '.']),
      figure(''),
      chart(
        'Passengers a year',
        [4.2, '4.2 million', ['on the ferries ', cite('¶ 1', 'p1')]],
        [1.5, '1.5 million', ['on the bridge', note('n1')]],
      ),
      { type: 'code', value: 'a | b\n  c', origin: 'label', spans: [] },
      { type: 'thematicBreak' },
      {
        type: 'columns',
        children: [
          { type: 'column', children: [p('Left column.')] },
          { type: 'column', children: [p('Right column.')] },
        ],
      },
      {
        type: 'slot',
        id: 'implications',
        status: 'open',
        prompt: [text('Analyst to complete: what follows for us?')],
        author: [],
        children: [],
      },
      {
        type: 'slot',
        id: 'options',
        status: 'filled',
        prompt: [text('Options')],
        author: [text('J. Doe')],
        children: [p('Wait and see.')],
      },
      p(
        'See ',
        link('https://example.org/x?a=1&b=2', 'the page'),
        ', ',
        code('x | y'),
        br,
        'and a new line.',
      ),
      { type: 'only', formats: ['markdown'], children: [p('Markdown only.')] },
      { type: 'pageBreak' },
      h(2, 'sources', 'Sources'),
      {
        type: 'sourceList',
        children: [
          {
            type: 'sourceEntry',
            anchor: 'p1',
            label: '¶ 1',
            children: [text('line 3: “The pact was …”')],
          },
          {
            type: 'sourceEntry',
            anchor: 'p4',
            label: '¶ 4',
            children: [text('line 9: “We will …”')],
          },
        ],
      },
    ],
    {
      banner: { marking: [text('Official-sensitive')], tlp: [text('TLP:AMBER')] },
      header: { start: [text('OFFICIAL')], center: [], end: [text('BRF-1')] },
      footer: {
        start: [text('Harbour Gazette, 1 January 2026')],
        center: [],
        end: [text('Page '), { type: 'pageNumber' }, text(' of '), { type: 'pageCount' }],
      },
      footnotes: [
        {
          identifier: 'n1',
          children: [p('Said in the chamber, with ', em('emphasis'), '.')],
        },
      ],
      ...rest,
    },
  )
