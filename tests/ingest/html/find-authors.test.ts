import { describe, expect, test } from 'vitest'
import { findAuthors } from '../../../src/ingest/html/find-authors.ts'
import { collectPageFacts } from '../../../src/ingest/html/page-facts.ts'
import { parseHtml } from '../../../src/ingest/html/parse-html.ts'

const authors = (head: string, body = '') =>
  findAuthors(
    collectPageFacts(parseHtml(`<html><head>${head}</head><body>${body}</body></html>`, 'a.html')),
  )
const outlet = '<meta property="og:site_name" content="Selm Bay Courier">'

describe('findAuthors', () => {
  test('leaves out the short sign of a writer', () => {
    expect(authors('<meta name="author" content="Mara Lind (mli), Jon Voss (vo.)">')).toEqual([
      'Mara Lind',
      'Jon Voss',
    ])
  })

  test('reads a name that was escaped twice', () => {
    expect(authors('<meta name="author" content="Redacci&amp;oacute;n Bahía">')).toEqual([
      'Redacción Bahía',
    ])
  })

  test.each(['Selm Bay Courier', 'selmbaycourier.com', 'SBC', 'Selm Bay Courier GmbH'])(
    'takes the person on the page, not the outlet as `%s`',
    (name) => {
      const stated = `${outlet}<meta name="author" content="${name}">`
      expect(authors(stated, '<p class="byline">By MARA LIND</p>')).toEqual(['MARA LIND'])
      expect(authors(stated)).toEqual([name])
    },
  )

  test('takes no buttons to share for names', () => {
    const body =
      '<div class="author-links">Twitter Facebook</div><p class="byline">By Mara Lind</p>'
    expect(authors('', body)).toEqual(['Mara Lind'])
    expect(authors('<meta name="author" content="Twitter Facebook">', body)).toEqual(['Mara Lind'])
  })

  test('reads the names before a bar', () => {
    expect(authors('', '<p class="byline">Mara Lind | 3 hours ago</p>')).toEqual(['Mara Lind'])
  })
})
