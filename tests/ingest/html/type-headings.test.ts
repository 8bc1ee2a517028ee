import { expect, test } from 'vitest'
import { readHtml } from '../../../src/ingest/readers/html.ts'

const sentence =
  'The ferry board of Varnholm met on Monday and agreed to dredge the northern lane. '
const paragraph = `<p>${sentence.repeat(3)}</p>`

function headingsOf(between: string) {
  const text = `<html><body><article>${paragraph}${between}<p>Later, ${sentence.repeat(3)}</p></article></body></html>`
  return readHtml({ id: 's1', name: 'a.html', text }).value.blocks.filter(
    ({ type }) => type === 'heading',
  )
}

test('a short bold line between paragraphs is a heading, and says why', () => {
  const [heading] = headingsOf('<p><strong>What the captains say</strong></p>')
  expect(heading).toMatchObject({
    map: { text: 'What the captains say' },
    guess: { reason: 'short bold line between paragraphs', confidence: 0.7 },
  })
})

test.each([
  ['with a full stop', '<p><b>They are not pleased.</b></p>'],
  ['with a colon', '<p><b>They want three things:</b></p>'],
  ['of many words', `<p><b>${'fog '.repeat(15)}</b></p>`],
])('a bold line %s is none', (_, line) => {
  expect(headingsOf(line)).toEqual([])
})

test('a paragraph in large type is no heading', () => {
  expect(headingsOf(`<h2>${sentence.repeat(3)}</h2>`)).toEqual([])
})

test('a heading of the page needs no guess', () => {
  expect(headingsOf('<h2>Fees</h2>').map(({ guess }) => guess)).toEqual([undefined])
})
