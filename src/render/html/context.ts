import type { ElementContent } from 'hast'
import type { Block, Inline } from '../../model/document.ts'
import type { Assets, Picture } from '../../model/picture.ts'
import type { StyleName } from '../../model/style-names.ts'
import type { Theme } from '../../model/theme.ts'
import type { Page } from '../resolve/direction-around.ts'
import { visitBlocks } from '../resolve/visit-blocks.ts'
import type { ResolvedDocument } from '../resolve.ts'
import type { CssRule } from './styles/css.ts'

/** What the handlers need to know of the document, and of the place a node stands in. */
export interface HtmlContext {
  readonly page: Page
  /** The way the words of the paragraph run. */
  readonly isRightToLeft: boolean
  /** Number of each cited footnote by its identifier. */
  readonly noteNumbers: ReadonlyMap<string, number>
  /** The web address a citation of each source entry gives, by the entry's anchor. */
  readonly entryUrls: ReadonlyMap<string, string>
  /** Footnotes that something has referred to so far: the first reference is where the note leads back to. */
  readonly marked: Set<string>
  /** How many places have been named so far, by what they are. */
  readonly counts: Record<'table' | 'callout' | 'figure', number>
  readonly theme: Theme
  /** The pictures figures name. */
  readonly assets: Assets
  readonly logo: Picture | undefined
  /** What single tables and pictures add to the style sheet: their widths. */
  readonly ownRules: CssRule[]
  readonly place: Place
  /** The handler of block lists, here so that handlers need not import one another. */
  readonly blocks: (blocks: readonly Block[], context: HtmlContext) => readonly ElementContent[]
}

export interface Place {
  /** The style of plain paragraphs here. */
  readonly text: StyleName
}

/** The context of the document's outermost blocks. */
export function htmlContext(
  document: ResolvedDocument,
  { blocks, theme, assets, logo }: Pick<HtmlContext, 'blocks' | 'theme' | 'assets' | 'logo'>,
): HtmlContext {
  return {
    theme,
    assets,
    logo,
    page: document,
    isRightToLeft: document.direction === 'rtl',
    noteNumbers: new Map(document.notes.map(({ identifier, number }) => [identifier, number])),
    entryUrls: entryUrls(document),
    marked: new Set(),
    counts: { table: 0, callout: 0, figure: 0 },
    ownRules: [],
    place: { text: 'body' },
    blocks,
  }
}

/** The same document, another place in it. */
export function at(context: HtmlContext, place: Place): HtmlContext {
  return { ...context, place }
}

/**
 * A name for a place that the document has none for. The anchors of a document have no underscore, so the two never
 * meet.
 */
export function placeName(
  kind: 'table' | 'callout' | 'figure' | 'note' | 'reference',
  number: number,
): string {
  return `${kind}_${number}`
}

function entryUrls(document: ResolvedDocument): ReadonlyMap<string, string> {
  const urls = new Map<string, string>()
  const inline = (node: Inline) => {
    if (node.type === 'citation' && node.url !== undefined && !urls.has(node.anchor)) {
      urls.set(node.anchor, node.url)
    }
  }
  for (const { children } of [document, ...document.notes]) visitBlocks(children, { inline })
  return urls
}
