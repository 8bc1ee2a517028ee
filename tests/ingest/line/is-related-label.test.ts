import { expect, test } from 'vitest'
import { isRelatedLabel } from '../../../src/ingest/line/is-related-label.ts'

test.each([
  'You may also like',
  'Related stories:',
  'Most read',
  'Comments (12)',
  'Das könnte Sie auch interessieren',
  'Auch interessant',
  'Les også',
  '【関連記事】',
  'Читайте также:',
])('isRelatedLabel knows %s', (line) => expect(isRelatedLabel(line)).toBe(true))

test.each([
  'Related costs of the pact rose',
  'Comments by the mayor were brief',
  'More ferries from May',
  'Kommentare der Fischer fielen knapp aus',
])('isRelatedLabel leaves %s alone', (line) => expect(isRelatedLabel(line)).toBe(false))
