import type { ParagraphChild } from 'docx'
import { BuilderElement, FileChild, InternalHyperlink, Tab, TextRun } from 'docx'
import type { BlockOf, ContentsEntry } from '../../../model/document.ts'
import { inlineText } from '../../../model/document.ts'
import type { DocxContext, Flow } from '../context.ts'
import { field, fieldCharacter, instructionText } from '../fields.ts'
import { textRuns } from '../runs.ts'
import { styledParagraph } from '../styled-paragraph.ts'
import { inOwnDirection } from '../turned.ts'

const STYLES = ['TOC2', 'TOC3', 'TOC4'] as const

/**
 * A table of contents as Word has it, a field in a block of its own kind, with its entries filled in: Word asks nothing
 * when it opens the file, and makes them anew when it is told to. Where no page can be counted it shows no numbers.
 */
export function contents(
  { depth, children }: BlockOf<'contents'>,
  context: DocxContext,
): readonly Flow[] {
  const isNumbered = children.every(({ anchor }) => context.pageNumbers.has(anchor))
  const instruction = ` TOC \\o "2-${depth}"${isNumbered ? '' : ' \\n'} \\h \\z `
  const start = new TextRun({
    children: [fieldCharacter('begin'), instructionText(instruction), fieldCharacter('separate')],
  })
  const end = new TextRun({ children: [fieldCharacter('end')] })
  const paragraphs = children.map((entry, index) => {
    // The numbers stand at one side, whichever way a heading runs.
    const own = inOwnDirection(entry.children, context)
    const line = entryRuns(entry, own, isNumbered)
    const head = index === 0 ? [start] : []
    const tail = index === children.length - 1 ? [end] : []
    const style = STYLES[entry.depth - 2] ?? 'TOC4'
    return styledParagraph(style, [...head, ...line, ...tail], { ...context, lines: own.lines })
  })
  return context.place.isNote ? paragraphs : [new ContentsBlock(paragraphs)]
}

function entryRuns(
  { anchor, children }: ContentsEntry,
  { bookmarks, pageNumbers, direction, usual }: DocxContext,
  isNumbered: boolean,
): readonly ParagraphChild[] {
  const words = textRuns(inlineText(children), {
    isRightToLeft: direction === 'rtl',
    direction,
    usual,
  })
  const name = bookmarks.get(anchor)
  if (name === undefined) return words
  const number = isNumbered
    ? [
        new TextRun({ children: [new Tab()] }),
        field(` PAGEREF ${name} \\h `, String(pageNumbers.get(anchor))),
      ]
    : []
  return [new InternalHyperlink({ anchor: name, children: [...words, ...number] })]
}

/** The block that Word shows a button to update at (ECMA-376 part 1, 17.5.2.12). */
class ContentsBlock extends FileChild {
  constructor(children: readonly FileChild[]) {
    super('w:sdt')
    const valued = (name: string, value: string) =>
      new BuilderElement({ name, attributes: { value: { key: 'w:val', value } } })
    const part = new BuilderElement({
      name: 'w:docPartObj',
      children: [
        valued('w:docPartGallery', 'Table of Contents'),
        new BuilderElement({ name: 'w:docPartUnique' }),
      ],
    })
    this.root.push(
      new BuilderElement({ name: 'w:sdtPr', children: [part] }),
      new BuilderElement({ name: 'w:sdtContent', children }),
    )
  }
}
