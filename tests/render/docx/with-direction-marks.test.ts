import { expect, test } from 'vitest'
import { withDirectionMarks } from '../../../src/render/docx/with-direction-marks.ts'

const ltr = (text: string) => ({ text, isRightToLeft: false })
const rtl = (text: string) => ({ text, isRightToLeft: true })

test.each([
  ['a sentence keeps its full stop', 'The pier was closed.', 'The pier was closed.\u200e'],
  ['a quotation keeps both marks', '“No.”', '\u200e“No.”\u200e'],
  ['a date keeps its order', '6 October', '\u200e6 October'],
  ['a number keeps its sign', '£340,000', '\u200e£340,000'],
  ['letters and a number behind them need no mark', 'MAR-2026-031', 'MAR-2026-031'],
  ['spaces around stay outside', ' (Vale) ', ' \u200e(Vale)\u200e '],
])('among words from right to left %s', (_, text, marked) => {
  expect(withDirectionMarks(ltr(text), true)).toBe(marked)
})

test.each([
  ['a point between two names runs with the paragraph', ' · ', '\u200f · '],
  ['a number before its noun does, too', '10 متحدثين', '\u200f10 متحدثين'],
  ['words that begin with a letter need no mark', '(قال) 10', '(قال) 10'],
])('in a paragraph from right to left %s', (_, text, marked) => {
  expect(withDirectionMarks(rtl(text), true)).toBe(marked)
})

test('text that runs with a paragraph from left to right has no mark', () => {
  expect(withDirectionMarks(ltr('“No.”'), false)).toBe('“No.”')
})

test('a quotation in Arabic keeps its marks among English words', () => {
  expect(withDirectionMarks(rtl('«لا.»'), false)).toBe('\u200f«لا.»\u200f')
})
