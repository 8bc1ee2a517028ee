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

  test('leaves out who a writer is, and the outlet beside the name', () => {
    expect(
      authors(
        '<meta name="author" content="Mara Lind, professor of law at the University of Selm">',
      ),
    ).toEqual(['Mara Lind'])
    expect(authors(`${outlet}<meta name="author" content="Selm Bay Courier - Mara Lind">`)).toEqual(
      ['Mara Lind'],
    )
  })

  test.each([
    ['a link to the page of an author', '', '<a href="/authors/mara-lind">Mara Lind</a>'],
    ['an hCard', '', '<span class="author vcard"><a class="fn">mlind</a></span>'],
    [
      'a labelled field',
      '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Mara Lind">',
      '',
    ],
    ['a citation', '<meta name="citation_author" content="Mara Lind">', ''],
  ])('reads the name from %s', (_, head, body) => {
    expect(authors(head, body)).toHaveLength(1)
  })
})
