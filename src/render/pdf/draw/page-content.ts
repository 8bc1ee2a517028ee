import type { Box, FillBox, Owner, RuleBox, TextBox } from '../layout/page.ts'
import { formatColour, formatNumber, formatThousandths } from './number.ts'
import type { PageFont } from './page-font.ts'
import { showText } from './show-text.ts'

/** Dashes of open slots, in points. */
const DASH = '[2.5 2] 0'

/** The content stream of one page, in the making. Coordinates are those of `Pages`. */
export interface PageContent {
  /** Opens marked content: `mcid` for content of a structure node of that role, else decoration. */
  start(owner: Owner, role: string, mcid: number): void
  end(): void
  text(box: TextBox, font: PageFont): void
  fill(box: FillBox): void
  rule(box: RuleBox): void
  /** Finished operators that leave everything as it was. */
  operators(lines: readonly string[]): void
  /** One character a byte. */
  finish(): string
}

/** The content of a page of that height, in points. */
export function createPageContent(height: number): PageContent {
  const lines = [`1 0 0 -1 0 ${formatNumber(height)} cm`]
  let colour = ''
  let font = ''
  let tracking = 0
  // The last place set in an open text object, in thousandths of a point.
  let place: { readonly x: number; readonly y: number } | undefined

  const closeText = () => {
    if (place !== undefined) lines.push('ET')
    place = undefined
  }
  const setColour = (wanted: string) => {
    if (wanted === colour) return
    colour = wanted
    lines.push(`${formatColour(wanted)} rg`)
  }
  /** The first place of a text object turns letters upright again; what follows is counted from it. */
  const moveTo = (x: number, y: number) => {
    const from = place
    place = { x, y }
    return from === undefined
      ? `1 0 0 -1 ${formatThousandths(x)} ${formatThousandths(y)} Tm`
      : `${formatThousandths(x - from.x)} ${formatThousandths(from.y - y)} Td`
  }

  return {
    start(owner, role, mcid) {
      lines.push(startOf(owner, role, mcid))
    },
    end() {
      closeText()
      lines.push('EMC')
    },
    text(box, pageFont) {
      if (place === undefined) lines.push('BT')
      setColour(box.colour)
      const wanted = `/${pageFont.name} ${formatNumber(box.size)} Tf`
      if (wanted !== font) lines.push(wanted)
      font = wanted
      if (box.tracking !== tracking) lines.push(`${formatNumber(box.tracking)} Tc`)
      tracking = box.tracking
      const move = moveTo(Math.round(box.x * 1000), Math.round(box.y * 1000))
      lines.push(`${move} ${showText(box, pageFont)}`)
    },
    fill(box) {
      closeText()
      setColour(box.colour)
      lines.push(`${rectangle(box)} re f`)
    },
    rule(box) {
      closeText()
      const { x, y, width, height } = box
      const path =
        width > 0 && height > 0
          ? `${rectangle(box)} re`
          : `${formatNumber(x)} ${formatNumber(y)} m ${formatNumber(x + width)} ${formatNumber(y + height)} l`
      const dash = box.isDashed ? `${DASH} d ` : ''
      const stroke = `${formatColour(box.colour)} RG ${formatNumber(box.thickness)} w`
      lines.push(`q ${dash}${stroke} ${path} S Q`)
    },
    operators(more) {
      closeText()
      lines.push(...more)
    },
    finish: () => `${lines.join('\n')}\n`,
  }
}

function startOf(owner: Owner, role: string, mcid: number): string {
  switch (owner) {
    case 'artifact':
      return '/Artifact BMC'
    case 'header':
      return '/Artifact<</Type/Pagination/Subtype/Header>>BDC'
    case 'footer':
      return '/Artifact<</Type/Pagination/Subtype/Footer>>BDC'
    default:
      return `/${role}<</MCID ${mcid}>>BDC`
  }
}

function rectangle(box: Extract<Box, { readonly height: number }>): string {
  const { x, y, width, height } = box
  return [x, y, width, height].map(formatNumber).join(' ')
}
