import type { Block, Inline } from '../../model/document.ts'
import { mapBlock } from '../resolve/map-block.ts'
import type { ResolvedDocument } from '../resolve.ts'

/** What the handlers need to know of the document as a whole. */
export interface MarkdownContext {
  /** Number of each cited footnote by its identifier. */
  readonly noteNumbers: ReadonlyMap<string, number>
  /** The fragment a Markdown viewer makes of each heading's words, by our anchor. */
  readonly headingSlugs: ReadonlyMap<string, string>
  /** Anchors of the source entries there are. */
  readonly entries: ReadonlySet<string>
  /** Source entries that something refers to, and the web address a citation of each gives, if any does. */
  readonly cited: ReadonlyMap<string, string | undefined>
}

export function markdownContext(document: ResolvedDocument): MarkdownContext {
  const entries = new Set<string>()
  const cited = new Map<string, string | undefined>()
  const cite = (anchor: string, url?: string) => cited.set(anchor, cited.get(anchor) ?? url)
  const readInlines = (nodes: readonly Inline[]): readonly Inline[] => {
    for (const node of nodes) {
      if (node.type === 'citation') cite(node.anchor, node.url)
      if (node.type === 'link' && node.url.startsWith('#')) cite(node.url.slice(1))
      if ('children' in node) readInlines(node.children)
    }
    return nodes
  }
  const readBlock = (block: Block) => {
    if (block.type === 'sourceList') for (const { anchor } of block.children) entries.add(anchor)
    mapBlock(block, { blocks: readBlocks, inlines: readInlines })
  }
  const readBlocks = (blocks: readonly Block[]): readonly Block[] => {
    for (const block of blocks) readBlock(block)
    return blocks
  }
  const { start, center, end } = document.header
  const { marking, tlp } = document.banner
  readInlines([...marking, ...tlp, ...start, ...center, ...end])
  readBlocks(document.children)
  for (const note of document.notes) readBlocks(note.children)
  return {
    noteNumbers: new Map(document.notes.map(({ identifier, number }) => [identifier, number])),
    headingSlugs: headingSlugs(document),
    entries,
    cited,
  }
}

/**
 * GitHub's rule, which most viewers follow: lower case, punctuation dropped, spaces to hyphens, and `-1`, `-2`, ...
 * for words that come again.
 */
function headingSlugs(document: ResolvedDocument): ReadonlyMap<string, string> {
  const seen = new Map<string, number>()
  return new Map(
    document.outline.map(({ anchor, text }) => {
      const slug = text
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
        .replaceAll(' ', '-')
      const count = seen.get(slug) ?? 0
      seen.set(slug, count + 1)
      return [anchor, count === 0 ? slug : `${slug}-${count}`]
    }),
  )
}
