import { expect, test } from 'vitest'
import { readHtml } from '../../../src/ingest/readers/html.ts'

const sentence =
  'The ferry board of Varnholm met on Monday and agreed to dredge the northern lane before the autumn gales set in. '
const story = [0, 1, 2]
  .map((index) => `<p>${index}. Fish &amp; ${sentence.repeat(2)}</p>`)
  .join('\r\n')

const page = (body: string) =>
  `<html><head><title>Varnholm dredges</title></head><body><h1>Varnholm dredges</h1>${body}</body></html>`

const read = (html: string) => readHtml({ id: 's1', name: 'a.html', text: html }).value

test.each([
  ['a script that holds markup', `<script type='text/template'>\n${story}</script>`],
  [
    'the shadow root of a saved page',
    `<x-story><template shadowrootmode="open"><div>${story}</div></template></x-story>`,
  ],
])('the article is read from %s, every word with its place', (_, body) => {
  const html = page(body)
  const { blocks } = read(html)
  expect(blocks.map(({ map }) => map.text.slice(0, 19))).toEqual([
    'Varnholm dredges',
    ...[0, 1, 2].map((index) => `${index}. Fish & The ferry`),
  ])
  for (const { map } of blocks)
    for (const [index, offset, length] of map.pieces)
      expect(map.text.slice(index, index + length)).toBe(html.slice(offset, offset + length))
})

test.each([
  ['waits for values', `<script type="text/template">${story}<p>{{ name }}</p></script>`],
  ['is data', `<script type="text/template">{"story":"${story}"}</script>`],
  ['is short', '<script type="text/template"><p>Send us a letter, please.</p></script>'],
  ['a script of the page uses', `<template>${story}</template>`],
])('a template that %s is left alone', (_, body) => {
  const { blocks, dropped } = read(page(`<p>${sentence.repeat(2)}</p>${body}`))
  expect(blocks.map(({ map }) => map.text)).toEqual(['Varnholm dredges', sentence.repeat(2).trim()])
  expect(dropped).toEqual([])
})
