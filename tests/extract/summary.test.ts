import { expect, it } from 'vitest'
import { materialOf } from '../../src/extract/material.ts'
import { read } from '../../src/extract/read.ts'
import { collectSummary } from '../../src/extract/summary.ts'
import type { ArticleMetadata } from '../../src/model/article.ts'
import { articleOf } from '../support/article.ts'
import { silence } from '../support/speech.ts'

function summaryOf(text: string, metadata: ArticleMetadata = {}) {
  const material = materialOf(read(articleOf(text, metadata)), silence)
  const { statements, method } = collectSummary(material)
  return { method, texts: statements.map(({ text }) => text.value) }
}

it('takes the opening sentences, three at most', () => {
  expect(summaryOf('One came. Two went.\n\nThree stayed. Four slept.')).toEqual({
    method: 'opening',
    texts: ['One came.', 'Two went.', 'Three stayed.'],
  })
})

it('stays within sixty words but for a single long sentence', () => {
  const long = `It ${'goes '.repeat(70)}on.`
  expect(summaryOf(`${long} More.`).texts).toEqual([long])
  const half = `It ${'goes '.repeat(34)}on.`
  expect(summaryOf(`${half} ${half}`).texts).toEqual([half])
})

it('prefers a standfirst, in or outside the body', () => {
  const text = 'The stand. It is first.\n\nOne came.'
  const inside = { value: 'The stand. It is first.', span: { source: 'source', start: 0, end: 23 } }
  expect(summaryOf(text, { standfirst: inside })).toEqual({
    method: 'standfirst',
    texts: ['The stand.', 'It is first.'],
  })
  expect(summaryOf('One came.', { standfirst: { value: 'A pact at last' } })).toEqual({
    method: 'standfirst',
    texts: ['A pact at last'],
  })
})

it.each([
  'No ship has left since the strike began, as the harbour mas…',
  'No ship has left since the strike began, as the harbour mas...',
  'No ship has left since the strike of the pilots and the crane drivers began in the first week of May, as the harbour mas',
])('takes no standfirst that the page cut to a length: %s', (value) => {
  expect(summaryOf('One came.', { standfirst: { value } })).toEqual({
    method: 'opening',
    texts: ['One came.'],
  })
})

it('does not open with whom a speech addresses', () => {
  const text = 'The harbour of Selm will close in spring.'
  expect(summaryOf(`Mayors, colleagues, friends,\n\n${text}`).texts).toEqual([text])
})

it('says so where there is nothing to take', () => {
  expect(summaryOf('# A heading')).toEqual({ method: 'none', texts: [] })
})

it('leaves no quotation open that goes on behind it', () => {
  expect(
    summaryOf('The quay is closed. Ada Morn said: “We waited. Nobody came. Nobody called.”').texts,
  ).toEqual(['The quay is closed.'])
  expect(summaryOf('The quay is closed. Ada Morn said: “We waited. Nobody came.”').texts).toEqual([
    'The quay is closed.',
    'Ada Morn said: “We waited.',
    'Nobody came.”',
  ])
})
