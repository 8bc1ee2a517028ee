import { expect, test } from 'vitest'
import { findTitle } from '../../../src/ingest/html/find-title.ts'
import { collectPageFacts } from '../../../src/ingest/html/page-facts.ts'
import { parseHtml } from '../../../src/ingest/html/parse-html.ts'

const title = (head: string, body: string) =>
  findTitle(
    collectPageFacts(parseHtml(`<html><head>${head}</head><body>${body}</body></html>`, 'a.html')),
  ).title

test('the headline in JSON-LD goes before what search engines are told', () => {
  const data = { '@type': 'NewsArticle', headline: 'Harbour pact signed in Selm' }
  const head = `<script type="application/ld+json">${JSON.stringify(data)}</script><title>Pact: all you need to know</title>`
  expect(
    title(head, '<h1>Pact: all you need to know</h1><h2>Harbour pact signed in Selm</h2>'),
  ).toBe('Harbour pact signed in Selm')
})

test.each([
  ['Harbour pact signed in Selm today - Courier', ''],
  [
    'Harbour pact signed in Selm today - Selm Courier',
    '<link rel="canonical" href="https://www.selmcourier.example/a">',
  ],
  ['Harbour pact signed in Selm today | Courier', ''],
])('the name of the site is no part of "%s"', (text, head) => {
  expect(title(`<title>${text}</title>${head}`, '<p>Text.</p>')).toBe(
    'Harbour pact signed in Selm today',
  )
})

test('a heading that a longer title opens with is the title', () => {
  expect(title('<title>Sails - Selm Boats - Boats and more</title>', '<h1>Sails</h1>')).toBe(
    'Sails',
  )
})
