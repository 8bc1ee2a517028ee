import { toHtml } from 'hast-util-to-html'
import type { Result } from '../../model/diagnostic.ts'
import type { Document } from '../../model/document.ts'
import type { RenderContext } from '../render-context.ts'
import { resolve } from '../resolve.ts'
import { flowContent } from './blocks.ts'
import { htmlContext } from './context.ts'
import { embedFonts } from './fonts/embed-fonts.ts'
import { page, pageBody } from './page.ts'
import { stylesheet } from './styles/stylesheet.ts'

/**
 * The document as one HTML file that asks for nothing else: no script, no request, its fonts and style sheet inside.
 * UTF-8, `\n` line ends. The same document, theme and fonts give the same bytes.
 *
 * @throws `render/missing-font` when the theme embeds fonts and a file of it was not given.
 * @throws `render/bad-font` when one cannot be read or cut down.
 */
export async function renderHtml(
  document: Document,
  { theme, fonts, assets = {}, logo, evidence }: RenderContext,
): Promise<Result<Uint8Array>> {
  const { value: resolved, diagnostics } = resolve(document, 'html', assets)
  const context = htmlContext(resolved, { blocks: flowContent, theme, assets, logo })
  const body = pageBody(resolved, context)
  const css = stylesheet(resolved, {
    theme,
    fontFaces: await embedFonts(body, resolved, { theme, fonts }),
    ownRules: context.ownRules,
  })
  const html = toHtml(page(resolved, body, { css, evidence }), {
    characterReferences: { useNamedReferences: true },
  })
  return { value: new TextEncoder().encode(html), diagnostics }
}
