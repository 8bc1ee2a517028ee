import { expect, it } from 'vitest'
import { slugOf, sourceSlug } from '../../src/extract/slug.ts'

const sha256 = 'ab54c1d2'.padEnd(64, '0')

it.each([
  ['harbour-pact.txt', 'harbour-pact'],
  ['Harbour Pact (final).v2.md', 'harbour-pact-final-v2'],
  ['Straße & Ærø — Łódź.html', 'strasse-aero-lodz'],
  ['l’accord.txt', 'laccord'],
  ['stdin', 'stdin'],
  ['.env', 'env'],
  ['ميثاق.txt', 'article-ab54c1d2'],
])('makes of %s the slug %s', (name, slug) => {
  expect(sourceSlug(name, sha256)).toBe(slug)
})

it('fits into a file name', () => {
  expect(slugOf('long name '.repeat(40))?.length).toBeLessThanOrEqual(120)
})
