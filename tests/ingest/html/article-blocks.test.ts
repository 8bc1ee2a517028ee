import { expect, test } from 'vitest'
import { readHtml } from '../../../src/ingest/readers/html.ts'

const sentence =
  'The ferry board of Varnholm met on Monday and agreed to dredge the northern lane before the autumn gales set in. '
const story = Array.from({ length: 5 }, (_, index) => `<p>${index}. ${sentence.repeat(2)}</p>`)

function textsOf(body: string): readonly string[] {
  const html = `<html><head><title>Varnholm dredges</title></head><body>${body}</body></html>`
  const { blocks } = readHtml({ id: 's1', name: 'a.html', text: html }).value
  return blocks.map(({ map }) => map.text)
}

const expected = story.map((paragraph) => paragraph.replace(/<\/?p>/g, '').trim())

test.each([
  ['navigation', `<nav><p>${sentence}</p></nav>`],
  ['a newsletter box', `<div class="newsletter-signup"><p>${sentence}</p></div>`],
  ['a box named in camel case', `<div class="relatedStories"><p>${sentence}</p></div>`],
  ['what is hidden', `<div style="display: none"><p>${sentence}</p></div>`],
  [
    'a list of links',
    '<ul><li><a href="/a">One bay</a></li><li><a href="/b">Two bays</a></li></ul>',
  ],
  ['lines without a word', '<p>___</p><p>\u200b</p>'],
  [
    'a form’s small print',
    '<p>By clicking on this you accept our terms and the policy of the page.</p>',
  ],
  ['a vote on the article', '<p>Was this article helpful?</p><p>Valora esta noticia</p>'],
  ['a pointer to more', '<p>Mehr über die Fähren findest du <a href="/f">hier</a>.</p>'],
  ['a disclosure', `<section class="editorial-disclosure"><p>${sentence}</p></section>`],
  ['a card of the author', `<section class="vcard author box"><p>${sentence}</p></section>`],
  ['addresses and times of day', '<p>https://courier.example/pact</p><p>21:04</p>'],
])('the article is read without %s', (_, other) => {
  expect(textsOf(`<main>${story[0]}${other}${story.slice(1).join('')}</main>`)).toEqual(expected)
})

test('a notice of cookies is no article, however long it is', () => {
  const notice = `<div class="cookie-modal">${`<p>Cookie notice. ${sentence.repeat(3)}</p>`.repeat(6)}</div>`
  expect(textsOf(`<main>${story.join('')}</main>${notice}`)).toEqual(expected)
})

test('what stands above the footer is not the footer', () => {
  expect(textsOf(`<div class="above-footer">${story.join('')}</div>`)).toEqual(expected)
})

test('a heading that says the standfirst is one, and heads no section', () => {
  const html = `<html><head><title>Varnholm dredges</title><meta name="description" content="The northern lane of Varnholm will be dredged before autumn"></head><body><main><h1>Varnholm dredges</h1><h2>The northern lane of Varnholm will be dredged before autumn</h2>${story.join('')}</main></body></html>`
  const { blocks, dropped, metadata } = readHtml({ id: 's1', name: 'a.html', text: html }).value
  expect(blocks.map(({ type }) => type)).not.toContain('heading')
  expect(dropped.map(({ rule }) => rule)).toEqual(['standfirst'])
  expect(metadata.standfirst?.span?.start).toBe(html.indexOf('<h2>') + 4)
})

test('a standfirst apart from the article is told as what it is', () => {
  const html = `<html><head><title>Varnholm dredges</title><meta name="description" content="The northern lane will be dredged before autumn"></head><body><header><h1>Varnholm dredges</h1><p>The northern lane will be dredged before autumn</p></header><main>${story.join('')}</main></body></html>`
  const { dropped } = readHtml({ id: 's1', name: 'a.html', text: html }).value
  expect(dropped.map(({ rule }) => rule)).toEqual(['standfirst'])
})

test('the article is put together from neighbouring containers', () => {
  const html = `<div><div>${story.slice(0, 2).join('')}</div><div>${story.slice(2).join('')}</div></div>`
  expect(textsOf(`<ul><li><a href="/">Home</a></li></ul>${html}`)).toEqual(expected)
})

test.each([
  ['class="widget"', 'a class that names something else'],
  ['hidden', 'an attribute that hides it, as pages do that show it by script'],
])('most of the text is never left out for %s', (attributes) => {
  expect(textsOf(`<div ${attributes}>${story.join('')}</div>`)).toEqual(expected)
})

test('what stands below "You may also like" is left out up to the next paragraph', () => {
  const related = '<h3>You may also like</h3><ul><li>The bay in winter</li><li>Fog again</li></ul>'
  expect(
    textsOf(`<article>${story.slice(0, 3).join('')}${related}${story.slice(3).join('')}</article>`),
  ).toEqual(expected)
})

test('an article that is a list keeps its list', () => {
  const list = ['Mara Lind', 'Jon Voss', 'Ada Quill', 'Per Holm'].map((name) => `<li>${name}</li>`)
  const texts = textsOf(
    `<div><h2>All the winners of the regatta</h2><ul>${list.join('').repeat(5)}</ul></div>
     <div class="comments"><p>Be kind when you write here.</p></div>`,
  )
  expect(texts.slice(0, 2)).toEqual(['All the winners of the regatta', 'Mara Lind'])
})

test('cards that point to other articles are left out, and kept where they are the article', () => {
  const card = (at: number) =>
    `<div class="card"><h3><a href="/${at}">Fog closes lane ${at}</a></h3><p>The ${at}. lane stays shut until the autumn gales are over.</p></div>`
  const cards = [1, 2, 3].map(card).join('')
  expect(textsOf(`<main>${story.join('')}<div>${cards}</div></main>`)).toEqual(expected)
  expect(textsOf(`<main>${cards}${card(4)}${card(5)}</main>`)).toContain('Fog closes lane 1')
})

test('an article to be read on below the first is left out; entries of a live report are not', () => {
  const own = `<article><h1>Varnholm dredges</h1>${story.join('')}</article>`
  const next = (heading: string) =>
    `<article>${heading}<p>Next. ${sentence.repeat(3)}</p></article>`
  const texts = (heading: string) =>
    textsOf(`<main>${own}${next(heading)}</main>`).filter((text) => text.startsWith('Next.'))
  expect(texts('<h1>The mayor of Selm resigns</h1>')).toHaveLength(0)
  expect(texts('<h2>17:04</h2>')).toHaveLength(1)
})

test('a name around the whole article hides no name inside it', () => {
  const bio = `<div class="author-bio"><p>Mara writes. ${sentence}</p></div>`
  expect(textsOf(`<div class="post-share-container">${story.join('')}${bio}</div>`)).toEqual(
    expected,
  )
})

test.each(['field-label-hidden', 'overflow-hidden'])(
  'a class such as `%s` hides a label, not the text',
  (name) => {
    const aside = `<div><p>${sentence.repeat(2)}</p></div>`
    expect(
      textsOf(`<main>${story.slice(1).join('')}<div class="${name}">${aside}</div></main>`),
    ).toHaveLength(5)
  },
)

test('a paragraph that repeats the description of a picture is its caption', () => {
  const caption = 'The dredger at work in the northern lane of Varnholm'
  const html = `<main><div><img src="a.jpg" alt="${caption}"><p>${caption}.</p></div>${story.join('')}</main>`
  const { blocks } = readHtml({ id: 's1', name: 'a.html', text: html }).value
  expect(blocks[0]?.type).toBe('caption')
})
