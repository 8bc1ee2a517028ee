import fc from 'fast-check'
import type { Block, Document, Inline, ListItem } from '../../src/model/document.ts'
import { pt } from '../../src/model/units.ts'
import {
  cite,
  code,
  doc,
  em,
  h,
  link,
  note,
  p,
  paragraph,
  row,
  strong,
  table,
  text,
} from './document.ts'

/** Words that mean something to Markdown, XML, a URL or a bidi algorithm, and plain ones. */
const AWKWARD = [
  'plain',
  'Two words',
  ' ',
  '  ',
  '# no heading',
  '1. no list',
  '- no item',
  '+',
  '* * *',
  '_a_',
  '**b**',
  '`c`',
  '[x](y)',
  '[^1]',
  '![i](j)',
  '<b>',
  '&amp;',
  '&#35;',
  'a|b',
  '\\',
  '~~d~~',
  '$x$',
  ':name[x]{y}',
  '::: box',
  '---',
  '===',
  'https://example.org/a_b?c=d&e',
  'www.example.org',
  'me@example.org',
  'R&D <brief>',
  'he said “no”',
  'it’s',
  'O\u2019Neil',
  '\u00a0',
  'fin\u00adland',
  '\u200bzero',
  '\ufeff',
  'tab\tbed',
  'line\nbreak',
  '\u0001',
  '\ud800',
  '\u0000',
  'العربية',
  'שלום 12',
  'mixed עברית text',
  '日本語',
  '👩‍👩‍👧',
  'é',
  'e\u0301',
  'ǅ',
  'x'.repeat(120),
  '.',
  ',',
  '!',
  '(',
  ')',
  '|',
  '>',
  '=',
  '0',
  '10:30am',
  '50 %',
]

const words = fc
  .array(fc.constantFrom(...AWKWARD), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''))

const leaf: fc.Arbitrary<Inline> = fc.oneof(
  { arbitrary: words.map(text), weight: 6 },
  { arbitrary: words.map(code), weight: 1 },
  { arbitrary: fc.constant<Inline>({ type: 'break' }), weight: 1 },
  { arbitrary: fc.constantFrom('n1', 'n2', 'missing').map(note), weight: 1 },
  {
    arbitrary: fc.constantFrom(
      cite('¶ 1', 'p1'),
      cite('¶ 2', 'p2', 'https://example.org/a b'),
      cite('¶ 9', 'p9'),
      cite('¶ 9', 'p9', 'https://example.org/9'),
    ),
    weight: 1,
  },
)

const inlines = (depth: number): fc.Arbitrary<Inline[]> => {
  const inside = depth === 0 ? fc.array(leaf, { maxLength: 3 }) : inlines(depth - 1)
  const wrapped = fc.oneof(
    inside.map((children): Inline => strong(...children)),
    inside.map((children): Inline => em(...children)),
    fc
      .tuple(
        fc.constantFrom(
          'https://example.org/a(b)?c=d e&f#g',
          'mailto:a@example.org',
          'javascript:alert(1)',
          '#title',
          '#p1',
          '#nowhere',
        ),
        inside,
      )
      .map(([url, children]): Inline => link(url, ...children)),
  )
  return fc.array(fc.oneof({ arbitrary: leaf, weight: 3 }, { arbitrary: wrapped, weight: 1 }), {
    maxLength: 5,
  })
}

const someInlines = inlines(2)
const someParagraph: fc.Arbitrary<Block> = fc
  .tuple(fc.constantFrom('body', 'kicker', 'meta', 'lead', 'note'), someInlines)
  .map(([role, children]) => paragraph(role, ...children))

const listItem = (blocks: fc.Arbitrary<Block[]>): fc.Arbitrary<ListItem> =>
  blocks.map((children) => ({ type: 'listItem', children }))

