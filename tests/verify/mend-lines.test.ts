import { expect, test } from 'vitest'
import { mendLines } from '../../src/verify/mend-lines.ts'
import { joinPieces } from '../../src/verify/readers/pdf/join-pieces.ts'
import type { Piece } from '../../src/verify/readers/pdf/seen-pieces.ts'

const known = [
  'The ferry stayed in harbour.[citation needed] It carries 300 Lautsprecherverkleidungen aus Holz.',
  'The address is https://ferry.example/timetables/winter and nowhere else; “no”. A night-ferry sails.',
]

/** Lines as a page sets them, letters of five points; the text that is made of them. */
function read(...lines: readonly string[]): string {
  const pieces = lines.map(
    (text, index): Piece => ({
      ...{ text, x: 50, y: 700 - index * 12, width: text.length * 5, size: 10 },
      ...{ isRightToLeft: false, endsLine: true, contentId: undefined, how: undefined },
    }),
  )
  const passage = { kind: 'paragraph', text: joinPieces(pieces), place: {} } as const
  return mendLines([passage], known).map(({ text }) => text)[0] ?? ''
}

test.each([
  ['at a mark', ['The ferry stayed in harbour.', '[citation needed]'], 'harbour.[citation needed]'],
  ['that fills its line', ['300', 'Lautsprecherverklei', 'dungen aus Holz'], 'verkleidungen aus'],
  [
    'at several marks',
    ['is https:', '//ferry.example/', 'timetables/', 'winter and'],
    'is https://ferry.example/timetables/winter and',
  ],
  ['at its hyphen', ['A night-', 'ferry sails'], 'A night-ferry sails'],
])('a word that a line breaks %s is one word', (_, lines, text) => {
  expect(read(...lines)).toContain(text)
})

test.each([
  ['that does not fill its line', ['It is now', 'here and there'], 'now here'],
  ['alone in a line that is short', ['now', 'here, where the others are'], 'now here'],
  ['that the source does not have so', ['The ferry stayed in bay.', '[citation'], 'bay. [citation'],
  ['of which the source has a part', ['see https:', '//ferry now'], 'https: //ferry now'],
])('a line ends at a space behind a word %s', (_, lines, text) => {
  expect(read(...lines)).toContain(text)
})
