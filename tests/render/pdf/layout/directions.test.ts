import { expect, test } from 'vitest'
import type { Block, Document } from '../../../../src/model/document.ts'
import { areJoined } from '../../../../src/render/pdf/layout/joining.ts'
import { layoutPages } from '../../../../src/render/pdf/layout/layout.ts'
import type { Measure } from '../../../../src/render/pdf/layout/measure.ts'
import type { TextBox } from '../../../../src/render/pdf/layout/page.ts'
import { directionOf } from '../../../../src/render/resolve/directions.ts'
import { resolve } from '../../../../src/render/resolve.ts'
import {
  cite,
  doc,
  em,
  h,
  li,
  note,
  ol,
  p,
  row,
  strong,
  table,
  text,
  ul,
} from '../../../support/document.ts'
import { fakeMeasure, isText, layout, render, textOfPdf, theme } from '../support.ts'

const arabic: Partial<Document> = { language: 'ar', direction: 'rtl' }
const { marginInner, marginOuter } = theme.page

const boxesOf = (blocks: readonly Block[], rest: Partial<Document> = {}) => {
  const { pages, width } = layout(doc(blocks, rest))
  return { width, boxes: pages.flatMap(({ boxes }) => boxes.filter(isText)) }
}

const find = (boxes: readonly TextBox[], words: string): TextBox => {
  const found = boxes.find(({ text }) => text.includes(words))
  if (found === undefined) throw new Error(`no ${words}`)
  return found
}

test.each([
  ['He said «مرحبا بالعالم الكبير» twice.', 'ltr', 'ltr'],
  ['قال الوزير', 'ltr', 'rtl'],
  ['BBC قالت إن الميناء سيفتح', 'rtl', 'rtl'],
  ['The harbour will open (in June).', 'rtl', 'ltr'],
  ['TLP:GREEN · صفحة واحدة من ثلاث', 'rtl', 'rtl'],
  ['2031-05-14', 'rtl', 'rtl'],
  ['', 'ltr', 'ltr'],
] as const)('%s runs, in text that runs %s, %s', (text, around, expected) => {
  expect(directionOf(text, around)).toBe(expected)
})

test('letters that join are told from those that do not', () => {
  expect(areJoined('كت', 'ها')).toBe(true)
  expect(areJoined('كتَ', 'ها')).toBe(true)
  expect(areJoined('دا', 'ها')).toBe(false)
  expect(areJoined('كت', ' ها')).toBe(false)
  expect(areJoined('ab', 'ها')).toBe(false)
})

test('a word keeps its joined letters where its look changes', async () => {
  const { boxes } = boxesOf([p('كتـ', strong('ها'))], arabic)
  expect(boxes.map(({ text }) => text)).toEqual(['كتـ\u200D', '\u200Dها'])
  const [page = ''] = await textOfPdf(await render(doc([p('كت', strong('ها'))], arabic)))
  expect(page).not.toContain('\u200D')
})

test('a reference behind Arabic words stands where the line goes on', () => {
  const { boxes } = boxesOf([p('It reads: قال الوزير ', cite('¶ 4', 'p4', 'https://x.org/'))])
  expect(find(boxes, '¶').x).toBeGreaterThan(find(boxes, 'الوزير').x)
})

test('a sentence put into Arabic words keeps its full stop at its own end', () => {
  const said = (value: string) => ({ ...text(value), origin: 'extracted' as const })
  const label = 'ما يدعمها من أقوال المتحدثين: '
  const { boxes } = boxesOf(
    [p(label, said('It “shuts.”'), ' '), p(label, said('1,080'), ' كلمة')],
    arabic,
  )
  expect(find(boxes, 'It “shuts.”').x).toBeLessThan(find(boxes, 'ما').x)
  const size = find(boxes, '1,080')
  expect(size.text).toBe('1,080')
  const name = boxesOf(
    [p(said('quay.txt'), ' · ', said('1,080'), ' كلمة من الكلمات')],
    arabic,
  ).boxes
  expect(find(name, '1,080').x).toBeLessThan(find(name, 'quay.txt').x)
})

test('a sentence of an English article runs from left to right among Arabic labels, whatever it quotes', () => {
  const said = (value: string) => ({ ...text(value), origin: 'extracted' as const })
  const { boxes } = boxesOf(
    [
      ul(
        li(
          p(
            said('The envoy of Selm said: «سيفتح الميناء في يونيو ولن نغلقه».'),
            cite('¶ 4', 'p4', 'https://x.org/'),
          ),
        ),
      ),
    ],
    { language: 'en', direction: 'rtl' },
  )
  expect(find(boxes, 'The envoy').x).toBeLessThan(find(boxes, 'الميناء').x)
})

