import { expect, test } from 'vitest'
import { openFontBook } from '../../../src/render/pdf/font-book.ts'
import { openFace } from '../../../src/render/pdf/fonts.ts'
import { fonts, theme } from './support.ts'

const serif = openFace(
  theme.fonts.serif.regular,
  fonts.get(theme.fonts.serif.regular) ?? new Uint8Array(),
)
const roman = { family: 'serif', bold: false, italic: false } as const

test('tells the characters of a glyph, whatever it was used for before', () => {
  const characters = (word: string) =>
    serif.shape(word, false).glyphs.map(({ codePoints }) => codePoints)
  // The ohm sign and the Greek letter are one glyph in this font.
  expect(characters('\u2126')).toEqual([[0x2126]])
  expect(characters('\u03A9')).toEqual([[0x3a9]])
  expect(characters('x\u2126')).toEqual([[0x78], [0x2126]])
})

test('kerns and joins letters', () => {
  const width = (word: string) => serif.shape(word, false).width
  expect(width('AV')).toBeLessThan(width('A') + width('V'))
  expect(serif.shape('office', false).glyphs.length).toBeLessThan('office'.length)
})

test('refuses a file that is no font', () => {
  expect(() => openFace('x.ttf', new Uint8Array([1, 2, 3, 4]))).toThrow(/no font/u)
})

test('takes a character the family lacks from the first fallback that has it', () => {
  const book = openFontBook(theme, fonts)
  const [fallback] = theme.fonts.fallback
  expect(book.faces('a نعم b', roman)).toEqual([
    { text: 'a ', face: theme.fonts.serif.regular },
    { text: 'نعم', face: fallback?.regular },
    { text: ' b', face: theme.fonts.serif.regular },
  ])
  expect(book.missing()).toEqual([])
})

test('shows something for a character no font has, and says so once', () => {
  const book = openFontBook(theme, fonts)
  const shown = book
    .faces('x中y中z', roman)
    .map(({ text }) => text)
    .join('')
  expect(shown).toMatch(/^x\S+y\S+z$/u)
  expect(shown).not.toContain('中')
  expect(book.missing()).toHaveLength(1)
})
