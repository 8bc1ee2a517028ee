import { describe, expect, test } from 'vitest'
import { readHtml } from '../../../src/ingest/readers/html.ts'

const result = (text: string) => readHtml({ id: 's1', name: 'a.html', text })
const read = (text: string) => result(text).value

const sentence =
  'The council of the port of Varnholm signed the pact on Monday after nine months of talks with the ferry companies. '
const paragraphs = Array.from(
  { length: 6 },
  (_, index) => `<p>${index}. ${sentence.repeat(2)}</p>`,
).join('\n')

const page = `<!DOCTYPE html>
<html lang="en-GB"><head><title>Varnholm signs pact | The Bay Courier</title>
<meta property="og:site_name" content="The Bay Courier">
<link rel="canonical" href="https://courier.example/pact">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Varnholm signs pact","author":[{"name":"Mara Lind"}],"datePublished":"2025-03-04T08:00:00+01:00"}</script>
</head><body>
<nav><a href="/">Home</a> <a href="/bay">The bay</a></nav>
<article><h1>Varnholm signs&nbsp;pact</h1>
<p>By Mara Lind</p>
<figure><img src="x.jpg"><figcaption>The harbour in fog</figcaption></figure>
${paragraphs}
<h2>Longer &amp; safer</h2>
<p>Captains of R&amp;D said &#8217;no&#8217; to <b>all</b>
   <a href="/lanes">new lanes</a> and <a href="javascript:x()">fees</a> in the bay.</p>
<ul><li>Fog</li><li>Ice</li></ul>
<p><a href="/more">Ten years of fog in pictures</a></p>
<p>Share this article</p>
<table><tr><th>Year</th><th>Crossings</th></tr><tr><td>2024</td><td>811</td></tr></table>
</article><footer>All rights reserved</footer></body></html>`

describe('readHtml', () => {
  test('finds the article in the page and keeps its structure', () => {
    const blocks = read(page).blocks.filter(({ map }) => !/^\d\. The council/.test(map.text))
    expect(blocks.map(({ type, map }) => `${type}: ${map.text}`)).toEqual([
      'title: Varnholm signs pact',
      'caption: The harbour in fog',
      'heading: Longer & safer',
      'paragraph: Captains of R&D said ’no’ to all new lanes and fees in the bay.',
      'listitem: Fog',
      'listitem: Ice',
      'table: Year | Crossings | 2024 | 811',
    ])
  })

  test('leads every word back to the page itself', () => {
    for (const { map } of read(page).blocks) {
      for (const [index, offset, length] of map.pieces) {
        expect(map.text.slice(index, index + length)).toBe(page.slice(offset, offset + length))
      }
      expect(map.pieces.length).toBeGreaterThan(0)
    }
  })

  test('keeps safe links and makes them whole', () => {
    const block = read(page).blocks.find(({ map }) => map.text.startsWith('Captains'))
    expect(block?.marks).toEqual([
      { type: 'strong', start: 29, end: 32 },
      { type: 'link', start: 33, end: 42, url: 'https://courier.example/lanes' },
    ])
  })

  test('reads what the page says of itself, with places', () => {
    const { metadata } = read(page)
    expect(metadata).toMatchObject({
      title: { value: 'Varnholm signs pact' },
      byline: [{ value: 'Mara Lind' }],
      outlet: { value: 'The Bay Courier' },
      published: { value: '2025-03-04', iso: '2025-03-04' },
      url: 'https://courier.example/pact',
      language: 'en-GB',
    })
    const { span } = metadata.published ?? {}
    expect(page.slice(span?.start, span?.end)).toBe('2025-03-04')
  })

  test('tells what it left out, by which rule, and where', () => {
    expect(read(page).dropped.map(({ rule, text }) => [rule, text])).toEqual([
      ['navigation', 'Home The bay'],
      ['date-or-byline', 'By Mara Lind'],
      ['line-of-links', 'Ten years of fog in pictures'],
      ['furniture-line', 'Share this article'],
      ['page-footer', 'All rights reserved'],
    ])
  })

  test('takes all paragraphs where it finds no main content, and says so', () => {
    const { value, diagnostics } = result('<p>One line.</p><script>x()</script>')
    expect(value.blocks.map(({ map }) => map.text)).toEqual(['One line.'])
    expect(diagnostics.map(({ code }) => code)).toEqual([])
  })

  test('makes paragraphs of double line breaks and keeps single ones', () => {
    const { blocks } = read(`<div>${sentence}<br>${sentence}<br><br>${sentence.repeat(4)}</div>`)
    expect(blocks).toHaveLength(2)
    expect(blocks[0]?.marks.map(({ type }) => type)).toEqual(['break'])
  })

  test('never reads the code of a page', () => {
    const { metadata, blocks } = read(
      `<h1>Varnholm signs pact<script>track('<p>pact</p>')</script></h1><style>p { color: red }</style><p>${sentence}</p>`,
    )
    expect(metadata.title?.value).toBe('Varnholm signs pact')
    expect(blocks.map(({ map }) => map.text)).toEqual(['Varnholm signs pact', sentence.trim()])
  })

  test('survives deep pages, and refuses absurd ones', () => {
    const deep = (depth: number) =>
      `${'<div>'.repeat(depth)}<p>${sentence.repeat(8)}</p>${'</div>'.repeat(depth)}`
    expect(read(deep(2000)).blocks).toHaveLength(1)
    expect(() => read(deep(100_000))).toThrowError(
      expect.objectContaining({ code: 'ingest/too-deep' }),
    )
  })
})
