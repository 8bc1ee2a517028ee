import { expect, test } from 'vitest'
import { readHtml } from '../../../src/ingest/readers/html.ts'

const sentence =
  'The ferry board of Varnholm met on Monday and agreed to dredge the northern lane before the autumn gales set in'

const read = (body: string) =>
  readHtml({
    id: 's1',
    name: 'a.html',
    text: `<html><head><title>Varnholm dredges</title></head><body><article><h1>Varnholm dredges</h1>${body}</article></body></html>`,
  }).value

const more = `<p>It does so again. ${sentence}.</p><p>And once more. ${sentence}.</p>`

test.each([
  [
    'a number in superscript, and its note with the same',
    `<p>${sentence}<sup><a href="#n1" id="r1">1</a></sup>.</p>${more}<p id="n1"><sup>1</sup> By the minutes.</p>`,
  ],
  [
    'the roles of DPUB-ARIA, and a link back',
    `<p>${sentence}<a href="#n1" id="r1" role="doc-noteref">[1]</a>.</p>${more}<section role="doc-endnotes"><ol><li id="n1">By the minutes. <a href="#r1" role="doc-backlink">↩</a></li></ol></section>`,
  ],
  [
    'the class of a content system, and an anchor in the note',
    `<p>${sentence}<a class="footnote-anchor" href="#n1" id="r1">1</a>.</p>${more}<div class="footnote"><a id="n1" href="#r1">1</a><div><p>By the minutes.</p></div></div>`,
  ],
])('a note is told by %s', (_, body) => {
  const { blocks, dropped, root } = read(body)
  const [, opening] = blocks
  const note = blocks.at(-1)
  expect(opening?.map.text).toBe(`${sentence}.`)
  expect(opening?.marks).toEqual([
    { type: 'footnote', identifier: 'n1', start: sentence.length, end: sentence.length },
  ])
  expect(note).toMatchObject({ type: 'footnote', identifier: 'n1' })
  expect(note?.map.text).toBe('By the minutes.')
  expect(new Set(dropped.map(({ rule }) => rule))).toEqual(new Set(['note-reference']))
  expect(root.children.at(-1)).toMatchObject({ type: 'footnoteDefinition', identifier: 'n1' })
})

test('a reference to a note that the page does not hold is no part of the sentence', () => {
  const { blocks } = read(`<p>${sentence}<sup><a href="#n9">9</a></sup>.</p>${more}`)
  expect(blocks[1]).toMatchObject({ marks: [] })
  expect(blocks[1]?.map.text).toBe(`${sentence}.`)
})

test('a power, and a link of the text to one of its sections, are words', () => {
  const { blocks } = read(
    `<p>${sentence} on 4 m<sup>2</sup>, as <a href="#s2">2</a> says.</p>${more}<h2 id="s2">Depth</h2>${more}`,
  )
  expect(blocks[1]?.map.text).toBe(`${sentence} on 4 m2, as 2 says.`)
})
