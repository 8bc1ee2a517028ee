import type { Visitor } from '../resolve/visit-blocks.ts'
import { visitBlocks, visitInlines } from '../resolve/visit-blocks.ts'
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
  const visitor: Visitor = {
    block: (block) => {
      if (block.type === 'sourceList') for (const { anchor } of block.children) entries.add(anchor)
    },
    inline: (node) => {
      if (node.type === 'citation') cite(node.anchor, node.url)
      if (node.type === 'link' && node.url.startsWith('#')) cite(node.url.slice(1))
    },
  }
  const { start, center, end } = document.header
  const { marking, tlp } = document.banner
  visitInlines([...marking, ...tlp, ...start, ...center, ...end], visitor)
  for (const { children } of [document, ...document.notes]) visitBlocks(children, visitor)
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
