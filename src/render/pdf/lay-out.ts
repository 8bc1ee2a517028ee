import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Document } from '../../model/document.ts'
import type { RenderContext } from '../render-context.ts'
import { languagesIn } from '../resolve/languages-in.ts'
import type { ResolvedDocument } from '../resolve.ts'
import { resolve } from '../resolve.ts'
import type { FontBook } from './font-book.ts'
import { openFontBook } from './font-book.ts'
import { loadHyphenation } from './hyphenation.ts'
import { layoutPages } from './layout/layout.ts'
import type { Pages } from './layout/page.ts'

/** A document on its pages, before they are drawn. */
export interface LaidOut {
  readonly document: ResolvedDocument
  readonly book: FontBook
  readonly pages: Pages
  readonly diagnostics: readonly Diagnostic[]
}

type Look = Pick<RenderContext, 'theme' | 'fonts' | 'assets' | 'logo'>

const known = new WeakMap<Document, { readonly look: Look; readonly laid: Promise<LaidOut> }>()

/**
 * The pages of a document; the same document in the same look is laid out once, to be counted and to be drawn.
 *
 * @throws `render/missing-font` when a font file of the theme was not given.
 * @throws `render/bad-font` when one cannot be read.
 */
export function layOut(document: Document, look: Look): Promise<LaidOut> {
  const before = known.get(document)
  if (before !== undefined && isSame(before.look, look)) return before.laid
  const laid = layOutAfresh(document, look)
  known.set(document, { look, laid })
  return laid
}

function isSame(a: Look, b: Look): boolean {
  return a.theme === b.theme && a.fonts === b.fonts && a.assets === b.assets && a.logo === b.logo
}

/** Lets go of a document's pages: they have been drawn, and would be in the way of the next. */
export function forgetLayout(document: Document): void {
  known.delete(document)
}

async function layOutAfresh(
  document: Document,
  { theme, fonts, assets = {}, logo }: Look,
): Promise<LaidOut> {
  const resolved = resolve(document, 'pdf', assets)
  const book = openFontBook(theme, fonts, document.language)
  const isHyphenated = Object.values(theme.styles).some((style) => style.hyphenate)
  const hyphenate = isHyphenated
    ? await loadHyphenation(
        [document.language, ...languagesIn(resolved.value)],
        theme.hyphenation.exceptions,
      )
    : (word: string) => [word]
  const pages = layoutPages(resolved.value, { theme, measure: book, hyphenate, logo })
  return {
    document: resolved.value,
    book,
    pages: pages.value,
    diagnostics: [...resolved.diagnostics, ...pages.diagnostics],
  }
}
