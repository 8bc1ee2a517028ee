import type { Furniture } from '../../../model/document.ts'
import type { TextStyle, Theme } from '../../../model/theme.ts'
import type { Pt } from '../../../model/units.ts'
import { pt } from '../../../model/units.ts'
import type { XmlElement } from '../../../model/xml-tree.ts'
import { childElements, findElement } from '../../../model/xml-tree.ts'
import type { ResolvedDocument } from '../../resolve.ts'
import { PAGE_SIZES } from '../geometry.ts'
import { markingHeight } from '../styles/furniture-looks.ts'
import { TABLE_STYLE } from '../styles/style-ids.ts'
import { textScale } from './extra-styles.ts'
import type { StyleMap } from './map-styles.ts'

export interface HouseLook {
  readonly styles: XmlElement
  readonly mapped: StyleMap
  /** The one in which the briefing stands. */
  readonly section: XmlElement
  readonly document: ResolvedDocument
}

/** The theme as far as a house decides: its page, and the blank within its tables. */
export function houseTheme(theme: Theme, look: HouseLook): Theme {
  return withTables(withPage(theme, look), look)
}

const TWIPS_PER_POINT = 20

/** What printers leave blank at the edges of a sheet, a quarter of an inch. */
const PRINTED_FROM = pt(18)

/** Between the text and a header or footer of ours. */
const FURNITURE_GAP = pt(8)

/** Side margins that leave as much room as the section does, on any page; and room for our own header and footer. */
function withPage(theme: Theme, { styles, section, document }: HouseLook): Theme {
  const { page, styles: looks } = theme
  const { header, footer, banner } = document
  const scale = textScale(styles, theme)
  const edge = (side: string, own: Pt) => lengthOf(section, 'w:pgMar', side) ?? own
  const marginInner = edge('w:left', page.marginInner)
  const given = lengthOf(section, 'w:pgSz', 'w:w')
  // Only what is left between the margins counts where a house has a page of its own.
  const size = given === undefined ? page.size : 'A4'
  const width = given ?? PAGE_SIZES[page.size].width
  const text = width - marginInner - edge('w:right', page.marginOuter)
  const distance = (side: string, own: Pt) => {
    const chosen = edge(side, own)
    return chosen >= PRINTED_FROM ? chosen : pt(Math.max(own, PRINTED_FROM))
  }
  const marks = banner.marking.length + banner.tlp.length === 0 ? 0 : markingHeight(looks)
  const room = (margin: Pt, from: Pt, zones: number) => {
    const height = (marks + zones) * scale
    return pt(Math.max(margin, height === 0 ? 0 : from + height + FURNITURE_GAP))
  }
  const headerDistance = distance('w:header', page.headerDistance)
  const footerDistance = distance('w:footer', page.footerDistance)
  const above = zonesHeight(header, looks.header)
  const below = zonesHeight(footer, looks.footer)
  return {
    ...theme,
    page: {
      ...page,
      size,
      marginInner,
      marginOuter: pt(PAGE_SIZES[size].width - marginInner - text),
      marginTop: room(edge('w:top', page.marginTop), headerDistance, above),
      marginBottom: room(edge('w:bottom', page.marginBottom), footerDistance, below),
      headerDistance,
      footerDistance,
    },
  }
}

function lengthOf(section: XmlElement, element: string, attribute: string): Pt | undefined {
  const twips = Number(findElement(section, element)?.attributes[attribute])
  return Number.isNaN(twips) ? undefined : pt(twips / TWIPS_PER_POINT)
}

function zonesHeight({ start, center, end }: Furniture, { leading }: TextStyle): number {
  return start.length + center.length + end.length === 0 ? 0 : leading
}

/** Word's own, where no style says. */
const USUAL_SIDES = pt(5.4)

/** Cells as wide as a house's table style has them; where that has no blank above and below, words keep their own. */
function withTables(theme: Theme, { styles, mapped }: HouseLook): Theme {
  const id = mapped.get(TABLE_STYLE)
  if (id === undefined) return theme
  const margin = (...sides: readonly string[]) => cellMargin(styles, id, sides)
  const sides = margin('w:left', 'w:start') ?? USUAL_SIDES
  // With a ground, outer cells keep their sides, too: only the house knows whether it draws lines there.
  const table = { ...theme.table, headFill: 'accent', cellPaddingX: sides }
  const isTight = (margin('w:top') ?? 0) + (margin('w:bottom') ?? 0) === 0
  if (!isTight) return { ...theme, table }
  const blank = { spaceBefore: theme.table.cellPaddingY, spaceAfter: theme.table.cellPaddingY }
  const { tableHead, tableCell } = theme.styles
  return {
    ...theme,
    table,
    styles: {
      ...theme.styles,
      tableHead: { ...tableHead, ...blank },
      tableCell: { ...tableCell, ...blank },
    },
  }
}

/** What a table style or one it is based on says. */
function cellMargin(styles: XmlElement, id: string, sides: readonly string[]): Pt | undefined {
  const seen = new Set<string>()
  let at = id
  while (at !== '' && !seen.has(at)) {
    seen.add(at)
    const style = childElements(styles, 'w:style').find(
      ({ attributes }) => attributes['w:styleId'] === at,
    )
    const margins = findElement(style, 'w:tblPr', 'w:tblCellMar')
    const margin = childElements(margins).find(({ name }) => sides.includes(name))
    if (margin !== undefined) return pt(Number(margin.attributes['w:w']) / TWIPS_PER_POINT)
    at = findElement(style, 'w:basedOn')?.attributes['w:val'] ?? ''
  }
  return undefined
}
