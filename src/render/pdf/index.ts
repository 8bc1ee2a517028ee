import type { Result } from '../../model/diagnostic.ts'
import type { Document } from '../../model/document.ts'
import type { RenderContext } from '../index.ts'
import { resolve } from '../resolve.ts'
import { drawPages } from './draw/draw-pages.ts'
import { openFontBook } from './font-book.ts'
import { loadHyphenation } from './hyphenation.ts'
import { layoutPages } from './layout/layout.ts'

/**
 * A document as a tagged PDF: the same bytes for the same document, theme and fonts, whatever was rendered before.
 *
 * @throws `render/missing-font` when a font file of the theme was not given.
 * @throws `render/bad-font` when one cannot be read or embedded.
 */
export async function renderPdf(
  document: Document,
  { theme, fonts }: RenderContext,
): Promise<Result<Uint8Array>> {
  const { value: resolved, diagnostics } = resolve(document, 'pdf')
  const book = openFontBook(theme, fonts)
  const isHyphenated = Object.values(theme.styles).some((style) => style.hyphenate)
  const hyphenate = isHyphenated
    ? await loadHyphenation(document.language)
    : (word: string) => [word]
  const pages = layoutPages(resolved, { theme, measure: book, hyphenate })
  const value = await drawPages(pages.value, { document: resolved, face: book.face })
  return { value, diagnostics: [...diagnostics, ...pages.diagnostics, ...book.missing()] }
}
