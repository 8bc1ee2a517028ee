import type { Theme } from '../../../model/theme.ts'
import type { XmlElement, XmlNode } from '../../../model/xml-tree.ts'
import { childElements, findElement, isElement } from '../../../model/xml-tree.ts'
import type { StyleMap } from './map-styles.ts'

export interface ExtraStyles {
  /** Our styles that the house lacks, as they go with it. */
  readonly styles: readonly XmlElement[]
  /** All of our ids: those of the house, and the new ones of styles whose id it uses for something else. */
  readonly ids: StyleMap
}

/**
 * Our styles that a house has nothing for. They take its fonts and the colour of its text, its line height and, where it
 * has a theme, its first accent; sizes keep their proportion to plain text.
 */
export function extraStyles(
  ours: XmlElement,
  house: XmlElement,
  { mapped, theme, hasTheme }: ExtraOptions,
): ExtraStyles {
  const taken = new Set(
    childElements(house, 'w:style').map(({ attributes }) => attributes['w:styleId']),
  )
  const added = childElements(ours, 'w:style').filter(
    ({ attributes }) =>
      !mapped.has(attributes['w:styleId'] ?? '') && !isOwnDefault(attributes['w:styleId']),
  )
  const ids = new Map(mapped)
  for (const [id, type] of DEFAULTS) ids.set(id, defaultOf(house, type))
  for (const { attributes } of added) {
    const id = attributes['w:styleId'] ?? ''
    ids.set(id, taken.has(id) ? `Brief${id}` : id)
  }
  const names = new Set(childElements(house, 'w:style').map(nameOf))
  const scale = textScale(house, theme)
  return {
    styles: added.map((style) => {
      const id = style.attributes['w:styleId'] ?? ''
      const isLabelled = /^SourceEntry/.test(id)
      const adapt = (element: XmlElement): XmlElement | undefined =>
        adapted(element, {
          ...{ ids, theme, hasTheme, isLabelled },
          scale: isMark(id) ? 1 : scale,
        })
      const { 'w:default': _, ...attributes } = style.attributes
      const named = names.has(nameOf(style)) ? withName(style, `Brief ${nameOf(style)}`) : style
      const children = named.children.flatMap((child): readonly XmlNode[] =>
        isElement(child) ? listOf(adapt(child)) : [child],
      )
      return { ...style, attributes: { ...attributes, 'w:styleId': ids.get(id) ?? id }, children }
    }),
    ids,
  }
}

interface ExtraOptions {
  readonly mapped: StyleMap
  readonly theme: Theme
  readonly hasTheme: boolean
}

/**
 * What the fonts of houses take at most of what ours take at the same size: as DejaVu Serif does in bold, which stands in
 * for many that are not there.
 */
export const WIDE_LETTERS = 1.35

/** Type of so many times the size of plain text is a display. */
const LARGE = 1.3

/** Markings share one line, and are as large as they must be already. */
function isMark(id: string): boolean {
  return /^(?:Marking|TlpLabel)/.test(id)
}

/** Word's own defaults, of which the house's stand in for ours. */
const DEFAULTS = [
  ['Normal', 'paragraph'],
  ['DefaultParagraphFont', 'character'],
  ['TableNormal', 'table'],
] as const

function isOwnDefault(id: string | undefined): boolean {
  return DEFAULTS.some(([own]) => own === id)
}

function defaultOf(house: XmlElement, type: string): string {
  const found = childElements(house, 'w:style').find(
    ({ attributes }) =>
      attributes['w:type'] === type && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''),
  )
  return found?.attributes['w:styleId'] ?? ''
}

/** How large the text of a house is, relative to ours. */
export function textScale(house: XmlElement, theme: Theme): number {
  return houseSize(house) / (theme.styles.body.size * 2)
}

function nameOf(style: XmlElement): string {
  return (findElement(style, 'w:name')?.attributes['w:val'] ?? '').toLowerCase()
}

function withName(style: XmlElement, name: string): XmlElement {
  const children = childElements(style).map((child) =>
    child.name === 'w:name' ? { ...child, attributes: { 'w:val': name } } : child,
  )
  return { ...style, children }
}

/** Half points of plain text: of the default style, else of the file, else Word's own. */
function houseSize(house: XmlElement): number {
  const normal = childElements(house, 'w:style').find(
    ({ attributes }) => attributes['w:styleId'] === defaultOf(house, 'paragraph'),
  )
  const size =
    findElement(normal, 'w:rPr', 'w:sz') ??
    findElement(house, 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:sz')
  return Number(size?.attributes['w:val']) || 20
}

interface Adapting {
  readonly ids: StyleMap
  readonly scale: number
  readonly theme: Theme
  readonly hasTheme: boolean
  /** Whether its indent holds a label, which grows with the letters. */
  readonly isLabelled: boolean
}

/** Undefined where the house's own holds. */
function adapted(element: XmlElement, options: Adapting): XmlElement | undefined {
  const { ids, scale, theme } = options
  const { name, attributes } = element
  const value = attributes['w:val'] ?? ''
  const withValue = (next: string) => ({ ...element, attributes: { ...attributes, 'w:val': next } })
  switch (name) {
    case 'w:rFonts':
      return undefined
    case 'w:basedOn':
    case 'w:next':
    case 'w:link': {
      const id = ids.get(value) ?? value
      return id === '' ? undefined : withValue(id)
    }
    case 'w:sz':
    case 'w:szCs':
      // What is large by itself need not grow with the text.
      return Number(value) > theme.styles.body.size * 2 * LARGE
        ? element
        : withValue(String(Math.round(Number(value) * scale)))
    case 'w:ind':
    case 'w:tab':
      return options.isLabelled ? { ...element, attributes: widened(attributes, scale) } : element
    case 'w:spacing': {
      const { 'w:line': line = '', 'w:lineRule': rule, ...rest } = attributes
      // The one-point lines that only bear a rule or end a section stay as they are.
      if (Number(line) > 0 && Number(line) <= 40) return element
      return Object.keys(rest).length === 0 ? undefined : { ...element, attributes: rest }
    }
    case 'w:color':
      if (value.toLowerCase() === theme.colours['text']?.slice(1)) return undefined
      return { ...element, attributes: accented(attributes, value, options) }
    default: {
      const children = element.children.flatMap((child): readonly XmlNode[] =>
        isElement(child) ? listOf(adapted(child, options)) : [child],
      )
      return {
        ...element,
        attributes: accented(attributes, attributes['w:color'], options),
        children,
      }
    }
  }
}

/** Lengths as wide letters of the house need them. */
function widened(attributes: XmlElement['attributes'], scale: number): XmlElement['attributes'] {
  const lengths = Object.entries(attributes).map(([name, value]) =>
    Number(value) > 0
      ? [name, String(Math.round(Number(value) * scale * WIDE_LETTERS))]
      : [name, value],
  )
  return Object.fromEntries(lengths)
}

function accented(
  attributes: XmlElement['attributes'],
  colour: string | undefined,
  { theme, hasTheme }: Adapting,
): XmlElement['attributes'] {
  const isAccent = hasTheme && colour?.toLowerCase() === theme.colours['accent']?.slice(1)
  return isAccent ? { ...attributes, 'w:themeColor': 'accent1' } : attributes
}

function listOf(element: XmlElement | undefined): readonly XmlElement[] {
  return element === undefined ? [] : [element]
}
