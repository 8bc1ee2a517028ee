import { expect, test } from 'vitest'
import { pt } from '../../../src/model/units.ts'
import { loadHyphenation } from '../../../src/render/pdf/hyphenation.ts'
import { layoutPages } from '../../../src/render/pdf/layout/layout.ts'
import { syllablesOf } from '../../../src/render/pdf/layout/syllables.ts'
import { resolve } from '../../../src/render/resolve.ts'
import { doc, extracted, p, paragraph } from '../../support/document.ts'
import { fakeMeasure, isText, layout, linesOf, render, theme } from './support.ts'

const english = await loadHyphenation(['en'])

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
const narrow = { ...theme.page, marginInner: pt(200), marginOuter: pt(200) }
const parts = (text: string) => syllablesOf(fragment(text), english).map((part) => part.text)

test('cuts words where their language allows it, punctuation kept with the letters', () => {
  expect(parts('“government,”').join('|')).toBe('“gov|ern|ment,”')
})

test('never cuts names, short words or capitals', () => {
  for (const word of ['Morel', 'ferry', 'NATO', 'McGregor', 'a1b2c3d4'])
    expect(parts(word)).toEqual([])
})

test('leaves words whole in a language without patterns', async () => {
  expect((await loadHyphenation(['tlh']))('government')).toEqual(['government'])
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

test('breaks a word in the language of its run, and where the theme says otherwise, there', async () => {
  const hyphenate = await loadHyphenation(['en', 'fr'], {
    en: ['Gov-ernments', 'archipelago'],
    'en-US': ['gov-er-nments'],
  })
  expect(hyphenate('gouvernement')).not.toEqual(hyphenate('gouvernement', 'fr'))
  expect(hyphenate('gouvernement', 'fr')).toEqual(['gou', 'ver', 'ne', 'ment'])
  expect(hyphenate('governments')).toEqual(['gov', 'ernments'])
  expect(hyphenate('archipelago')).toEqual(['archipelago'])
  expect(hyphenate('governments', 'de')).toEqual(['governments'])
  const american = await loadHyphenation(['en-US'], {
    en: ['gov-ernments'],
    'en-US': ['gov-er-nments'],
  })
  expect(american('governments')).toEqual(['gov', 'er', 'nments'])
})

test('a quotation in another language goes by its own rules', async () => {
  const asked: [string, string | undefined][] = []
  const said =
    'Les gouvernements de la région ont dit que le port est fermé pour les navires et qui sont dans la rade.'
  const body = { ...theme.styles.body, hyphenate: true }
  layoutPages(resolve(doc([p('The government said: ', extracted(said))]), 'pdf').value, {
    theme: { ...theme, styles: { ...theme.styles, body } },
    measure: fakeMeasure,
    hyphenate: (word, language) => {
      asked.push([word, language])
      return [word]
    },
  })
  expect(asked).toContainEqual(['government', undefined])
  expect(asked).toContainEqual(['gouvernements', 'fr'])
})

test('a soft hyphen shows where a line ends at it, and nowhere else, whatever the style', () => {
  const lines = linesOf(
    layout(doc([p('con\u00adsti\u00adtu\u00adtion '.repeat(60))]), { page: narrow }).pages[0],
  )
  expect(lines.length).toBeGreaterThan(5)
  expect(lines.some((line) => line.endsWith('-'))).toBe(true)
  expect(lines.join(' ').replaceAll('- ', '')).toBe('constitution '.repeat(60).trim())
})

test('a word that says where it may be broken is broken nowhere else', () => {
  const body = { ...theme.styles.body, hyphenate: true }
  const words = 'negoti\u00adations '.repeat(200)
  const { value } = layoutPages(resolve(doc([p(words)]), 'pdf').value, {
    theme: { ...theme, styles: { ...theme.styles, body } },
    measure: fakeMeasure,
    hyphenate: english,
  })
  const ends = linesOf(value.pages[0]).filter((line) => line.endsWith('-'))
  expect(ends.length).toBeGreaterThan(0)
  for (const line of ends) expect(line).toMatch(/negoti-$/)
})

test('renders a document of any language tag', async () => {
  await expect(
    render(doc([paragraph('kicker', 'x')], { language: 'not_a_tag' })),
  ).resolves.toBeInstanceOf(Uint8Array)
})
