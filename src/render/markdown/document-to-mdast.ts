import type { Root } from 'mdast'
import type { Inline } from '../../model/document.ts'
import { tidyInlines } from '../resolve/tidy-inlines.ts'
import type { ResolvedDocument } from '../resolve.ts'
import type { MarkdownBlock } from './blocks.ts'
import { blocksToMdast } from './blocks.ts'
import { markdownContext } from './context.ts'
import { inlinesToMdast } from './inlines.ts'

/**
 * The document as plain mdast with GFM tables and footnotes. The words of the banner and the header come first;
 * the footer, which repeats them on every page of a paged format, is left out. Footnotes are numbered; source entries
 * are footnotes named by their anchor.
 */
export function documentToMdast(document: ResolvedDocument): Root {
  const context = markdownContext(document)
  const marking = inlinesToMdast(markingLine(document), context)
  const notes = document.notes.map(({ number, children }): MarkdownBlock => {
    const identifier = String(number)
    const body = [...blocksToMdast(children, context)]
    return { type: 'footnoteDefinition', identifier, label: identifier, children: body }
  })
  return {
    type: 'root',
    children: [
      ...(marking.length === 0 ? [] : [{ type: 'paragraph' as const, children: marking }]),
      ...blocksToMdast(document.children, context),
      ...notes,
    ],
  }
}

/** `OFFICIAL · TLP:GREEN · BRF-2026-7`; zones that count pages are left out. */
function markingLine({ banner, header }: ResolvedDocument): readonly Inline[] {
  const { start, center, end } = header
  const zones = [banner.marking, banner.tlp, start, center, end].filter(
    (zone) => zone.length > 0 && !countsPages(zone),
  )
  const dot: Inline = { type: 'text', value: ' · ', origin: 'label', spans: [] }
  return tidyInlines(zones.flatMap((zone, index) => (index === 0 ? zone : [dot, ...zone])))
}

function countsPages(nodes: readonly Inline[]): boolean {
  return nodes.some(
    (node) =>
      node.type === 'pageNumber' ||
      node.type === 'pageCount' ||
      ('children' in node && countsPages(node.children)),
  )
}
