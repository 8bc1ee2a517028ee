import { expect, test } from 'vitest'
import { layoutPages } from '../../../../src/render/pdf/layout/layout.ts'
import type { Measure } from '../../../../src/render/pdf/layout/measure.ts'
import { resolve } from '../../../../src/render/resolve.ts'
import { cite, doc, note, p, strong } from '../../../support/document.ts'
import { fakeMeasure, isText, layout, linesOf, theme } from '../support.ts'

const measure = (width: number) => width - theme.page.marginInner - theme.page.marginOuter

/** Carrying it to the next line costs more than leaving what follows it alone there. */
const LONG = 'w'.repeat(32)

test('breaks a word that fits no line, and it stays inside the margins', () => {
  const word = 'abcdefghij'.repeat(60)
  const { pages, width } = layout(doc([p('See ', word, ' there.')]))
  const boxes = (pages[0]?.boxes ?? []).filter(isText)
  expect(linesOf(pages[0]).join('')).toContain(word)
  for (const box of boxes) expect(box.width).toBeLessThanOrEqual(measure(width) + 0.01)
})

test('loses and doubles no character, however the text is marked', () => {
  const { pages } = layout(doc([p('Some ', strong('bold words'), ', “quoted” (in brackets).')]))
  expect(linesOf(pages[0])).toEqual(['Some bold words, “quoted” (in brackets).'])
})

test('a point between entries never starts a line', () => {
  for (let count = 10; count < 40; count++) {
    const { pages } = layout(doc([p('word '.repeat(count), `· ${LONG} · ${LONG}`)]))
    for (const line of linesOf(pages[0])) expect(line).not.toMatch(/^·/)
  }
})

test('keeps a short number with the name before it', () => {
  for (let count = 10; count < 40; count++) {
    const { pages } = layout(doc([p('word '.repeat(count), 'January 4, 2027 and 12,000 of 31')]))
    for (const line of linesOf(pages[0])) expect(line).not.toMatch(/^4/)
  }
})

test.each(['9 October', '21 May', '“3 March'])('never parts the day from the month: %s', (date) => {
  const [day = ''] = date.split(' ')
  for (let count = 10; count < 40; count++) {
    const { pages } = layout(doc([p('word '.repeat(count), `${date} and ${LONG} again`)]))
    for (const line of linesOf(pages[0])) expect(line.endsWith(` ${day}`)).toBe(false)
  }
})

test('keeps a reference with the word before it', () => {
  for (let count = 10; count < 40; count++) {
    const { pages } = layout(
      doc([p('word '.repeat(count), `${LONG}. `, cite('¶ 7', 'p7', 'https://e.org'))]),
    )
    for (const line of linesOf(pages[0])) expect(line).not.toMatch(/^¶/)
  }
})

test('keeps the mark of a footnote on the line of its word', () => {
  for (let count = 10; count < 40; count++) {
    const { pages } = layout(
      doc([p('word '.repeat(count), `${LONG}?`, note('a'))], {
        footnotes: [{ identifier: 'a', children: [p('Note.')] }],
      }),
    )
    expect(linesOf(pages[0]).join('\n')).toContain(`${LONG}?1`)
  }
})

test('never parts a number from its unit', () => {
  for (let count = 10; count < 40; count++) {
    const { pages } = layout(
      doc([p('word '.repeat(count), 'some 47 km', ' and 11 hours on.'.repeat(9))]),
    )
    for (const line of linesOf(pages[0])) expect(line).not.toMatch(/^km/)
  }
})

test.each([
  ['« of a quotation from its first word', `word « ${LONG} et plus.`, /«$/],
  ['» from its last word', `word « word ${LONG} », dit-il.`, /^»/],
  ['a question mark after a space from its question', `${LONG} ? Et plus.`, /^[?]/],
  ['a colon after a space from what it stands behind', `${LONG} : et plus.`, /^:/],
  ['a question mark from the » behind it', `« word ${LONG} ? », dit-il.`, /^[?»]/],
  ['thousands that a space sets off', `word 3 400 ${LONG}`, /^400/],
  ['millions that spaces set off', `word 12 003 400 ${LONG}`, /^(?:003|400)/],
  ['a range of years at its dash', `word (2026–2031) and ${LONG}`, /–$/],
  ['a unit at its slash', `word 4,5 m³/s and ${LONG}`, /\/$/],
  ['a pair of short words at its slash', `word and/or ${LONG}`, /\/$/],
])('never parts %s', (_, text, fault) => {
  for (let count = 8; count < 44; count++) {
    const { pages } = layout(doc([p('word '.repeat(count), text)]))
    for (const line of linesOf(pages[0])) expect(line).not.toMatch(fault)
  }
})

test('long names may be parted at a slash, and years from what follows them', () => {
  const text = 'In 2015 120 ships went from Alexandria/Constantinople to the north. '
  const { pages } = layout(doc([p(text.repeat(40))]))
  const lines = pages.flatMap(linesOf)
  expect(lines.some((line) => line.endsWith('/'))).toBe(true)
  expect(lines.some((line) => line.startsWith('120'))).toBe(true)
})

test('never parts a name after a short prefix', () => {
  for (let count = 10; count < 40; count++) {
    const { pages } = layout(doc([p('word '.repeat(count), `Al-${LONG} and more.`)]))
    for (const line of linesOf(pages[0])) expect(line).not.toMatch(/Al-$/)
  }
})

