import { expect, test } from 'vitest'
import type { Piece } from '../../../src/verify/readers/pdf/seen-pieces.ts'
import { untaggedParagraphs } from '../../../src/verify/readers/pdf/untagged-paragraphs.ts'

function piece(text: string, y: number, { size = 10, x = 50 } = {}): Piece {
  return {
    ...{ text, x, y, width: text.length * 5, size },
    ...{ isRightToLeft: false, endsLine: false, contentId: undefined, how: undefined },
  }
}

const BODY = [
  piece('The council has put', 700),
  piece('off its vote on the', 686),
  piece('northern pier.', 672),
]

test.each([
  ['letters of another size', piece('Background', 655, { size: 14 }), 'Background'],
  ['more room than lines have', piece('Ana Vale objects.', 654), 'Ana Vale objects.'],
  ['a bullet', piece('• Ana Vale objects.', 658), '• Ana Vale objects.'],
  ['the top of the next column', piece('Ana Vale objects.', 700, { x: 300 }), 'Ana Vale objects.'],
])('a new paragraph starts with %s', (_, next, text) => {
  expect(untaggedParagraphs([...BODY, next])).toEqual([
    'The council has put off its vote on the northern pier.',
    text,
  ])
})

test('a raised figure, a blank and words beside each other are of one line', () => {
  const line = [piece('Vale', 700), piece(' ', 700, { size: 0 }), piece('objects', 700, { x: 75 })]
  expect(untaggedParagraphs([...line, piece('1', 704, { x: 110, size: 6 })])).toEqual([
    'Vale objects1',
  ])
})
