import { expect, test } from 'vitest'
import { joinBrokenUnits } from '../../src/verify/join-broken-units.ts'
import { fold } from '../../src/verify/text/fold.ts'
import type { ExpectedUnit, ShownUnit } from '../../src/verify/units.ts'

function shown(page: number, ...texts: readonly string[]): readonly ShownUnit[] {
  return texts.map((text) => ({
    kind: 'paragraph',
    depth: undefined,
    text,
    folded: fold(text),
    place: { page },
    places: [{ page }],
  }))
}

function expected(...texts: readonly string[]): readonly ExpectedUnit[] {
  return texts.map((text) => ({
    kind: 'paragraph',
    depth: undefined,
    text,
    folded: fold(text),
    leaves: [],
  }))
}

const texts = (units: readonly ShownUnit[]) => units.map(({ text }) => text)

const paragraph = 'The council has postponed its vote on the pier until the repairs are paid for.'

test('joins a paragraph that a page breaks, however many bullets and feet stand between', () => {
  const units = [
    ...shown(1, 'The council has postponed its vote', ...'•'.repeat(20), 'Foot of the page', '1'),
    ...shown(2, ...'•'.repeat(20), 'Head', 'on the pier until the repairs are paid for.', 'Next.'),
  ]
  const joined = texts(joinBrokenUnits(units, expected(paragraph, 'Next.')))
  expect(joined.filter((text) => text !== '•')).toEqual([
    paragraph,
    'Foot of the page',
    '1',
    'Head',
    'Next.',
  ])
})

test('joins a paragraph that goes on over a whole page', () => {
  const units = [
    ...shown(1, 'The council has postponed'),
    ...shown(2, 'Head', 'its vote on the pier', '2'),
    ...shown(3, 'Head', 'until the repairs are paid for.', '3'),
  ]
  expect(texts(joinBrokenUnits(units, expected(paragraph)))).toEqual([
    paragraph,
    'Head',
    '2',
    'Head',
    '3',
  ])
})

test('joins nothing that was not expected, nor what stands on one page', () => {
  const changed = [
    ...shown(1, 'The council has postponed its vote'),
    ...shown(2, 'on the pier until the repairs are not paid for.'),
  ]
  expect(joinBrokenUnits(changed, expected(paragraph))).toEqual(changed)
  const together = [
    ...shown(
      1,
      'The council has postponed its vote',
      'on the pier until the repairs are paid for.',
    ),
    ...shown(2, 'Next.'),
  ]
  expect(joinBrokenUnits(together, expected(paragraph))).toEqual(together)
})
