import { expect, test } from 'vitest'
import { withChanges } from '../../src/extract/changes.ts'
import { extract } from '../../src/extract/index.ts'
import { briefSchema } from '../../src/model/brief.ts'
import { articleOf } from '../support/article.ts'

const last = `Board chair Ivo Orr said that the quay would cost 40 million crowns.
“The crews have waited long enough,” said Mara Vale.`

const now = `The quay of Vessan was closed on 4 May 2031.
“The crews have waited long enough,” said Mara Vale.
“We will not pay a crown of it,” said Ann Lisle, the mayor of Orlec.`

const briefOf = (text: string) => extract(articleOf(text)).value

test('tells what is new, and how much is gone', () => {
  const brief = withChanges(briefOf(now), briefOf(last))
  expect(briefSchema.parse(brief)).toEqual(brief)
  const textOf = (id: string) => brief.quotes.find((quote) => quote.id === id)?.text
  expect(brief.changes?.quotes.map(textOf)).toEqual(['We will not pay a crown of it'])
  expect(brief.changes?.speakers).toEqual(['ann-lisle'])
  expect(brief.changes?.events).toHaveLength(1)
  expect(brief.changes?.gone).toBe(1)
})

test('tells that nothing is new in the same article', () => {
  const { changes } = withChanges(briefOf(now), briefOf(now))
  expect(changes).toMatchObject({ quotes: [], speakers: [], events: [], figures: [], gone: 0 })
})
