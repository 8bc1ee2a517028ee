import { expect, test } from 'vitest'
import { isPageLine } from '../../../src/ingest/html/is-page-line.ts'

test.each(['Release date:', 'Release date: Thursday', 'BAYCOURIER.COM', 'news.varnholm.org'])(
  'isPageLine knows `%s` as a line of the page',
  (line) => expect(isPageLine(line)).toBe(true),
)

test.each(['The release date is open.', 'Mail reaches Varnholm.com in a day', 'Varnholm'])(
  'isPageLine leaves `%s` in the text',
  (line) => expect(isPageLine(line)).toBe(false),
)
