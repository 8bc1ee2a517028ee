import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { loadFonts } from '../../../../src/build/themes/load-fonts.ts'
import type { Block, Document } from '../../../../src/model/document.ts'
import { openFontBook } from '../../../../src/render/pdf/font-book.ts'
import { layoutPages } from '../../../../src/render/pdf/layout/layout.ts'
import type { Pages } from '../../../../src/render/pdf/layout/page.ts'
import { resolve } from '../../../../src/render/resolve.ts'
import {
  cite,
  doc,
  em,
  h,
  li,
  note,
  p,
  row,
  strong,
  table,
  text,
  ul,
} from '../../../support/document.ts'
import { documentText } from '../../../support/document-text.ts'
import { outsiders, overlaps, stranded } from '../../../support/page-faults.ts'
import { patience, sweep } from '../../../support/sweep.ts'
import { fakeMeasure, isText, theme } from '../support.ts'

vi.setConfig({ testTimeout: patience(240_000) })

const RUNS = sweep(15, 5)

/** Words of every script there are fonts for; East Asian ones where an optional font is there. */
const fonts = await loadFonts(theme)
const hasEastAsian = [...fonts.keys()].some((name) => /noto-serif-(?:sc|tc|jp)/.test(name))
const WORDS = [
  ...['harbour', 'AV', 'fi', 'of', '“shut”', '12.5', 'Ænïgmå,', 'co-operative', '…', '£2.3m'],
  ...['προβλήτα', 'κλειστή.', 'Причал', 'закрыт!', 'những', 'cảng', 'biển'],
  ...['الميناء', 'مغلق', '«قال»', 'נמל', 'סגור', '2031-05-14'],
  ...(hasEastAsian ? ['船舶', '港口。'] : []),
]
const words = (least: number, most: number) =>
  fc
    .array(fc.constantFrom(...WORDS), { minLength: least, maxLength: most })
    .map((all) => all.join(' '))

const paragraphOf = fc
  .tuple(words(1, 60), words(0, 6), words(0, 6), fc.boolean())
  .map(([first, second, third, isCited]) =>
    p(
      `${first} `,
      strong(second),
      ' ',
      em(third),
      ...(isCited ? [cite('¶ 1', 'p1'), note('n1')] : []),
    ),
  )

/** One block in another, up to thirty of them. */
const deep: fc.Arbitrary<Block[]> = fc
  .tuple(fc.array(fc.nat(4), { minLength: 5, maxLength: 30 }), paragraphOf)
  .map(([kinds, inner]) => [kinds.reduce<Block>(wrapped, inner)])

function wrapped(inner: Block, kind: number): Block {
  const beside = p('beside')
  if (kind === 0) return ul(li(inner, beside))
  if (kind === 1) return { type: 'blockquote', children: [inner], attribution: [text('who')] }
  if (kind === 2)
    return { type: 'callout', kind: 'note', title: [text('Title')], children: [inner] }
  if (kind === 4) {
    const figure = {
      type: 'keyFigure',
      value: [text('12 million')],
      children: [text('of them')],
    } as const
    return ul(li(inner, { type: 'keyFigures', children: [figure, figure, figure] }))
  }
  const column = (child: Block) => ({ type: 'column', children: [child] }) as const
  return { type: 'columns', children: [column(inner), column(beside)] }
}

/** Tables and strips of up to so many things side by side. */
const wide: fc.Arbitrary<Block[]> = fc
  .tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 30 }))
  .chain(([width, height]) =>
    fc.array(fc.array(words(0, 4), { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: height,
    }),
  )
  .map(([head = [], ...rest]) => [
    table('Who says what', row(...head), ...rest.map((cells) => row(...cells))),
    {
      type: 'keyFigures',
      children: head.map((value) => ({
        type: 'keyFigure' as const,
        value: [text(value)],
        children: [text('what it means')],
      })),
    },
  ])

/** Blocks with nothing in them, and next to nothing. */
const empty: fc.Arbitrary<Block[]> = fc.array(
  fc.constantFrom<Block>(
    p(''),
    p(' '),
    ul(),
    ul(li(p(''))),
    table('', row(''), row('')),
    { type: 'columns', children: [] },
    { type: 'keyFigures', children: [] },
    { type: 'blockquote', children: [], attribution: [] },
    h(2, 'a', ''),
    { type: 'thematicBreak' },
  ),
  { maxLength: 12 },
)

/** Many pages: paragraphs, sections, rows, items, and a word without end. */
const huge: fc.Arbitrary<Block[]> = fc
  .tuple(
    fc.array(paragraphOf, { minLength: 40, maxLength: 120 }),
    fc.array(words(1, 8), { minLength: 40, maxLength: 160 }),
    fc.integer({ min: 500, max: 4000 }),
  )
  .map(([paragraphs, lines, letters]) => [
    ...paragraphs.flatMap((block, index) => [
      h(2 + (index % 3), `h${index}`, `Part ${index}`),
      block,
    ]),
    table('', row('No', 'Words'), ...lines.map((line, index) => row(String(index), line))),
    ul(...lines.map((line) => li(p(line)))),
    p('x'.repeat(letters)),
  ])

const documents = (blocks: fc.Arbitrary<Block[]>): fc.Arbitrary<Document> =>
  fc.tuple(blocks, fc.boolean(), words(1, 40)).map(([children, isRightToLeft, said]) =>
    doc([...children, p('The end.')], {
      ...(isRightToLeft && { language: 'ar', direction: 'rtl' as const }),
      footnotes: [
        {
          identifier: 'n1',
          children: [p(said), table('', row('Actor', 'Words'), row('Quillan', said))],
        },
      ],
    }),
  )

const letters = (all: string) =>
  [...all.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')].sort().join('')

/** With the fonts of the theme, as it is printed; and with a measure under which all is as wide as can be. */
function layouts(document: Document): readonly Pages[] {
  return [openFontBook(theme, fonts, document.language), fakeMeasure].map(
    (measure) =>
      layoutPages(resolve(document, 'pdf').value, { theme, measure, hyphenate: (word) => [word] })
        .value,
  )
}

test.each([
  ['deep', deep],
  ['wide', wide],
  ['empty', empty],
  ['huge', huge],
] as const)(
  'a %s document in all scripts is laid out without overlap, overflow or loss',
  (_, blocks) => {
    fc.assert(
      fc.property(documents(blocks), (document) => {
        for (const laid of layouts(document)) {
          expect(overlaps(laid)).toEqual([])
          expect(
            outsiders(laid, { page: theme.page, isRightToLeft: document.direction === 'rtl' }),
          ).toEqual([])
          expect(stranded(laid)).toEqual([])
          const shown = laid.pages
            .flatMap(({ boxes }) => boxes.filter(isText))
            .filter(({ owner }) => typeof owner === 'number')
            .map(({ text: own }) => own)
          // Letters that the case changes, bullets and numbers that layout makes aside.
          expect(letters(shown.join(''))).toBe(letters(documentText(document)))
        }
      }),
      RUNS,
    )
  },
)