test('a line of Arabic labels that starts with a name from an English article runs from right to left', () => {
  const said = (value: string) => ({ ...text(value), origin: 'extracted' as const })
  const { boxes } = boxesOf([p(said('quay.txt, a file with a very long name'), ' · كلمة')], {
    language: 'en',
    direction: 'rtl',
  })
  expect(find(boxes, 'quay').x).toBeGreaterThan(find(boxes, 'كلمة').x)
})

test('what is said in several looks, with a note in it, is one text', () => {
  const said = (value: string) => ({ ...text(value), origin: 'extracted' as const })
  const { boxes } = boxesOf(
    [p('ما يدعمها من أقوال: ', said('The '), em(said('Grey Heron')), note('a'), said(' lay by.'))],
    { ...arabic, footnotes: [{ identifier: 'a', children: [p('x')] }] },
  )
  expect(find(boxes, 'The').x).toBeLessThan(find(boxes, 'Grey').x)
  expect(find(boxes, 'Grey').x).toBeLessThan(find(boxes, 'lay by.').x)
})

test('the marks around an English quotation keep to its first and last word over several lines', () => {
  const said = (value: string) => ({ ...text(value), origin: 'extracted' as const })
  const long = 'We have been buying lunch the way one buys cement and coal. '.repeat(4).trim()
  const { pages } = layout(
    doc([p('ما قاله المتحدث في ذلك: «', said(long), '» (قاله لصحيفة ', said('The Herald'), ')')], {
      language: 'en',
      labelLanguage: 'ar',
      direction: 'rtl',
    }),
  )
  const boxes = pages.flatMap((page) => page.boxes.filter(isText))
  const opening = find(boxes, '«')
  const first = find(boxes, 'We have')
  expect(opening.x).toBeLessThanOrEqual(first.x)
  expect(opening.y).toBeCloseTo(first.y)
  const closing = find(boxes, '»')
  const last = boxes.filter(({ text }) => /coal\.»?$/u.test(text)).at(-1)
  expect(closing.x).toBeGreaterThanOrEqual(last?.x ?? Number.NaN)
  expect(closing.x).toBeGreaterThan(find(boxes, 'لصحيفة').x)
})

test('a name and an office from an English article stand in their order around an Arabic comma', () => {
  const said = (value: string) => ({ ...text(value), origin: 'extracted' as const })
  const { boxes } = boxesOf([p(strong(said('Vera Maro')), '، ', said('harbour master'))], {
    language: 'en',
    labelLanguage: 'ar',
    direction: 'rtl',
  })
  expect(find(boxes, 'Vera').x).toBeGreaterThan(find(boxes, '،').x)
  expect(find(boxes, '،').x).toBeGreaterThan(find(boxes, 'harbour').x)
})

