import { scriptLanguage } from '../../resolve/script-language.ts'
import { mirror } from '../layout/bidi.ts'
import type { Box, Pages, StructureNode, TextBox } from '../layout/page.ts'

/**
 * The pages with a structure node of its own (`Span`) for each stretch of words that are not simply read as they stand:
 * words that run from right to left, whose glyphs a page holds from left to right, get their text in the order in which it is
 * read (ISO 32000-1, 14.9.4), and words that run against the document get what language their script tells of (14.9.2).
 */
export function withSpans(laid: Pages, isDocumentRightToLeft: boolean): Pages {
  const spans: Stretch[] = []
  const start = laid.structure.length
  let open: Stretch | undefined
  const mark = (box: Box): Box => {
    if (box.type !== 'text') return box
    if (!needsSpan(box, isDocumentRightToLeft)) {
      open = undefined
      return box
    }
    if (open !== undefined && goesOn(open, box)) {
      open.boxes.push(box)
    } else {
      open = { parent: box.owner, boxes: [box] }
      spans.push(open)
    }
    return { ...box, owner: start + spans.length - 1 }
  }
  const pages = laid.pages.map(({ boxes }) => ({ boxes: boxes.map(mark) }))
  const nodes = spans.map((span) => nodeOf(span, isDocumentRightToLeft))
  return nodes.length === 0 ? laid : { ...laid, pages, structure: [...laid.structure, ...nodes] }
}

type OwnedText = TextBox & { readonly owner: number }

interface Stretch {
  readonly parent: number
  readonly boxes: OwnedText[]
}

function needsSpan(box: TextBox, isDocumentRightToLeft: boolean): box is OwnedText {
  return typeof box.owner === 'number' && (box.isRightToLeft || isDocumentRightToLeft)
    ? box.isRightToLeft || scriptLanguage(box.text) !== undefined
    : false
}

/** A stretch is of one node and one direction. */
function goesOn({ parent, boxes }: Stretch, box: OwnedText): boolean {
  return parent === box.owner && boxes[0]?.isRightToLeft === box.isRightToLeft
}

function nodeOf({ parent, boxes }: Stretch, isDocumentRightToLeft: boolean): StructureNode {
  const isRightToLeft = boxes[0]?.isRightToLeft === true
  const text = boxes.map((box, index) => spaceBefore(box, boxes[index - 1]) + box.text).join('')
  const language = isRightToLeft === isDocumentRightToLeft ? undefined : scriptLanguage(text)
  return {
    role: 'Span',
    parent,
    ...(isRightToLeft && { actualText: mirror(text) }),
    ...(language && { language }),
  }
}

/** Lines are joined by a space that is not shown. */
function spaceBefore(box: TextBox, before: TextBox | undefined): string {
  return before !== undefined && before.y !== box.y ? ' ' : ''
}
