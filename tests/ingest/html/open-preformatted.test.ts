import { expect, test } from 'vitest'
import { readHtml } from '../../../src/ingest/readers/html.ts'

const page = (body: string) =>
  `<html><head><title>Varnholm dredges</title></head><body><h1>Varnholm dredges</h1>${body}</body></html>`

const read = (html: string) => readHtml({ id: 's1', name: 'a.html', text: html }).value.blocks

const story = [
  'The ferry board of Varnholm met on Monday and agreed to dredge the\r\nnorthern lane before the autumn gales set in.',
  'Captains of R&amp;D said that the crossing takes an hour longer, and that\r\nfares will <b>rise</b> by a fifth.',
]

test('prose that is set as preformatted text makes paragraphs, every word with its place', () => {
  const html = page(`<pre>${story.join('\r\n\r\n')}\r\n</pre>`)
  const blocks = read(html)
  expect(blocks.map(({ type, map }) => `${type}: ${map.text}`)).toEqual([
    'title: Varnholm dredges',
    'paragraph: The ferry board of Varnholm met on Monday and agreed to dredge the northern lane before the autumn gales set in.',
    'paragraph: Captains of R&D said that the crossing takes an hour longer, and that fares will rise by a fifth.',
  ])
  for (const { map } of blocks)
    for (const [index, offset, length] of map.pieces)
      if (!/\s/.test(map.text.slice(index, index + length)))
        expect(map.text.slice(index, index + length)).toBe(html.slice(offset, offset + length))
})

test.each([
  [
    'code',
    '<pre><code>The board met. It said that all of the lanes of the bay are open to the ferries of Varnholm and of Selm and to no others.</code></pre>',
  ],
  [
    'a program',
    '<pre>if (lane[0] &gt; depth) { return open(lane[0]); }\n\nThe board of the ferries of Varnholm wrote this in the year of the storm for all of us who sail.</pre>',
  ],
  [
    'a table',
    '<pre>Lane      Depth    Open in the year and month\nNorth     4 metres   from March of this year on\nSouth     6 metres   from April of this year on and on. So be it.</pre>',
  ],
])('%s stays as it is', (_, body) => {
  const prose = `<p>${story[0]} ${story[1]}</p>`
  expect(
    read(page(`<main>${prose}${body}${prose} Again.</main>`)).map(({ type }) => type),
  ).toContain('code')
})
