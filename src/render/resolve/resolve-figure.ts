import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Block, BlockOf, Inline } from '../../model/document.ts'
import type { Assets } from '../../model/picture.ts'
import { pictureOf } from '../../model/picture.ts'
import { missingPicture } from './diagnostics.ts'
import { tidyInlines } from './tidy-inlines.ts'

interface FigureSite {
  /** The pictures there are; undefined where the format shows none. */
  readonly assets: Assets | undefined
  readonly diagnostics: Diagnostic[]
}

/**
 * The figure with words alone for those who do not see it: no format could show links or references there. Where its
 * picture is missing, these words and the caption are all that is left of it, and a diagnostic says so.
 */
export function resolveFigure(
  block: BlockOf<'figure'>,
  { assets, diagnostics }: FigureSite,
): readonly Block[] {
  const alternative = tidyInlines(block.alternative.flatMap(wordsAlone))
  if (assets === undefined || pictureOf(assets, block.picture) !== undefined) {
    return [{ ...block, alternative }]
  }
  diagnostics.push(missingPicture(block.picture))
  const words: readonly Inline[] = tidyInlines([{ type: 'emphasis', children: alternative }])
  return [words, block.caption].flatMap((children): readonly Block[] =>
    children.length === 0 ? [] : [{ type: 'paragraph', role: 'body', children }],
  )
}

function wordsAlone(node: Inline): readonly Inline[] {
  if ('children' in node) return node.children.flatMap(wordsAlone)
  if (node.type === 'citation') {
    return [{ type: 'text', value: node.label, origin: 'computed', spans: node.spans }]
  }
  return node.type === 'text' || node.type === 'inlineCode' || node.type === 'break' ? [node] : []
}
