import { expect, test } from 'vitest'
import type { LedgerLeaf } from '../../src/model/ledger.ts'
import { expectedUnits } from '../../src/verify/units.ts'

const fact = { origin: 'extracted', path: 'figures.0.asWritten' } as const

/** What is checked as one text of a paragraph with these leaves. */
function textsOf(...leaves: readonly LedgerLeaf[]): readonly string[] {
  const units = expectedUnits({ version: 1, passages: [{ kind: 'paragraph', leaves }] }, 'html')
  return units.flatMap((unit) => unit.leaves.map(({ text }) => text))
}

test('a fact in several lines, or with formatting, is one text', () => {
  const spans = [{ source: 'a.txt', start: 0, end: 24 }]
  expect(
    textsOf(
      { ...fact, spans, text: 'Three tugs,' },
      { text: '\n' },
      { ...fact, spans, text: 'two ' },
      { ...fact, spans, text: 'pilots' },
    ),
  ).toEqual(['Three tugs,\ntwo pilots'])
})

test('a fact that is printed twice, one behind the other, is two texts', () => {
  const spans = [{ source: 'a.txt', start: 4, end: 14 }]
  expect(
    textsOf(
      { ...fact, spans, text: 'three tugs' },
      { text: ' ' },
      { ...fact, spans, text: 'three tugs' },
    ),
  ).toEqual(['three tugs', ' ', 'three tugs'])
  expect(
    textsOf({ ...fact, spans, text: 'three tugs' }, { ...fact, spans, text: 'three tugs' }),
  ).toEqual(['three tugs', 'three tugs'])
})