test('never starts a line with the points of what is left out', () => {
  for (let count = 10; count < 40; count++) {
    const { pages } = layout(doc([p('word '.repeat(count), `${LONG} … and more.`)]))
    for (const line of linesOf(pages[0])) expect(line).not.toMatch(/^…/)
  }
})

test('stretches spaces of justified text to the full measure, but for the last line', () => {
  const justified = { ...theme.styles.body, align: 'justify' as const }
  const { pages, width } = layout(doc([p('some words in a row '.repeat(20))]), {
    styles: { ...theme.styles, body: justified },
  })
  const boxes = (pages[0]?.boxes ?? []).filter(isText)
  for (const box of boxes.slice(0, -1)) expect(box.width).toBeCloseTo(measure(width), 4)
  expect(boxes.at(-1)?.wordSpace).toBe(0)
})

test('turns a right-to-left document round', () => {
  const { pages, width } = layout(doc([p('שלום')], { direction: 'rtl', language: 'he' }))
  const box = (pages[0]?.boxes ?? []).find(isText)
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeCloseTo(width - theme.page.marginInner, 4)
})

const east = '船舶は港に入り、荷を下ろしてから出た。（税関）'

test('starts no line with what East Asian text never starts one with, and ends none with an opening mark', () => {
  // JIS X 4051, 4.3 and 4.4; GB/T 15834.
  const notFirst = [
    ...'、。，．・：；？！ー」』）】〉》〕］｝ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々ゝゞヽヾ…',
  ]
  const notLast = [...'「『（【〈《〔［｛￥＄']
  const runs = [...notFirst.map((mark) => `船港${mark}`), ...notLast.map((mark) => `船${mark}港`)]
  for (let count = 0; count < 30; count++) {
    const text = '船'.repeat(count) + runs.join('').repeat(4)
    for (const line of linesOf(layout(doc([p(text)])).pages[0])) {
      expect(notFirst).not.toContain(line.charAt(0))
      expect(notLast).not.toContain(line.at(-1))
    }
  }
})

test('fills justified lines of East Asian text by setting its letters apart', () => {
  const justified = { ...theme.styles.body, align: 'justify' as const }
  const { pages, width } = layout(doc([p(east.repeat(20))]), {
    styles: { ...theme.styles, body: justified },
  })
  const boxes = (pages[0]?.boxes ?? []).filter(isText).filter(({ owner }) => owner !== 'footer')
  expect(boxes.length).toBeGreaterThan(4)
  for (const box of boxes.slice(0, -1)) {
    expect(box.x + box.width).toBeCloseTo(theme.page.marginInner + measure(width), 4)
    expect(box.width).toBeCloseTo(
      Array.from(box.text).length * (box.size / 2 + box.tracking) - box.tracking,
      4,
    )
    expect(box.tracking).toBeLessThan(box.size / 4)
  }
  expect(boxes.at(-1)?.tracking).toBe(0)
})

test('sets no letters apart where there are spaces, nor those that join', () => {
  const justified = { ...theme.styles.body, align: 'justify' as const }
  const styles = { ...theme.styles, body: justified }
  for (const text of [
    'some words in a row ',
    '한국어 낱말 사이에는 띄어쓰기가 있다 ',
    'كلمات في سطر ',
  ]) {
    const { pages } = layout(doc([p(text.repeat(30))]), { styles })
    for (const box of (pages[0]?.boxes ?? []).filter(isText)) expect(box.tracking).toBe(0)
  }
})

test('a font for another script is set larger, and its paragraphs get the leading it needs', () => {
  const measure: Measure = {
    ...fakeMeasure,
    faces: (text, font) =>
      text.split(/(?<=[ء-ي])(?![ء-ي])|(?<![ء-ي])(?=[ء-ي])/u).map((part) => ({
        text: part,
        face: /[ء-ي]/u.test(part) ? 'arabic' : fakeMeasure.mainFace(font),
      })),
    setting: (face) =>
      face === 'arabic'
        ? { scale: 1.1, leading: 2, textLeading: 3 }
        : { scale: 1, leading: 0, textLeading: 0 },
  }
  const { size, leading } = theme.styles.body
  const linesApart = (text: string) => {
    const { pages } = layoutPages(resolve(doc([p(text.repeat(40))]), 'pdf').value, {
      theme,
      measure,
      hyphenate: (word) => [word],
    }).value
    const boxes = (pages[0]?.boxes ?? []).filter(isText)
    const places = [...new Set(boxes.map(({ y }) => y))]
    return { boxes, apart: (places[1] ?? 0) - (places[0] ?? 0) }
  }
  const plain = linesApart('word ')
  expect(plain.apart).toBeCloseTo(leading)
  const mixed = linesApart('word بحر ')
  expect(mixed.apart).toBeCloseTo(2 * size)
  expect(linesApart('word بحر بحر ').apart).toBeCloseTo(3 * size)
  const sizes = mixed.boxes
    .filter(({ owner }) => typeof owner === 'number')
    .map((box) => `${box.face === 'arabic'} ${box.size / size}`)
  expect(new Set(sizes)).toEqual(new Set(['false 1', 'true 1.1']))
})
