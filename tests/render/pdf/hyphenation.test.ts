import { expect, test } from 'vitest'
import { pt } from '../../../src/model/units.ts'
import { loadHyphenation } from '../../../src/render/pdf/hyphenation.ts'
import { layoutPages } from '../../../src/render/pdf/layout/layout.ts'
import { syllablesOf } from '../../../src/render/pdf/layout/syllables.ts'
import { resolve } from '../../../src/render/resolve.ts'
import { doc, p, paragraph } from '../../support/document.ts'
import { fakeMeasure, isText, render, theme } from './support.ts'

const english = await loadHyphenation('en-GB')

const fragment = (text: string) => ({
  text,
  face: 'serif',
  level: 0,
  span: {
    text,
    owner: 0,
    look: {
      family: 'serif' as const,
      bold: false,
      italic: false,
      size: pt(10),
      colour: '#000000',
      tracking: 0,
      capitals: false,
      rise: 0,
    },
  },
})
const parts = (text: string) => syllablesOf(fragment(text), english).map((part) => part.text)

test('cuts words where their language allows it, punctuation kept with the letters', () => {
  expect(parts('“government,”').join('|')).toBe('“gov|ern|ment,”')
})

test('never cuts names, short words or capitals', () => {
  for (const word of ['Morel', 'ferry', 'NATO', 'McGregor', 'a1b2c3d4'])
    expect(parts(word)).toEqual([])
})

test('leaves words whole in a language without patterns', async () => {
  expect((await loadHyphenation('tlh'))('government')).toEqual(['government'])
})

test('shows a hyphen where a line ends inside a word, and nowhere else', () => {
  const body = { ...theme.styles.body, size: pt(10), hyphenate: true, align: 'justify' as const }
  const page = { ...theme.page, marginInner: pt(64), marginOuter: pt(64) }
  const words = 'governments negotiating international arrangements '.repeat(20)
  const { value } = layoutPages(resolve(doc([p(words)]), 'pdf').value, {
    theme: { ...theme, page, styles: { ...theme.styles, body } },
    measure: fakeMeasure,
    hyphenate: english,
  })
  const lines = (value.pages[0]?.boxes ?? []).filter(isText).map(({ text }) => text)
  expect(lines.some((line) => line.endsWith('-'))).toBe(true)
  expect(lines.join('').replaceAll('-', '').trim()).toBe(words.trim())
})

test('renders a document of any language tag', async () => {
  await expect(
    render(doc([paragraph('kicker', 'x')], { language: 'not_a_tag' })),
  ).resolves.toBeInstanceOf(Uint8Array)
})
