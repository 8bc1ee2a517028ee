import type { FileChild, Paragraph } from 'docx'
import { TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { BlockOf, KeyFigure } from '../../../model/document.ts'
import { inlineText } from '../../../model/document.ts'
import type { Pt } from '../../../model/units.ts'
import { pt, ptToTwip } from '../../../model/units.ts'
import { voicedOf } from '../../resolve/voiced.ts'
import type { DocxContext, Flow } from '../context.ts'
import { at, flatBlocks } from '../context.ts'
import { pageGeometry } from '../geometry.ts'
import { sharedWidths } from '../grid-widths.ts'
import { flushBreaks, styledParagraph } from '../styled-paragraph.ts'
import type { Lines } from '../styles/lines.ts'
import { highestLines, linesOf } from '../styles/lines.ts'
import { FIGURES_STYLE } from '../styles/style-ids.ts'
import { textParagraph } from '../text-paragraph.ts'
import { textWidth } from '../text-width.ts'
import { DescribedTable } from './table.ts'

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
  const { isInHouse, place } = context
  if (isInHouse && !place.isNested && children.length > 1) return figureTable(children, context)
  const rows = Math.ceil(children.length / MAX_FIGURES_PER_ROW)
  const perRow = Math.ceil(children.length / rows)
  return Array.from({ length: rows }, (_, row) =>
    besides(
      figureColumns(children.slice(row * perRow, (row + 1) * perRow), context),
      context.theme.keyFigures.gap,
      context,
    ),
  ).flat()
}

/**
 * In a house the figures are a table: columns are a section of their own, which does not stay with the heading above it
 * and comes apart at the end of a page, and where that is only the house knows.
 */
function figureTable(figures: readonly KeyFigure[], context: DocxContext): readonly Flow[] {
  const rows = Math.ceil(figures.length / MAX_FIGURES_PER_ROW)
  const perRow = Math.ceil(figures.length / rows)
  const widths = figureWidths(figures, perRow, context)
  const breaks = flushBreaks(context)
  const row = (index: number) => {
    const shown = figures.slice(index * perRow, (index + 1) * perRow)
    const inside = index === rows - 1 ? context : at(context, { keepsNext: true })
    const children = Array.from({ length: perRow }, (_, column) => {
      const figure = shown[column]
      const words = figure === undefined ? [] : figureParagraphs(figure, inside)
      return new TableCell({
        width: { size: widths[column] ?? 0, type: WidthType.DXA },
        children: words.length > 0 ? words : [styledParagraph('KeyFigureText', [], inside)],
      })
    })
    return new TableRow({ children, cantSplit: true, ...(index === 0 && { tableHeader: true }) })
  }
  const values = figures.map(({ value }) => inlineText(value).trim()).filter((text) => text !== '')
  const caption = values.join(' · ')
  const grid = new DescribedTable(
    {
      style: FIGURES_STYLE,
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      tableLook: { firstRow: true, firstColumn: false, noHBand: true, noVBand: true },
      ...(context.isRightToLeft && { visuallyRightToLeft: true }),
      rows: Array.from({ length: rows }, (_, index) => row(index)),
    },
    { caption, description: caption },
  )
  return [...breaks, grid]
}

/** As wide as each other where no word of a figure needs more. */
function figureWidths(
  figures: readonly KeyFigure[],
  perRow: number,
  { theme, letterScale }: DocxContext,
): readonly number[] {
  const gap = ptToTwip(theme.keyFigures.gap)
  // The gap behind the last one is in the margin, so that its rule ends with the text.
  const width = pageGeometry(theme).textWidth + gap
  const { font, size } = theme.styles.keyFigureValue
  const needed = Array.from({ length: perRow }, (_, column) => {
    const words = figures
      .filter((__, index) => index % perRow === column)
      .flatMap(({ value }) => inlineText(value).split(/\s/))
    const longest = Math.max(...words.map((word) => textWidth(word, font)), 0)
    return ptToTwip(pt(longest * size * letterScale)) + gap
  })
  return sharedWidths(
    needed.map(() => width / perRow),
    needed,
  )
}

/** Figures of one row have lines of one height, and so stand level. */
function figureColumns(figures: readonly KeyFigure[], context: DocxContext) {
  const leastLines = highestLines(figures.map(({ value }) => linesOf(voicedOf(value))))
  return figures.map((figure) => () => figureParagraphs(figure, context, leastLines))
}

function figureParagraphs(
  { value, children }: KeyFigure,
  context: DocxContext,
  leastLines?: Lines,
): readonly Paragraph[] {
  const { text, isNote } = context.place
  const paragraphs = [
    [isNote ? text : 'KeyFigure', value, { keepsSide: true, leastLines }],
    [isNote ? text : 'KeyFigureText', children, { keepsSide: true }],
  ] as const
  return paragraphs
    .filter(([, words]) => words.length > 0)
    .map(([style, words, place]) => textParagraph(style, words, at(context, place)))
}

/**
 * The contents side by side, with a break before each but the first; one below the other inside other blocks, and in a
 * house: columns there come apart at the end of a page.
 */
function besides(
  contents: readonly (() => readonly FileChild[])[],
  gap: Pt,
  context: DocxContext,
): readonly Flow[] {
  if (context.place.isNested || context.isInHouse || contents.length === 1)
    return contents.flatMap((make) => make())
  const children = contents.flatMap((make, index) => {
    context.pending.column = index > 0
    context.pending.top = true
    return make()
  })
  return [{ type: 'columns', count: contents.length, gap, isSpaced: true, children }]
}
