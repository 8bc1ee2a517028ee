import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Theme } from '../../../src/model/theme.ts'
import { openFontBook } from '../../../src/render/pdf/font-book.ts'
import { renderPdf } from '../../../src/render/pdf/index.ts'
import { doc, extracted, p } from '../../support/document.ts'
import { fonts, textOfPdf, theme } from './support.ts'

/** Some glyphs of an East Asian font, as the optional package has them all. */
const excerpt = readFileSync(new URL('fonts/noto-serif-sc-excerpt.ttf', import.meta.url))
const [sc] = theme.fonts.fallback.filter(({ name }) => name === 'Noto Serif SC')
const withChinese = new Map([...fonts, [sc?.regular ?? '', excerpt], [sc?.bold ?? '', excerpt]])

const sources = [
  { id: 'a', name: 'article.md', sha256: '', text: 'First line.\nHe said 港口 and left.\n' },
]
const quotation = doc([p(extracted('港口', 20))])

test('a character no font has is an error at its place in the article', async () => {
  const { diagnostics } = await renderPdf(quotation, {
    theme,
    fonts,
    evidence: { brief: '', sources },
  })
  expect(diagnostics).toHaveLength(1)
  expect(diagnostics[0]).toMatchObject({
    severity: 'error',
    code: 'render/missing-glyph',
    message: expect.stringContaining('Cannot print `港` (U+6E2F) (nor `口`)'),
    place: { file: 'article.md', line: 2, column: 9 },
    frame: expect.stringContaining('> 2 | He said 港口 and left.'),
  })
})

test('a character that nobody sees is named by its number alone', async () => {
  const { diagnostics } = await renderPdf(doc([p('a\uE001b')]), { theme, fonts })
  expect(diagnostics[0]?.message).toMatch(/^Cannot print U\+E001: /u)
})

test('the error names the packages that bring a font for it', async () => {
  const { diagnostics } = await renderPdf(doc([p('港，'), p('は'), p('\u{10330}')]), {
    theme,
    fonts,
  })
  expect(diagnostics.map(({ hint }) => hint)).toEqual([
    expect.stringContaining('`npm install @expo-google-fonts/noto-serif-sc` or '),
    'Install a font for it: `npm install @expo-google-fonts/noto-serif-jp`.',
    'Add a font that has it to `fonts.fallback` of `theme.json`.',
  ])
})

test('with the package installed there is nothing to report', async () => {
  const { value, diagnostics } = await renderPdf(quotation, { theme, fonts: withChinese })
  expect(diagnostics).toEqual([])
  expect(await textOfPdf(value)).toEqual(['港口'])
})

test('of several fonts for a character the one for the language of the document is taken', () => {
  const { bold } = theme.fonts.serif
  const own = { optional: true, covers: [], languages: [], scale: 1, leading: 0, textLeading: 0 }
  const others: Theme = {
    ...theme,
    fonts: {
      ...theme.fonts,
      fallback: [
        { ...own, name: 'One', regular: bold, bold },
        {
          ...own,
          name: 'Two',
          regular: sc?.regular ?? '',
          bold: sc?.bold ?? '',
          languages: ['zh'],
        },
        { ...own, name: 'Three', regular: 'x.ttf', bold: 'x.ttf', languages: ['zh-Hant'] },
      ],
    },
  }
  const choice = { family: 'mono', bold: false, italic: false } as const
  const faceOf = (language: string, files = withChinese) =>
    openFontBook(others, files, language).faces('\u2026港', choice).at(-1)?.face
  expect(faceOf('zh-CN')).toBe(sc?.regular)
  expect(faceOf('zh-Hant-TW', new Map([...withChinese, ['x.ttf', excerpt]]))).toBe('x.ttf')
  expect(faceOf('en')).toBe(sc?.regular)
})