const someTable: fc.Arbitrary<Block> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), words)
  .chain(([width, caption]) =>
    fc
      .array(fc.array(inlines(1), { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 4,
      })
      .map(([head = [], ...rest]) => table(caption, row(...head), ...rest.map((r) => row(...r)))),
  )

const block = (depth: number): fc.Arbitrary<Block> => {
  const flat = fc.oneof(
    { arbitrary: someParagraph, weight: 4 },
    someTable,
    words.map((value): Block => ({ type: 'code', value, origin: 'label', spans: [] })),
    fc.constant<Block>({ type: 'thematicBreak' }),
    fc.constant<Block>({ type: 'pageBreak' }),
    fc
      .tuple(fc.integer({ min: 1, max: 6 }), someInlines)
      .map(([level, children]) => h(level, 'heading', ...children)),
    fc
      .record({
        picture: fc.constantFrom('assets/berths.png', 'assets/sign.svg', 'assets/missing.png'),
        width: fc.integer({ min: 1, max: 900 }).map(pt),
        height: fc.integer({ min: 1, max: 2000 }).map(pt),
        alternative: fc.array(words.map(text), { maxLength: 2 }),
        caption: someInlines,
      })
      .map((fields): Block => ({ type: 'figure', ...fields })),
    fc
      .record({
        caption: someInlines,
        bars: fc.array(fc.tuple(fc.nat(1000), inlines(1), inlines(1)), { maxLength: 14 }),
      })
      .map(
        ({ caption, bars }): Block => ({
          type: 'chart',
          caption,
          children: bars.map(([amount, value, children]) => ({
            type: 'chartBar',
            amount,
            value,
            children,
          })),
        }),
      ),
    fc.array(fc.tuple(inlines(1), inlines(1)), { maxLength: 5 }).map(
      (figures): Block => ({
        type: 'keyFigures',
        children: figures.map(([value, children]) => ({ type: 'keyFigure', value, children })),
      }),
    ),
  )
  if (depth === 0) return flat
  const inside = fc.array(block(depth - 1), { maxLength: 3 })
  return fc.oneof(
    { arbitrary: flat, weight: 3 },
    fc
      .record({
        ordered: fc.boolean(),
        start: fc.integer({ min: 0, max: 12 }),
        spread: fc.boolean(),
        children: fc.array(listItem(inside), { maxLength: 3 }),
      })
      .map((fields): Block => ({ type: 'list', ...fields })),
    fc
      .tuple(inside, someInlines)
      .map(([children, attribution]): Block => ({ type: 'blockquote', children, attribution })),
    fc
      .tuple(fc.constantFrom('summary', 'note', 'warning', 'verification'), someInlines, inside)
      .map(([kind, title, children]): Block => ({ type: 'callout', kind, title, children })),
    fc.tuple(fc.boolean(), someInlines, inside).map(
      ([isOpen, prompt, children]): Block => ({
        type: 'slot',
        id: 's',
        status: isOpen ? 'open' : 'filled',
        prompt,
        author: isOpen ? [] : [text('J. Doe')],
        children: isOpen ? [] : children,
      }),
    ),
    fc.array(inside, { maxLength: 3 }).map(
      (columns): Block => ({
        type: 'columns',
        children: columns.map((children) => ({ type: 'column', children })),
      }),
    ),
    inside.map((children): Block => ({ type: 'only', formats: ['docx', 'pdf'], children })),
  )
}

/** Documents nobody would write: every node in every place, words that mean something to some format. */
export const arbitraryDocument: fc.Arbitrary<Document> = fc
  .record({
    blocks: fc.array(block(2), { maxLength: 6 }),
    notes: fc.array(someParagraph, { minLength: 2, maxLength: 2 }),
    entry: words,
    isRightToLeft: fc.boolean(),
    header: inlines(1),
  })
  .map(({ blocks, notes, entry, isRightToLeft, header }) =>
    doc(
      [
        { type: 'masthead', children: [p('Kind'), h(1, 'title', 'A title')] },
        ...blocks,
        {
          type: 'sourceList',
          children: [
            { type: 'sourceEntry', anchor: 'p1', label: '¶ 1', children: [text(entry)] },
            { type: 'sourceEntry', anchor: 'p2', label: '¶ 2', children: [] },
            { type: 'sourceEntry', anchor: 'p3', label: '¶ 3', children: [text('never cited')] },
          ],
        },
      ],
      {
        language: isRightToLeft ? 'ar' : 'en',
        direction: isRightToLeft ? 'rtl' : 'ltr',
        header: { start: header, center: [], end: [] },
        footnotes: notes.map((child, index) => ({
          identifier: `n${index + 1}`,
          children: [p('Note'), child],
        })),
      },
    ),
  )
