import { expect, it } from 'vitest'
import { speakersOfSentences } from '../../../src/extract/sentences/sentence-speakers.ts'
import { quoteOf } from '../../support/quote.ts'
import { silence } from '../../support/speech.ts'

const span = (start: number, end: number) => ({ source: 'source', start, end })

it('gives every sentence of a quotation its speaker', () => {
  const sentences = [span(0, 10), span(11, 20), span(21, 30), span(31, 40)].map((each) => ({
    span: each,
  }))
  const quotes = [
    quoteOf({ speaker: 'vale', spans: [span(2, 18)] }),
    quoteOf({ speaker: 'orr', kind: 'indirect', spans: [span(33, 38)] }),
  ]
  expect(speakersOfSentences(sentences, { ...silence, quotes })).toEqual([
    'vale',
    'vale',
    null,
    'orr',
  ])
})

it('hears nobody in a title or a distancing mark', () => {
  const sentences = [{ span: span(0, 10) }]
  const quotes = [
    quoteOf({ speaker: 'vale', kind: 'scare', spans: [span(2, 5)] }),
    quoteOf({ speaker: null, spans: [span(2, 5)] }),
  ]
  expect(speakersOfSentences(sentences, { ...silence, quotes })).toEqual([null])
})
