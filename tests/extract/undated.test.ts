import { expect, test } from 'vitest'
import { materialOf } from '../../src/extract/material.ts'
import { read } from '../../src/extract/read.ts'
import { collectTimeline } from '../../src/extract/timeline.ts'
import { collectUndated } from '../../src/extract/undated.ts'
import { articleOf } from '../support/article.ts'
import { silence } from '../support/speech.ts'

function undatedIn(text: string, published?: string) {
  const metadata =
    published === undefined ? {} : { published: { value: published, iso: published } }
  const material = materialOf(read(articleOf(text, metadata)), silence)
  return collectUndated(material, collectTimeline(material)).map(({ asWritten }) => asWritten.value)
}

const visit = 'The visit of the president to Moscow, on Wednesday, was a turning point.'

test('words that say when, but no date, are kept apart from the timeline', () => {
  expect(undatedIn(visit)).toEqual(['Wednesday'])
  expect(undatedIn(visit, '2026-10-12')).toEqual([])
})

test.each([
  'The glaciers are larger by a third than they are today.',
  'The board met the crews of the harbour on 9 May 1974.',
  'The crews of the harbour said on Monday: “We wait.',
])('of %s nothing is', (text) => {
  expect(undatedIn(text)).toEqual([])
})
