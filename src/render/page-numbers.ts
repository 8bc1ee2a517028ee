import type { Block, Document } from '../model/document.ts'
import type { RenderContext } from './render-context.ts'
import { visitBlocks } from './resolve/visit-blocks.ts'

/**
 * The pages that headings are on in the PDF, by anchor, for a table of contents in a format whose pages we do not make.
 * Empty for a document that has none, and without fonts.
 */
export async function pageNumbersOf(
  document: Document,
  look: Pick<RenderContext, 'theme' | 'fonts' | 'assets' | 'logo'>,
): Promise<ReadonlyMap<string, number>> {
  const numbers = new Map<string, number>()
  if (look.fonts.size === 0 || !hasContents(document.children)) return numbers
  const { layOut } = await import('./pdf/lay-out.ts')
  const { pages } = (await layOut(document, look)).pages
  for (const [index, { boxes }] of pages.entries()) {
    for (const box of boxes) {
      if (box.type === 'anchor' && !numbers.has(box.anchor)) numbers.set(box.anchor, index + 1)
    }
  }
  return numbers
}

function hasContents(blocks: readonly Block[]): boolean {
  let isFound = false
  visitBlocks(blocks, {
    block: ({ type }) => {
      isFound ||= type === 'contents'
    },
  })
  return isFound
}
