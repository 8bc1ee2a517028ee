import type { XmlElement } from '../../../model/xml-tree.ts'
import { childElements, findElement, xmlElement } from '../../../model/xml-tree.ts'
import type { StyleMap } from './map-styles.ts'

export interface JoinedNumbering {
  readonly root: XmlElement
  /** What the numbering of a paragraph becomes; undefined where its style numbers by itself. */
  /** Where our numbers begin among the joined ones. */
  readonly offset: number
  readonly numberOf: (number: string, level: string, styleId: string) => string | undefined
}

/** The styles that give paragraphs numbers. */
interface NumberedStyles {
  readonly house: XmlElement
  /** Those of ours beside the house's; some are based on one of the house. */
  readonly extra: readonly XmlElement[]
}

/**
 * The lists of a house and ours in one part. Where a list style of the house has a numbering of its own our lists use
 * that, each ordered one with a count of its own; other lists bring theirs.
 */
export function joinNumbering(
  ours: XmlElement,
  house: XmlElement | undefined,
  styles: NumberedStyles,
): JoinedNumbering {
  const houseChildren = childElements(house).filter(({ name }) => name !== 'w:numPicBullet')
  const abstractIds = numbersOf(houseChildren, 'w:abstractNum', 'w:abstractNumId')
  const numberIds = numbersOf(houseChildren, 'w:num', 'w:numId')
  const abstractOffset = Math.max(0, ...abstractIds) + 1
  const numberOffset = Math.max(0, ...numberIds) + 1
  const shift = (element: XmlElement, name: string, offset: number): XmlElement => ({
    ...element,
    attributes: {
      ...element.attributes,
      [name]: String(Number(element.attributes[name]) + offset),
    },
  })
  const abstracts = childElements(ours, 'w:abstractNum').map((one) =>
    shift(one, 'w:abstractNumId', abstractOffset),
  )
  const numbers = childElements(ours, 'w:num').map((one): XmlElement => {
    const moved = shift(one, 'w:numId', numberOffset)
    const children = childElements(moved).map((child) =>
      child.name === 'w:abstractNumId' ? shift(child, 'w:val', abstractOffset) : child,
    )
    return { ...moved, children }
  })
  const starts = orderedStarts(ours)
  const made: XmlElement[] = []
  const numberOf = (number: string, level: string, styleId: string) => {
    const own = String(Number(number) + numberOffset)
    const inStyle = styleNumber(styleId, styles)
    const definition = houseChildren.find(
      (one) => one.name === 'w:num' && one.attributes['w:numId'] === inStyle,
    )
    if (inStyle === undefined || definition === undefined) return own
    const start = starts.get(number)
    if (start === undefined) return level === '0' ? undefined : inStyle
    // The number keeps its place among ours, with the house's definition behind it and a count of its own.
    const at = numbers.findIndex((one) => one.attributes['w:numId'] === own)
    const abstract = findElement(definition, 'w:abstractNumId')
    if (at >= 0 && abstract !== undefined && !made.some((one) => one === numbers[at])) {
      const restart = xmlElement('w:lvlOverride', { 'w:ilvl': level }, [
        xmlElement('w:startOverride', { 'w:val': start }),
      ])
      const replaced = xmlElement('w:num', { 'w:numId': own }, [abstract, restart])
      numbers[at] = replaced
      made.push(replaced)
    }
    return own
  }
  const root = (): XmlElement =>
    xmlElement('w:numbering', house?.attributes ?? ours.attributes, [
      ...houseChildren.filter(({ name }) => name === 'w:abstractNum'),
      ...abstracts,
      ...houseChildren.filter(({ name }) => name === 'w:num'),
      ...numbers,
    ])
  return {
    get root() {
      return root()
    },
    offset: numberOffset,
    numberOf,
  }
}

function numbersOf(elements: readonly XmlElement[], name: string, attribute: string) {
  return elements.flatMap((one) => (one.name === name ? [Number(one.attributes[attribute])] : []))
}

/** The first number of each of our ordered lists, by number id. */
function orderedStarts(ours: XmlElement): ReadonlyMap<string, string> {
  const byAbstract = new Map(
    childElements(ours, 'w:abstractNum').flatMap((one) => {
      const level = findElement(one, 'w:lvl')
      const format = findElement(level, 'w:numFmt')?.attributes['w:val']
      const start = findElement(level, 'w:start')?.attributes['w:val'] ?? '1'
      const id = one.attributes['w:abstractNumId'] ?? ''
      return format === 'bullet' ? [] : [[id, start] as const]
    }),
  )
  return new Map(
    childElements(ours, 'w:num').flatMap((one) => {
      const abstract = findElement(one, 'w:abstractNumId')?.attributes['w:val'] ?? ''
      const start = byAbstract.get(abstract)
      return start === undefined ? [] : [[one.attributes['w:numId'] ?? '', start] as const]
    }),
  )
}

/** The number a style of a house gives its paragraphs, or those of ours that are based on it. */
function styleNumber(id: string, { house, extra }: NumberedStyles): string | undefined {
  const named = (styles: readonly XmlElement[], wanted: string | undefined) =>
    styles.find(({ attributes }) => attributes['w:styleId'] === wanted)
  const base = findElement(named(extra, id), 'w:basedOn')?.attributes['w:val']
  const style = named(childElements(house, 'w:style'), base ?? id)
  const number = findElement(style, 'w:pPr', 'w:numPr', 'w:numId')?.attributes['w:val']
  return number === '0' ? undefined : number
}

/** The XML of a story of ours with the styles and numbers of a house. */
export function withHouseStyles(xml: string, ids: StyleMap, numbering: JoinedNumbering): string {
  const styled = xml.replace(
    /<w:(p|r|tbl)Style w:val="([^"]*)"\/>/g,
    (element, kind: string, id: string) => {
      const mapped = ids.get(id)
      // A plain paragraph says nothing of its style.
      if (mapped === '') return ''
      return mapped === undefined ? element : `<w:${kind}Style w:val="${mapped}"/>`
    },
  )
  return styled.replace(
    /(<w:pStyle w:val="([^"]*)"\/>(?:<w:keepNext\/>|<w:pageBreakBefore\/>)*)<w:numPr><w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/><\/w:numPr>/g,
    (_, before: string, style: string, level: string, number: string) => {
      const next = numbering.numberOf(number, level, style)
      return next === undefined
        ? before
        : `${before}<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${next}"/></w:numPr>`
    },
  )
}

/** The joined styles with the numbers of ours moved behind those of the house, whose own stay. */
export function withHouseNumbers(
  xml: string,
  { offset }: JoinedNumbering,
  house: XmlElement,
): string {
  const own = new Set(
    childElements(house, 'w:style').map(({ attributes }) => attributes['w:styleId'] ?? ''),
  )
  return xml.replace(
    /<w:style [^>]*w:styleId="([^"]*)"[^>]*>.*?<\/w:style>/gs,
    (style, id: string) =>
      own.has(id)
        ? style
        : style.replace(
            /(<w:numId w:val=")(\d+)"/g,
            (_, before: string, number: string) => `${before}${Number(number) + offset}"`,
          ),
  )
}