test('both halves of a pair of marks are of one face, whatever words stand beside them', () => {
  const measure: Measure = {
    ...fakeMeasure,
    faces: (part, font) =>
      part.split(/(?<=[ء-ي «(])(?![ء-ي «(])/u).map((piece) => ({
        text: piece,
        face: /[ء-ي]/u.test(piece) ? 'arabic' : fakeMeasure.mainFace(font),
      })),
  }
  const { pages } = layoutPages(
    resolve(doc([p('قال (في ', strong('New York'), ')')], arabic), 'pdf').value,
    {
      theme,
      measure,
      hyphenate: (word) => [word],
    },
  ).value
  const marks = pages
    .flatMap((page) => page.boxes.filter(isText))
    .filter(({ text }) => /[()]/u.test(text))
  expect(marks.length).toBeGreaterThan(1)
  expect(new Set(marks.map(({ face }) => face))).toEqual(new Set(['arabic']))
})

test('figures of one strip start at one side, numbers and words', () => {
  const figure = (value: string) =>
    ({ type: 'keyFigure', value: [text(value)], children: [] }) as const
  const { boxes } = boxesOf(
    [{ type: 'keyFigures', children: [figure('340,000'), figure('61 passengers')] }],
    arabic,
  )
  const [number, words] = boxes
  const column = (theme.keyFigures.gap + 595.28 - marginInner - marginOuter) / 2
  const ends = [number, words].map((box) => (box?.x ?? 0) + (box?.width ?? 0))
  expect((ends[0] ?? 0) - (ends[1] ?? 0)).toBeCloseTo(column)
})

test('what an analyst wrote in English has its bar where an Arabic page starts, and runs from the left', () => {
  const { pages } = layout(
    doc(
      [
        {
          type: 'slot',
          id: 's',
          status: 'filled',
          prompt: [],
          author: [],
          children: [p('The harbour will open in June, and so will the fish market.')],
        },
      ],
      arabic,
    ),
  )
  const bar = pages[0]?.boxes.find((box) => box.type === 'fill')
  const words = pages[0]?.boxes.find((box) => box.type === 'text')
  expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeCloseTo(595.28 - marginInner)
  expect(words?.x).toBeCloseTo(marginOuter)
})

test('an Arabic page is laid out from the right: labels, columns of tables', () => {
  const blocks = [ul('قال الوزير'), table('', row('الطرف', 'الموقف'), row('الوزير', 'قال نعم'))]
  const { boxes, width } = boxesOf(blocks, arabic)
  expect(find(boxes, '•').x).toBeGreaterThan(find(boxes, 'قال').x)
  expect(find(boxes, '•').x + find(boxes, '•').width).toBeCloseTo(width - marginInner)
  expect(find(boxes, 'الطرف').x).toBeGreaterThan(find(boxes, 'الموقف').x)
})

test('figures set to the right in a table have their units at the right on an Arabic page, too', () => {
  const grid: Block = {
    type: 'table',
    caption: [],
    align: ['left', 'right'],
    widths: [1, 1],
    children: [row('الطرف', 'العدد'), row('الوزير', '7'), row('الرئيس', '1,200')],
  }
  const { boxes } = boxesOf([grid], arabic)
  const endOf = (words: string) => find(boxes, words).x + find(boxes, words).width
  expect(endOf('7')).toBeCloseTo(endOf('1,200'))
  expect(endOf('7')).toBeCloseTo(endOf('العدد'))
})

test('an Arabic table of contents has leaders, and its numbers on the line of the words', () => {
  const measure: Measure = {
    ...fakeMeasure,
    setting: () => ({ scale: 1, leading: 2, textLeading: 2 }),
  }
  const contents: Block = { type: 'contents', depth: 2, children: [] }
  const document = doc([h(1, 't', 'تقرير'), contents, h(2, 'a', 'أعمدة')], arabic)
  const { pages } = layoutPages(resolve(document, 'pdf').value, {
    theme,
    measure,
    hyphenate: (word) => [word],
  }).value
  const boxes = pages.flatMap((page) => page.boxes)
  const words = find(boxes.filter(isText), 'أعمدة')
  expect(find(boxes.filter(isText), '1').y).toBeCloseTo(words.y)
  expect(boxes.find((box) => box.type === 'rule' && box.isDashed)?.y).toBeCloseTo(words.y)
})

test('code among Arabic words runs from left to right, its brackets too', () => {
  const code = { type: 'inlineCode', value: 'open()', origin: 'label', spans: [] } as const
  const { boxes } = boxesOf([p(code, ' قال الوزير')], arabic)
  expect(find(boxes, 'open').text).toBe('open()')
})

test('the full stop of a number stands to its left on an Arabic page', () => {
  const { boxes } = boxesOf([ol(7, 'قال الوزير')], arabic)
  expect(find(boxes, '.').x).toBeLessThan(find(boxes, '7').x)
})

test('on an Arabic page English paragraphs and lists start at the left, those in a masthead do not', () => {
  const words = 'The harbour will open in June.'
  const { boxes, width } = boxesOf(
    [{ type: 'masthead', children: [p(`Title. ${words}`)] }, p(words), ul(words)],
    arabic,
  )
  const [title, paragraph, ...list] = boxes
  expect((title?.x ?? 0) + (title?.width ?? 0)).toBeCloseTo(width - marginInner)
  expect(paragraph?.x).toBeCloseTo(marginOuter)
  expect(find(list, '•').x).toBeCloseTo(marginOuter)
  expect(find(list, 'harbour').x).toBeGreaterThan(find(list, '•').x)
})

test('on an English page an Arabic quotation has its bar at the right', () => {
  const { pages, width } = layout(
    doc([{ type: 'blockquote', children: [p('قال الوزير')], attribution: [] }]),
  )
  const bar = pages[0]?.boxes.find((box) => box.type === 'fill')
  expect(bar?.type === 'fill' ? bar.x + bar.width : 0).toBeCloseTo(width - marginOuter)
})

test('Arabic words come out of the file with their spaces and brackets', async () => {
  const words = 'قال الوزير (وليس أخيرة) إن «الميناء» سيفتح'
  const [page = ''] = await textOfPdf(await render(doc([p(words), p(em('ab'))], arabic)))
  expect(page).toContain(words)
})

const openSlot = (prompt: string): Block => ({
  type: 'slot',
  id: 'a',
  status: 'open',
  prompt: [text(prompt)],
  author: [],
  children: [],
})

test('an italic style is upright in Arabic, its figures too, and italic in English', () => {
  const { boxes } = boxesOf([openSlot('خانة 1: لماذا يهم، في 80 كلمة')], arabic)
  expect(boxes.filter(({ face }) => face.includes('italic'))).toEqual([])
  const english = boxesOf([openSlot('Slot 1: why it matters, in 80 words')])
  expect(find(english.boxes, 'Slot').face).toContain('italic')
})
