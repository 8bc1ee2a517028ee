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

  test('keeps an embedded post with its signature, whatever its box is called', () => {
    const post =
      '<div class="social-media-embed"><blockquote><p>The lanes are closed.</p>&mdash; Mara Lind (@maralind) March 4, 2031</blockquote></div>'
    const { blocks } = read(page.replace('<h2>', `${post}<h2>`))
    expect(blocks.filter(({ type }) => type === 'quote').map(({ map }) => map.text)).toEqual([
      'The lanes are closed.',
      '— Mara Lind (@maralind) March 4, 2031',
    ])
  })

  test('leaves out what inline elements hide, as what block elements hide', () => {
    const machine = '<span class="hidden"><b>Here stands a line that only machines read.</b></span>'
    const { blocks } = read(page.replace('</article>', `${machine}</article>`))
    expect(blocks.at(-1)?.type).toBe('table')
  })

  test('keeps salutations, and closing lines that end in an address', () => {
    const lines = ['Dear readers of the bay,', 'There is more on the pact at pact.example']
    const { blocks } = read(
      `<article><h1>Pact</h1><p>${lines[0]}</p>${paragraphs}<p>${lines[1]}</p></article>`,
    )
    const texts = blocks.map(({ map }) => map.text)
    expect([texts[1], texts.at(-1)]).toEqual(lines)
  })

  test('leaves out who the author is where the article closes with it in italics, and keeps people it is about', () => {
    const about = 'Ina Holm is the Founder of a firm in Varnholm that charts lanes for ferries.'
    const last = (closing: string) =>
      read(`<article><h1>Pact</h1>${paragraphs}${closing}</article>`).blocks.at(-1)?.map.text
    expect(last(`<p><em>${about}</em></p>`)).not.toBe(about)
    expect(last(`<p>${about}</p>`)).toBe(about)
  })

  test.each([
    ['<table>Ferries<tr><td>Ferry fees<td>Fog</td> wait.<tr><td>Lanes</table>', 'Ferries wait.'],
    [' &amp; ferries', '& ferries'],
  ])('knows where the words of `%s` stand', (text, words) => {
    const { blocks } = readHtml({ id: 's1', name: 'a.html', text }, { isFragment: true }).value
    const map = blocks.find((block) => block.map.text === words)?.map
    expect(
      map?.pieces.map(([index, , length]) => words.slice(index, index + length)).join(''),
    ).toBe(words.replace(/&/, ''))
    expect(map?.end).toBe(text.indexOf(words.slice(-5)) + 5)
  })

  test('leaves reading aids above characters out of the words, and tells them', () => {
    const ruby = '<ruby>\u6771<rp>(</rp><rt>\u3068\u3046</rt><rp>)</rp></ruby>\u4eac'
    const text = `<p>${ruby}</p>`
    const { blocks, dropped } = readHtml(
      { id: 's1', name: 'a.html', text },
      { isFragment: true },
    ).value
    expect(blocks.map(({ map }) => map.text)).toEqual(['\u6771\u4eac'])
    expect(dropped.map((stretch) => [stretch.rule, stretch.text])).toEqual([
      ['embedded', '\u3068\u3046'],
    ])
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
