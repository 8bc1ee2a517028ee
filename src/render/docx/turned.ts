import type { IParagraphPropertiesOptions } from 'docx'
import { AlignmentType } from 'docx'
import type { Inline } from '../../model/document.ts'
import { paragraphDirection } from '../resolve/paragraph-direction.ts'
import { voicedOf } from '../resolve/voiced.ts'
import type { DocxContext } from './context.ts'
import { boxIndent } from './styles/box-look.ts'
import { highestLines, linesOf } from './styles/lines.ts'
import { specialLooks } from './styles/special-looks.ts'
import type { ParagraphStyleId } from './styles/style-ids.ts'
import { paragraphStyleNames } from './styles/style-ids.ts'

/** The context of a paragraph of these words: in their own direction, with lines as high as their letters ask for. */
export function inOwnDirection<Context extends DocxContext>(
  nodes: readonly Inline[],
  context: Context,
): Context {
  if (context.isLeftToRight) return context
  const words = voicedOf(nodes)
  return {
    ...context,
    direction: paragraphDirection(words, context.page),
    lines: highestLines([linesOf(words), context.place.leastLines]),
  }
}

export type TurnContext = Pick<DocxContext, 'theme' | 'page' | 'direction' | 'place'>

/**
 * What a paragraph that runs against the page has beyond its style. Word turns its alignment and indents with it; where
 * text keeps its side all the same it is aligned to its end, and in a box, whose bar and ground stay, the indents change
 * places.
 */
export function turnedLook(
  style: ParagraphStyleId,
  { theme, page, direction, place }: TurnContext,
): IParagraphPropertiesOptions {
  if (direction === page.direction) return {}
  const bidirectional = direction === 'rtl'
  const special = specialLooks(theme)[style]?.paragraph ?? {}
  if (place.box !== undefined) {
    const { left = 0, right = 0, hanging } = special.indent ?? {}
    const bar = boxIndent(theme)
    const inset = Number(left) - bar + Number(right)
    return {
      bidirectional,
      indent: { left: inset, right: bar, ...(hanging !== undefined && { hanging }) },
    }
  }
  if (place.keepsSide !== true) return { bidirectional }
  const { align } = theme.styles[paragraphStyleNames[style][1]]
  const usual = special.alignment ?? (align === 'end' ? AlignmentType.RIGHT : AlignmentType.LEFT)
  if (usual === AlignmentType.CENTER || align === 'center') return { bidirectional }
  return {
    bidirectional,
    alignment: usual === AlignmentType.RIGHT ? AlignmentType.LEFT : AlignmentType.RIGHT,
  }
}
