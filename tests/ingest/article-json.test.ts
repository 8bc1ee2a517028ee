import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { articleJsonSchema, articleToJson } from '../../src/ingest/article-json.ts'
import { ingest } from '../../src/ingest/index.ts'
import { blockTypes } from '../../src/model/article.ts'
import { dropRules } from '../../src/model/dropped-text.ts'
import { sourceFile } from '../support/source-file.ts'

test('articleToJson gives the dateline as a block behind its paragraph', async () => {
  const text =
    'Harbour pact\n4 March 2025\nVARNHOLM (BNA) — The council of the port signed the pact after nine months of talks.'
  const { value } = await ingest(sourceFile(text))
  const json = articleToJson(value)
  expect(articleJsonSchema.parse(json)).toEqual(json)
  expect(json).toEqual({
    title: 'Harbour pact',
    byline: [],
    date: '2025-03-04',
    lang: 'en',
    guesses: {
      lang: { reason: 'script and function words', confidence: 0.9 },
      title: { reason: 'first line, short, before running text', confidence: 0.9 },
      date: { reason: 'a date alone on its line', confidence: 0.95 },
    },
    format: 'text',
    encoding: 'utf-8',
    text,
    blocks: [
      {
        type: 'title',
        start: 0,
        end: 12,
        text: 'Harbour pact',
        reason: 'first line, short, before running text',
        confidence: 0.9,
      },
      {
        type: 'date',
        start: 13,
        end: 25,
        text: '4 March 2025',
        reason: 'a date alone on its line',
        confidence: 0.95,
      },
      {
        type: 'paragraph',
        start: 26,
        end: 110,
        text: text.slice(26),
        reason: 'running text',
        confidence: 0.9,
      },
      {
        type: 'dateline',
        start: 26,
        end: 42,
        text: 'VARNHOLM (BNA) —',
        reason: 'a place and a dash before running text',
        confidence: 0.9,
      },
    ],
    dropped: [],
  })
})

test('articleToJson tells how title and byline were guessed, and only those that were', async () => {
  const body =
    'The council of the port of Varnholm signed the pact on Monday after nine months of talks with the ferries.'
  const guessed = await ingest(sourceFile(`Harbour pact\nMara Lind\n${body}\nBy Jon Voss`))
  expect(articleToJson(guessed.value)).toMatchObject({
    byline: ['Mara Lind', 'Jon Voss'],
    guesses: { byline: { reason: 'names alone below the title', confidence: 0.7 } },
  })
  const stated = await ingest(
    sourceFile(
      `---\nlang: en\ntitle: Harbour pact\nauthor: Mara Lind\npublished: 2025-03-04\n---\n${body}`,
    ),
  )
  expect(articleToJson(stated.value)).toMatchObject({ title: 'Harbour pact', guesses: {} })
  expect(articleToJson(stated.value).guesses).toEqual({})
})

test('articleToJson guesses a language that the source does not state, and says so', async () => {
  const body =
    '<p>Der Rat des Hafens hat am Montag den Vertrag mit den Reedereien unterzeichnet, und er gilt für zehn Jahre. Die Kapitäne sagten, dass die neuen Wege nicht kürzer sind.</p>'
  const read = async (lang: string) =>
    articleToJson(
      (await ingest(sourceFile(`<html${lang}><body>${body}</body></html>`, { name: 'a.html' })))
        .value,
    )
  expect(await read('')).toMatchObject({
    lang: 'de',
    guesses: { lang: { reason: 'script and function words' } },
  })
  expect(await read(' lang="fr"')).toMatchObject({ lang: 'fr', guesses: {} })
  expect((await read(' lang="fr"')).guesses.lang).toBeUndefined()
})

test('articleToJson tells what is in no block, with its line', async () => {
  const { value } = await ingest(
    sourceFile('# Pact\n\nIt holds.\n\n<div>Words of a box.</div>\n', { name: 'a.md' }),
  )
  expect(articleJsonSchema.parse(articleToJson(value)).dropped).toEqual([
    { rule: 'raw-html', start: 19, end: 45, line: 5, text: 'Words of a box.', sentences: 0 },
  ])
})

test('src/ingest/README.md describes every block type, field and rule', async () => {
  const readme = await readFile(new URL('../../src/ingest/README.md', import.meta.url), 'utf8')
  const names = [...readme.matchAll(/^\| `([\w-]+)`/gm)].map(([, name]) => name)
  expect(names).toEqual([
    ...Object.keys(articleJsonSchema.shape),
    ...articleJsonSchema.shape.blocks.element.shape.type.options
      .filter((type) => names.includes(type))
      .sort((a, b) => names.indexOf(a) - names.indexOf(b)),
    ...Object.keys(dropRules),
  ])
  expect(names).toEqual(expect.arrayContaining([...blockTypes, 'dateline']))
})
