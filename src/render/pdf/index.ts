import type { Result } from '../../model/diagnostic.ts'
import type { Document } from '../../model/document.ts'
import type { RenderContext } from '../index.ts'
import { drawPages } from './draw/draw-pages.ts'
import { layOut } from './lay-out.ts'

/**
 * A document as a tagged PDF: the same bytes for the same document, theme and fonts, whatever was rendered before.
 *
 * @throws `render/missing-font` when a font file of the theme was not given.
 * @throws `render/bad-font` when one cannot be read or embedded.
 */
export async function renderPdf(
  document: Document,
  context: RenderContext,
): Promise<Result<Uint8Array>> {
  const { document: resolved, book, pages, diagnostics } = await layOut(document, context)
  const value = await drawPages(pages, { document: resolved, face: book.face })
  return { value, diagnostics }
}
