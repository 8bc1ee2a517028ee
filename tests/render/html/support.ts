import type { Document } from '../../../src/model/document.ts'
import type { Theme } from '../../../src/model/theme.ts'
import { renderHtml } from '../../../src/render/html/index.ts'
import { inspectHtml } from '../../support/html-inspect.ts'
import { assets } from '../../support/pictures.ts'
import { fonts, theme } from '../pdf/support.ts'

/** The page of a document as text. */
export async function render(document: Document, changes: Partial<Theme> = {}): Promise<string> {
  const { value } = await renderHtml(document, { theme: { ...theme, ...changes }, fonts, assets })
  return new TextDecoder().decode(value)
}

/** The page of a document, read back. */
export async function inspect(document: Document, changes: Partial<Theme> = {}) {
  return inspectHtml(new TextEncoder().encode(await render(document, changes)))
}
