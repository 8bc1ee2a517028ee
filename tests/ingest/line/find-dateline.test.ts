import { expect, test } from 'vitest'
import { findDateline } from '../../../src/ingest/line/find-dateline.ts'

test.each([
  ['Varnholm- Following the talks', 'Varnholm-'],
  ['GENEVA (Reuters) — The council', 'GENEVA (Reuters) —'],
  ['VARNHOLM, Aug 15 (bna) - The council', 'VARNHOLM, Aug 15 (bna) -'],
  ['New Delhi, India – The council', 'New Delhi, India –'],
  ['VARNHOLM: The council', 'VARNHOLM:'],
  ['Berne, le 2 décembre 2025 – La conseillère', 'Berne, le 2 décembre 2025 –'],
  ['KERVALAN. La fermeture du pont', 'KERVALAN.'],
  ['The Hague- Judges of the court', 'The Hague-'],
  ['SELM, 4 March 2031 - The council', 'SELM, 4 March 2031 -'],
])('findDateline finds the dateline of %s', (paragraph, dateline) => {
  expect(paragraph.slice(0, findDateline(paragraph))).toBe(dateline)
})

test.each([
  'The pact – a first step – was signed.',
  'Mara Lind – who leads the council – signed.',
  'Well-known captains said so.',
  'Varnholm: a town in fog',
  'Varnholm. The council met.',
  'LE PORT. The council met.',
  'U.N. The council met.',
  'The Pact- Judges of the court met.',
  'But — and this is new — nobody left.',
])('findDateline finds none in %s', (paragraph) => {
  expect(findDateline(paragraph)).toBeUndefined()
})
