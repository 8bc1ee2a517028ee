import type { FileChild } from 'docx'
import type { BlockOf, KeyFigure } from '../../../model/document.ts'
import type { Pt } from '../../../model/units.ts'
import type { DocxContext, Flow } from '../context.ts'
import { at, flatBlocks } from '../context.ts'
import { textParagraph } from '../text-paragraph.ts'

/** Figures that stand in one row; more make further rows. */
export const MAX_FIGURES_PER_ROW = 4

export function columns({ children }: BlockOf<'columns'>, context: DocxContext): readonly Flow[] {
  const count = context.place.isNested ? context.place.columns : children.length
  return besides(
    children.map((column) => () => flatBlocks(column.children, at(context, { columns: count }))),
    context.theme.columns.gap,
    context,
  )
}

/** Each figure large, its meaning below, rows of up to four. */
export function keyFigures(
  { children }: BlockOf<'keyFigures'>,
  context: DocxContext,
): readonly Flow[] {
  const rows = Math.ceil(children.length / MAX_FIGURES_PER_ROW)
  const perRow = Math.ceil(children.length / rows)
  return Array.from({ length: rows }, (_, row) =>
    besides(
      children.slice(row * perRow, (row + 1) * perRow).map((figure) => () => {
        return figureParagraphs(figure, context)
      }),
      context.theme.keyFigures.gap,
      context,
    ),
  ).flat()
}

function figureParagraphs(
  { value, children }: KeyFigure,
  context: DocxContext,
): readonly FileChild[] {
  const { text, isNote } = context.place
  const paragraphs = [
    [isNote ? text : 'KeyFigure', value],
    [isNote ? text : 'KeyFigureText', children],
  ] as const
  return paragraphs
    .filter(([, words]) => words.length > 0)
    .map(([style, words]) => textParagraph(style, words, at(context, { keepsSide: true })))
}

/** The contents side by side, with a break before each but the first; one below the other inside other blocks. */
function besides(
  contents: readonly (() => readonly FileChild[])[],
  gap: Pt,
  context: DocxContext,
): readonly Flow[] {
  if (context.place.isNested || contents.length === 1) return contents.flatMap((make) => make())
  const children = contents.flatMap((make, index) => {
    context.pending.column = index > 0
    context.pending.top = true
    return make()
  })
  return [{ type: 'columns', count: contents.length, gap, isSpaced: true, children }]
}
