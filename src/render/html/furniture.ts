import type { Element } from 'hast'
import type { Inline } from '../../model/document.ts'
import type { Theme } from '../../model/theme.ts'
import { tidyInlines } from '../resolve/tidy-inlines.ts'
import type { ResolvedDocument } from '../resolve.ts'
import { bannerElements } from './banner.ts'
import type { HtmlContext } from './context.ts'
import { stack } from './element.ts'
import { logoElements } from './handlers/figure.ts'
import { paragraphElement } from './paragraph-element.ts'

/** The head or foot of the page as it stands on a screen, once, with its banner: without what counts printed pages. */
export function furniture(
  kind: 'header' | 'footer',
  document: ResolvedDocument,
  context: HtmlContext,
): readonly Element[] {
  const zones = document[kind]
  const words = (['start', 'center', 'end'] as const).flatMap((name) => {
    const zone = withoutPageCounts(zones[name])
    const className = [`zone-${name}`]
    return zone.length === 0 ? [] : [paragraphElement('p', { className }, zone, context)]
  })
  const banner = bannerElements(document.banner, context)
  const children =
    kind === 'header'
      ? [...banner, ...logoElements(kind, context), ...words]
      : [...words, ...banner]
  return children.length === 0 ? [] : [stack(kind, { className: [`page-${kind}`] }, children)]
}

/** True when the first page has nothing above its text. */
export function hasNoHeader({ header, banner }: ResolvedDocument, { logo }: Theme): boolean {
  const zones = [header.start, header.center, header.end, banner.marking, banner.tlp]
  return zones.every((zone) => zone.length === 0) && logo?.place !== 'header'
}

const SEPARATOR = ' · '

/**
 * The parts of a zone that count no pages: `TLP:GREEN · Page 1 of 2` keeps its marking. Parts are what stands between
 * separators in plain text.
 */
function withoutPageCounts(zone: readonly Inline[]): readonly Inline[] {
  if (!zone.some(countsPages)) return zone
  const kept = partsOf(zone).filter((part) => !part.some(countsPages))
  const separator: Inline = { type: 'text', value: SEPARATOR, origin: 'label', spans: [] }
  return tidyInlines(kept.flatMap((part, index) => (index === 0 ? part : [separator, ...part])))
}

function partsOf(zone: readonly Inline[]): readonly (readonly Inline[])[] {
  const parts: Inline[][] = [[]]
  for (const node of zone) {
    const pieces = node.type === 'text' ? node.value.split(SEPARATOR) : [undefined]
    pieces.forEach((piece, index) => {
      if (index > 0) parts.push([])
      if (node.type !== 'text') parts.at(-1)?.push(node)
      else if (piece) parts.at(-1)?.push({ ...node, value: piece })
    })
  }
  return parts
}

function countsPages(node: Inline): boolean {
  return (
    node.type === 'pageNumber' ||
    node.type === 'pageCount' ||
    ('children' in node && node.children.some(countsPages))
  )
}
