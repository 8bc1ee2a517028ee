import { expect, test } from 'vitest'
import { compose } from '../../src/compose/index.ts'
import { resolve } from '../../src/render/resolve.ts'
import { briefOf } from '../support/brief.ts'
import { composed, documentOf, outline } from '../support/compose-text.ts'
import { templateOf } from '../support/template.ts'

const grid = (id: string) =>
  `:::table[Who said what]{id="${id}"}\n| Who | What |\n|---|---|\n| Ana | yes |\n:::\n`

test('a table with an id is numbered, and `refer` says by which number, with a link', () => {
  const document = documentOf(`See {{refer "said"}}.\n\n${grid('prices')}\n${grid('said')}`)
  expect(outline(resolve(document, 'html').value.children)).toEqual([
    'paragraph: See <#captioned-said Table 2>.',
    expect.stringContaining('Table 1. Who said what'),
    expect.anything(),
    expect.anything(),
    expect.stringContaining('Table 2. Who said what'),
    expect.anything(),
    expect.anything(),
  ])
})

test('words of a numbered caption are labels: another language has its own', () => {
  const labels = { tableName: 'Tableau {number}', captionMark: ' – ' }
  const document = documentOf(`${grid('said')}`, { labels })
  expect(outline(resolve(document, 'html').value.children)[0]).toContain(
    'Tableau 1 – Who said what',
  )
})

test('a reference to what the template does not print is an error that says so', () => {
  expect(() => documentOf(`See {{refer "sayd"}}.\n\n${grid('said')}`)).toThrow(
    'Cannot refer to `sayd`: the template prints no table, figure or chart with that `id`.',
  )
  const { diagnostics } = compose(briefOf(), templateOf(`See {{refer "said"}}.\n\n${grid('said')}`))
  expect(diagnostics.map(({ code }) => code)).not.toContain('compose/unknown-reference')
})

test('`contents` lists headings to a depth', () => {
  expect(composed('::contents')).toEqual(['contents to 3'])
  expect(composed('::contents{depth="2"}')).toEqual(['contents to 2'])
  expect(() => documentOf('::contents{depth="7"}')).toThrow(/expected `2`, `3`, `4`/)
})
