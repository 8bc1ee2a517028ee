import type { Diagnostic, Result } from '../../model/diagnostic.ts'
import type { Document } from '../../model/document.ts'
import { pictureOf } from '../../model/picture.ts'
import { ledgerOf } from '../ledger-of.ts'
import type { RenderContext } from '../render-context.ts'
import { allowsAttachments } from './draw/conformance.ts'
import { drawPages } from './draw/draw-pages.ts'
import { forgetLayout, layOut } from './lay-out.ts'
import { LOGO } from './layout/page.ts'
import { missingGlyphs } from './missing-glyphs.ts'

/**
 * A document as a tagged PDF that claims what the theme says, with the evidence attached: the same bytes for the same
 * document, theme, fonts and evidence, whatever was rendered before.
 *
 * A character no font has is shown as a replacement and is an error: see `missingGlyphs`.
 *
 * @throws `render/missing-font` when a font file of the theme was not given.
 * @throws `render/bad-font` when one cannot be read or embedded.
 */
export async function renderPdf(
  document: Document,
  context: RenderContext,
): Promise<Result<Uint8Array>> {
  const { assets = {}, logo } = context
  const { document: resolved, book, pages, diagnostics } = await layOut(document, context)
  forgetLayout(document)
  const { conformance } = context.theme
  const isAllowed = allowsAttachments(conformance)
  const value = drawPages(pages, {
    document: resolved,
    conformance,
    evidence:
      isAllowed && context.evidence !== undefined
        ? { ...context.evidence, ledger: ledgerOf(resolved) }
        : undefined,
    face: book.face,
    picture: (name) => (name === LOGO ? logo : pictureOf(assets, name)),
  })
  const isLeftOut = context.evidence !== undefined && !isAllowed
  const missing = missingGlyphs(book.missing(), resolved, context)
  return {
    value,
    diagnostics: [...diagnostics, ...missing, ...(isLeftOut ? [noEvidence] : [])],
  }
}

const noEvidence: Diagnostic = {
  severity: 'info',
  code: 'render/no-evidence',
  message:
    'Cannot attach the facts and sources to the PDF: found `conformance` to be `pdf/a-2a`, expected `pdf/a-3a` or `pdf/ua-1`, which allow attachments.',
  hint: 'Choose one of these in `theme.json`, or set `evidence` to `none`.',
}
