import type { Theme } from '../../../model/theme.ts'
import { ptToTwip } from '../../../model/units.ts'
import { borderSize } from '../geometry.ts'
import { colourOf } from './look.ts'
import { cellPadding } from './padding.ts'
import { CHART_STYLE, FIGURES_STYLE, TABLE_STYLE } from './style-ids.ts'

/** Word's own table style, which every other is based on. */
export const NORMAL_TABLE_STYLE = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`

/** The look of our tables: hairlines below rows, an accent rule above, another below the header row. */
export function briefingTableStyle(theme: Theme): string {
  const line = (side: string) =>
    border(side, borderSize(theme.rule.hairline), colourOf(theme, 'rule'))
  const accent = colourOf(theme, 'accent')
  const size = borderSize(theme.rule.hairline) * 2
  const x = ptToTwip(theme.table.cellPaddingX)
  const { above, below } = cellPadding(theme.styles.tableCell, {
    padding: theme.table.cellPaddingY,
    edge: theme.rule.hairline,
  })
  const lines = `${border('top', size, accent)}${line('bottom')}${line('insideH')}`
  const margins = `<w:top w:w="${ptToTwip(above)}" w:type="dxa"/><w:left w:w="${x}" w:type="dxa"/><w:bottom w:w="${ptToTwip(below)}" w:type="dxa"/><w:right w:w="${x}" w:type="dxa"/>`
  const { headFill } = theme.table
  const ground =
    headFill === 'none'
      ? ''
      : `<w:shd w:val="clear" w:color="auto" w:fill="${colourOf(theme, headFill)}"/>`
  const head = `<w:tcPr><w:tcBorders>${border('bottom', size, accent)}</w:tcBorders>${ground}<w:vAlign w:val="bottom"/></w:tcPr>`
  return `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE}"><w:name w:val="Briefing Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>${lines}</w:tblBorders><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tblPr/>${head}</w:tblStylePr></w:style>`
}

/** The grid of a chart: no lines, half the space between two bars above and below each. */
export function chartStyle(theme: Theme): string {
  const y = Math.round(ptToTwip(theme.chart.rowSpace) / 2)
  const x = ptToTwip(theme.table.cellPaddingX)
  const margins = `<w:top w:w="${y}" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="${y}" w:type="dxa"/><w:right w:w="${x}" w:type="dxa"/>`
  return `<w:style w:type="table" w:customStyle="1" w:styleId="${CHART_STYLE}"><w:name w:val="Briefing Chart"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr></w:style>`
}

/** The grid of key figures where they are a table: no lines, their gap between two columns. */
export function figuresStyle({ keyFigures: { gap, spaceBefore, spaceAfter } }: Theme): string {
  const margins = `<w:top w:w="${ptToTwip(spaceBefore)}" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="${ptToTwip(spaceAfter)}" w:type="dxa"/><w:right w:w="${ptToTwip(gap)}" w:type="dxa"/>`
  return `<w:style w:type="table" w:customStyle="1" w:styleId="${FIGURES_STYLE}"><w:name w:val="Briefing Figures"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr></w:style>`
}

function border(side: string, size: number, colour: string): string {
  return `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`
}
