import { describe, expect, test } from 'vitest'
import { PIECE_LENGTH } from '../../../src/ingest/markdown/markdown-pieces.ts'
import { readMarkdown } from '../../../src/ingest/readers/markdown.ts'

const result = (text: string) => readMarkdown({ id: 's1', name: 'a.md', text })
const read = (text: string) => result(text).value
const outline = (text: string) => read(text).blocks.map(({ type, map }) => `${type}: ${map.text}`)

describe('readMarkdown', () => {
  test('gives each block its type and flat text', () => {
    expect(
      outline(
        '# Pact\n\nBy Mara Lind\n\n## Lanes\n\nSome\n*text*.\n\n> A quote\n> goes on.\n\n- one\n- two\n\n  more\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n',
      ),
    ).toEqual([
      'title: Pact',
      'byline: By Mara Lind',
      'heading: Lanes',
      'paragraph: Some text.',
      'quote: A quote goes on.',
      'listitem: one',
      'listitem: two',
      'paragraph: more',
      'table: a | b | 1 | 2',
      'code: code',
    ])
  })

  test('knows where the words behind a wrapped line stand, whatever ends the line', () => {
    for (const end of ['\n', '\r\n', '\r', ' \r\n', '\t\n', '\r\n> ', '\r> ']) {
      const text = `> Ferries${end}wait.`
      const [block] = read(text).blocks
      expect(block?.map.pieces.at(-1)?.slice(1), JSON.stringify(text)).toEqual([text.length - 5, 5])
    }
  })

  test('leads every escaped or decoded character back to its place', () => {
    const text = 'He said \\*no\\* &amp; left.'
    expect(read(text).blocks[0]?.map).toEqual({
      text: 'He said *no* & left.',
      pieces: [
        [0, 0, 8],
        [8, 9, 3],
        [11, 13, 2],
        [14, 20, 6],
      ],
      start: 0,
      end: 26,
    })
  })

  test('skips what a quote puts before its lines, but not a sign that is text', () => {
    const text = '> one\n>   two\n> \\> three'
    const block = read(text).blocks[0]
    expect(block?.map.text).toBe('one two > three')
    expect(
      block?.map.pieces.map(([, offset, length]) => text.slice(offset, offset + length)),
    ).toEqual(['one', 'two', '> three'])
  })

  test('keeps formatting as marks, nested', () => {
    expect(
      read('a **b *c*** [d](https://x.example) `e`[^1]\n\n[^1]: Note').blocks[0]?.marks,
    ).toEqual([
      { type: 'strong', start: 2, end: 5 },
      { type: 'emphasis', start: 4, end: 5 },
      { type: 'link', start: 6, end: 7, url: 'https://x.example' },
      { type: 'inlineCode', start: 8, end: 9 },
      { type: 'footnote', start: 9, end: 9, identifier: '1' },
    ])
  })

  test('drops links to anything but pages and mail, keeping the words', () => {
    const { map, marks } = read('[a](javascript:x) [b](data:y) [c](mailto:d@x.example) [e](/f)')
      .blocks[0] ?? { map: undefined, marks: [] }
    expect(map?.text).toBe('a b c e')
    expect(marks).toEqual([{ type: 'link', start: 4, end: 5, url: 'mailto:d@x.example' }])
  })

  test('never reads a footnote as text, a bare address included', () => {
    const { blocks } = read('A claim.[^a]\n\n[^a]: https://x.example\n[^b]: Two words.\n')
    expect(blocks.map(({ type, identifier, map }) => [type, identifier, map.text])).toEqual([
      ['paragraph', undefined, 'A claim.'],
      ['footnote', 'a', 'https://x.example'],
      ['footnote', 'b', 'Two words.'],
    ])
  })

  test('reads a long text piece by piece as if it were whole', () => {
    const filler = 'Words of a paragraph that is there to fill the piece up to its end.\n\n'.repeat(
      Math.ceil(PIECE_LENGTH / 60),
    )
    const text = `# T\n\nSee [one][ref] and a note.[^n]\n\n${filler}> quote\n\n${filler}\n[ref]: https://x.example\n\n[^n]: The note.\n`
    const { blocks } = read(text)
    expect(blocks[1]?.marks.map(({ type }) => type)).toEqual(['link', 'footnote'])
    expect(blocks.at(-1)).toMatchObject({ type: 'footnote', identifier: 'n' })
    for (const { map } of blocks)
      expect(text.slice(map.start, map.end)).toContain(map.text.slice(0, 3))
  })

  test('joins a list and a table that are too long for one piece', () => {
    const items = '- an entry of the list with some words in it\n'.repeat(1200)
    const rows = '| one cell | another cell of the row |\n'.repeat(1200)
    const { root, blocks } = read(`${items}\nText.\n\n| a | b |\n|---|---|\n${rows}`)
    expect(
      root.children.map((node) => [node.type, 'children' in node ? node.children.length : 0]),
    ).toEqual([
      ['list', 1200],
      ['paragraph', 1],
      ['table', 1201],
    ])
    expect(blocks.filter(({ type }) => type === 'table')).toHaveLength(1)
  })

  test('is not misled by fences and HTML with blank lines in them', () => {
    const fenced = `\`\`\`\n${'code\n\n'.repeat(PIECE_LENGTH / 4)}\`\`\`\n`
    expect(read(`${fenced}\n# After\n`).blocks.map(({ type }) => type)).toEqual(['code', 'title'])
    expect(
      read(`<!--\n${'# hidden\n\n'.repeat(PIECE_LENGTH / 4)}-->\n\n# After\n`).blocks.map(
        ({ type }) => type,
      ),
    ).toEqual(['title'])
  })

  test.each(['\n', '\r\n', '\r'])('has the place of each line of code that ends in %j', (end) => {
    const text = ['~~~ text', '---', '  two', '~~~', 'Words.', ''].join(end)
    const [code] = read(text).blocks
    expect(code?.map.text).toBe('--- two')
    expect(text.slice(code?.start, code?.end)).toBe(`---${end}  two`)
  })

  test('prefers the title of front matter and keeps where it stands', () => {
    const { metadata } = read('---\ntitle: Pact\npublished: 4 March 2025\n---\n# Another\n')
    expect(metadata.title).toEqual({ value: 'Pact', span: { source: 's1', start: 11, end: 15 } })
    expect(metadata.published).toEqual({
      value: '4 March 2025',
      iso: '2025-03-04',
      span: { source: 's1', start: 27, end: 39 },
    })
  })

  test('tells what it left out, by which rule, and where', () => {
    const text = [
      '![A quay](b.png)',
      'Text ![](c.png) with [a link][x].',
      '<div>Words <!-- no words --></div>',
      '[x]: https://courier.example',
      '[Update]: https://courier.example/later',
    ].join('\n\n')
    expect(
      read(text).dropped.map(({ rule, start, end, ...rest }) => [
        rule,
        rest.text,
        text.slice(start, end),
      ]),
    ).toEqual([
      ['image', 'A quay', '![A quay](b.png)'],
      ['raw-html', 'Words', '<div>Words <!-- no words --></div>'],
      [
        'unused-definition',
        '[Update]: https://courier.example/later',
        '[Update]: https://courier.example/later',
      ],
    ])
  })

  test.each([
    '<https://courier.example/quay>',
    '<mailto:desk@courier.example>',
    '<desk@courier.example>',
  ])('tells that %s was left out inside HTML, where it is no link', (address) => {
    const { dropped } = read(`<details>\n${address}\n</details>\n\nText.`)
    expect(dropped.map(({ rule, text }) => [rule, text])).toEqual([['raw-html', address]])
  })

  test('does not take a tag with a colon or an at sign for an address', () => {
    const tags = '<svg:g>\n<o:p>\n<a href="https://x.example" title="desk@x.example">'
    expect(read(`<div>\n${tags}\n</div>\n\nText.`).dropped).toEqual([])
  })
})
