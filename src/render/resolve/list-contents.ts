import type { Block, BlockOf, ContentsEntry } from '../../model/document.ts'
import { mapInnerBlocks } from './map-block.ts'
import { plainWords } from './plain-words.ts'
import { visitBlocks } from './visit-blocks.ts'

/** The blocks with each table of contents filled with the headings behind it; one that lists nothing goes. */
export function listContents(blocks: readonly Block[]): readonly Block[] {
  const found = placesIn(blocks)
  if (!found.some(({ type }) => type === 'contents')) return blocks
  let next = 0
  const fill = (children: readonly Block[]): readonly Block[] =>
    children.flatMap((block) => {
      if (block.type === 'heading') next += 1
      if (block.type !== 'contents') return [mapInnerBlocks(block, fill)]
      next += 1
      const entries = found.slice(next).flatMap((place) => entryOf(place, block))
      return entries.length === 0 ? [] : [{ ...block, children: entries }]
    })
  return fill(blocks)
}

type Place = BlockOf<'heading'> | BlockOf<'contents'>

/** Headings and tables of contents in reading order. */
function placesIn(blocks: readonly Block[]): readonly Place[] {
  const places: Place[] = []
  visitBlocks(blocks, {
    block: (block) => {
      if (block.type === 'heading' || block.type === 'contents') places.push(block)
    },
  })
  return places
}

function entryOf(place: Place, { depth }: BlockOf<'contents'>): readonly ContentsEntry[] {
  if (place.type !== 'heading' || place.depth < 2 || place.depth > depth) return []
  const { anchor, children } = place
  return [{ type: 'contentsEntry', depth: place.depth, anchor, children: plainWords(children) }]
}
