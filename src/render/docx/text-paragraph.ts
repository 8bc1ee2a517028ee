import type { Paragraph, ParagraphChild } from 'docx'
import { Bookmark } from 'docx'
import type { Inline } from '../../model/document.ts'
import { factBookmark } from '../../model/fact-bookmark.ts'
import type { DocxContext } from './context.ts'
import { inlineChildren } from './inlines.ts'
import type { ParagraphContext } from './styled-paragraph.ts'
import { styledParagraph } from './styled-paragraph.ts'
import type { ParagraphStyleId } from './styles/style-ids.ts'
import { paragraphStyleNames } from './styles/style-ids.ts'
import { inOwnDirection } from './turned.ts'

/** Of the size of the text, below which type is small. */
const SMALL = 0.9

/** A paragraph of inline nodes, bookmarked to the fact of its first extracted words where it has some. */
export function textParagraph(
  style: ParagraphStyleId,
  nodes: readonly Inline[],
  context: DocxContext & ParagraphContext,
): Paragraph {
  const { styles } = context.theme
  const { size } = styles[paragraphStyleNames[style][1]]
  const isSmall = size < styles.body.size * SMALL
  const turned = inOwnDirection(nodes, context)
  const own = turned.isSmall === isSmall ? turned : { ...turned, isSmall }
  return styledParagraph(style, factChildren(nodes, own), own)
}

/** The inline nodes as runs within the bookmark of their fact. */
export function factChildren(
  nodes: readonly Inline[],
  context: DocxContext,
): readonly ParagraphChild[] {
  const children = inlineChildren(nodes, context)
  const path = firstExtractedPath(nodes)
  if (path === undefined) return children
  const count = (context.factCounts.get(path) ?? 0) + 1
  context.factCounts.set(path, count)
  return [new Bookmark({ id: factBookmark(path, count), children })]
}

function firstExtractedPath(nodes: readonly Inline[]): string | undefined {
  for (const node of nodes) {
    const path =
      'children' in node
        ? firstExtractedPath(node.children)
        : 'path' in node && node.origin === 'extracted'
          ? node.path
          : undefined
    if (path !== undefined) return path
  }
  return undefined
}
