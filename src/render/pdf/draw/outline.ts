import type { Outline } from 'pdfkit'
import type { OutlineEntry } from '../../resolve/level-headings.ts'
import type { Page } from '../layout/page.ts'

interface OutlineOptions {
  readonly pages: readonly Page[]
  readonly width: number
}

/** The bookmarks of a reader's side panel: one per heading, nested by depth, each leading to its line. */
export function addOutline(
  root: Outline,
  entries: readonly OutlineEntry[],
  { pages, width }: OutlineOptions,
): void {
  const places = new Map<string, { readonly page: number; readonly y: number }>()
  pages.forEach(({ boxes }, page) => {
    for (const box of boxes) if (box.type === 'anchor') places.set(box.anchor, { page, y: box.y })
  })
  const open: Outline[] = [root]
  for (const { depth, title, anchor } of entries) {
    const place = places.get(anchor)
    if (place === undefined) continue
    const parent = open[depth - 1] ?? root
    open.length = depth
    open.push(
      parent.addItem(title, {
        pageNumber: place.page,
        top: place.y,
        left: width,
        zoom: 0,
        expanded: true,
      }),
    )
  }
}
