import { expect, test } from 'vitest'
import { articleToJson } from '../../src/ingest/article-json.ts'
import { ingest } from '../../src/ingest/index.ts'
import { sourceFile } from '../support/source-file.ts'

test('articleToJson gives the dateline as a block behind its paragraph', async () => {
  const text =
    'Harbour pact\n4 March 2025\nVARNHOLM (BNA) — The council of the port signed the pact after nine months of talks.'
  const { value } = await ingest(sourceFile(text))
  expect(articleToJson(value)).toEqual({
    title: 'Harbour pact',
    byline: [],
    date: '2025-03-04',
    lang: null,
    text,
    blocks: [
      { type: 'title', start: 0, end: 12, text: 'Harbour pact' },
      { type: 'date', start: 13, end: 25, text: '4 March 2025' },
      { type: 'paragraph', start: 26, end: 110, text: text.slice(26) },
      { type: 'dateline', start: 26, end: 42, text: 'VARNHOLM (BNA) —' },
    ],
  })
})
