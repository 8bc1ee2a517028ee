import { expect, test } from 'vitest'
import { readHtml } from '../../../src/ingest/readers/html.ts'

const story = `<p>${'The ferry board of Varnholm met on Monday and agreed to dredge the northern lane of the bay. '.repeat(3)}</p>`

const metadataOf = (head: string, body = '') => {
  const text = `<html><head><title>Varnholm dredges</title>${head}</head><body><div><h1>Varnholm dredges</h1>${body}</div><div>${story}${story.replace('Monday', 'Friday')}</div></body></html>`
  return { text, metadata: readHtml({ id: 's1', name: 'a.html', text }).value.metadata }
}

test('lines between title and text say who and when where the markup does not, each with its place', () => {
  const { text, metadata } = metadataOf(
    '',
    '<i>By Mara Lind</i><br><br><b>Tue Mar 4 09:15:00 UTC 2031</b>',
  )
  expect(metadata.published).toMatchObject({
    iso: '2031-03-04',
    guess: { reason: 'a date between the title and the text' },
  })
  const { start = 0, end = 0 } = metadata.byline?.[0]?.span ?? {}
  expect(text.slice(start, end)).toBe('Mara Lind')
})

test('what the page states goes before them', () => {
  const { metadata } = metadataOf(
    '<meta name="author" content="Jon Voss"><meta name="date" content="2031-03-02">',
    '<p>By Mara Lind</p><p>4 March 2031</p>',
  )
  expect(metadata.published?.iso).toBe('2031-03-02')
  expect(metadata.byline?.map(({ value }) => value)).toEqual(['Jon Voss'])
})

test('a date in the text dates nothing', () => {
  const { metadata } = metadataOf(
    '',
    `<p>The board of the ferries of the bay, which met on 4 March 2031, has said no.</p>`,
  )
  expect(metadata.published).toBeUndefined()
})
