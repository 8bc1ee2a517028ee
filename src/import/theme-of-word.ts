import { openOfficePackage, PackageFault, packageText } from '../model/office-package.ts'
import type { XmlElement } from '../model/xml-tree.ts'
import {
  childElements,
  collectElements,
  elementText,
  findElement,
  parseXml,
} from '../model/xml-tree.ts'
import { valAttribute } from './word-styles.ts'

/** The looks of a Word file as far as a theme can say them, and what it says besides. */
export interface WordTheme {
  /** What a `theme.json` may say of it; what is not there stays as in the theme below. */
  readonly theme: ThemePart
  /** Names of the styles that were read, as the file has them. */
  readonly taken: readonly string[]
  /** Names of typefaces: a theme needs their files. */
  readonly typefaces: readonly string[]
  /** How many paragraphs with words the file has; none of them is read. */
  readonly paragraphs: number
}

export interface ThemePart {
  readonly page?: Readonly<Record<string, string>>
  readonly colours?: Readonly<Record<string, string>>
  readonly styles?: Readonly<Record<string, TextLooks>>
}

type TextLooks = Readonly<Record<string, string | boolean>>

/** Our styles, and the names by which Word keeps theirs in every language of its own. */
const STYLES: readonly (readonly [style: string, names: readonly string[]])[] = [
  ['body', ['body text', 'normal']],
  ['title', ['title']],
  ['heading2', ['heading 1']],
  ['heading3', ['heading 2']],
  ['heading4', ['heading 3']],
  ['list', ['list bullet', 'list paragraph']],
  ['blockquote', ['quote']],
  ['tableCaption', ['caption']],
  ['header', ['header']],
  ['footer', ['footer']],
  ['footnote', ['footnote text']],
]

/** Of a line set solid, as programs do where a file says `single`: about what most typefaces ask for. */
const SINGLE_LINE = 1.2

/**
 * Reads the styles and the page of a Word file into what a theme says. Of colours the theme has two: that of the text,
 * and the first other of title and headings as `accent`; styles of further colours keep the theme's.
 *
 * @throws PackageFault, XmlFault for a file that is no Word document.
 */
export function themeOfWord(bytes: Uint8Array): WordTheme {
  const parts = openOfficePackage(bytes)
  const tree = (name: string) => {
    const text = packageText(parts, name)
    return text === undefined ? undefined : parseXml(text)
  }
  const styles = tree('word/styles.xml')
  const body = findElement(tree('word/document.xml'), 'w:body')
  if (styles === undefined || body === undefined)
    throw new PackageFault('no text with styles that Word would read')
  const found = STYLES.flatMap(([style, names]) => {
    const named = names.map((name) => findStyle(styles, name)).find((one) => one !== undefined)
    return named === undefined
      ? []
      : [{ style, looks: looksOf(named, styles), name: nameOf(named) }]
  })
  const text = found.find(({ style }) => style === 'body')?.looks.colour
  const accent = found
    .filter(({ style }) => /^(?:title|heading)/.test(style))
    .map(({ looks }) => looks.colour)
    .find((colour) => colour !== undefined && colour !== text)
  const colours = { ...(text && { text }), ...(accent && { accent }) }
  const typefaces = new Set(found.flatMap(({ looks }) => looks.typeface ?? []))
  const page = pageOf(collectElements(body, 'w:sectPr').at(-1))
  return {
    theme: {
      ...(Object.keys(page).length > 0 && { page }),
      ...(Object.keys(colours).length > 0 && { colours }),
      ...(found.length > 0 && {
        styles: Object.fromEntries(
          found.map(({ style, looks }) => [style, textLooks(looks, { text, accent })]),
        ),
      }),
    },
    taken: found.map(({ name }) => name),
    typefaces: [...typefaces].sort(),
    paragraphs: collectElements(body, 'w:p').filter((one) => elementText(one).trim() !== '').length,
  }
}

interface Looks {
  readonly size?: number
  readonly leading?: number
  readonly colour?: string
  readonly typeface?: string
  readonly rest: TextLooks
}

function textLooks(
  { size, leading, colour, rest }: Looks,
  colours: { readonly text: string | undefined; readonly accent: string | undefined },
): TextLooks {
  const key = colour === undefined || colour === colours.text ? 'text' : 'accent'
  const isKnown = colour === undefined || colour === colours.text || colour === colours.accent
  return {
    ...(size !== undefined && { size: points(size) }),
    ...(leading !== undefined && { leading: points(leading) }),
    ...(colour !== undefined && isKnown && { colour: key }),
    ...rest,
  }
}

function findStyle(styles: XmlElement | undefined, name: string): XmlElement | undefined {
  return childElements(styles, 'w:style').find(
    (style) => style.attributes['w:type'] === 'paragraph' && nameOf(style).toLowerCase() === name,
  )
}

function nameOf(style: XmlElement): string {
  return valAttribute(findElement(style, 'w:name'))
}

/** A style with what it is based on, and what the file says of all text. */
function looksOf(style: XmlElement, styles: XmlElement | undefined): Looks {
  const chain: XmlElement[] = []
  let at: XmlElement | undefined = style
  while (at !== undefined && !chain.includes(at)) {
    chain.push(at)
    const base: string = valAttribute(findElement(at, 'w:basedOn'))
    at = childElements(styles, 'w:style').find((one) => one.attributes['w:styleId'] === base)
  }
  const defaults = findElement(styles, 'w:docDefaults')
  const first = (...path: readonly string[]) =>
    [
      ...chain.map((one) => findElement(one, ...path)),
      findElement(defaults, `${path[0]}Default`, ...path),
    ].find((one) => one !== undefined)
  const attribute = (name: string, ...path: readonly string[]) =>
    [
      ...chain.map((one) => findElement(one, ...path)),
      findElement(defaults, `${path[0]}Default`, ...path),
    ]
      .map((one) => one?.attributes[name])
      .find((value) => value !== undefined)
  const size = numberOf(valAttribute(first('w:rPr', 'w:sz')), 2)
  const colour = /^[0-9a-f]{6}$/i.exec(valAttribute(first('w:rPr', 'w:color')))?.[0]
  const typeface = attribute('w:ascii', 'w:rPr', 'w:rFonts')
  const line = numberOf(attribute('w:line', 'w:pPr', 'w:spacing') ?? '', 1)
  const isInLines = ['auto', undefined].includes(attribute('w:lineRule', 'w:pPr', 'w:spacing'))
  const leading =
    size === undefined
      ? undefined
      : line === undefined
        ? size * SINGLE_LINE
        : isInLines
          ? (size * SINGLE_LINE * line) / 240
          : line / 20
  const space = (name: string) => numberOf(attribute(name, 'w:pPr', 'w:spacing') ?? '', 20)
  const align = ALIGNMENTS[valAttribute(first('w:pPr', 'w:jc'))]
  return {
    ...(size !== undefined && { size }),
    ...(leading !== undefined && { leading: Math.max(leading, size ?? 0) }),
    ...(colour !== undefined && { colour: `#${colour.toLowerCase()}` }),
    ...(typeface !== undefined && { typeface }),
    rest: {
      bold: isOn(first('w:rPr', 'w:b')),
      italic: isOn(first('w:rPr', 'w:i')),
      capitals: isOn(first('w:rPr', 'w:caps')),
      ...(align !== undefined && { align }),
      spaceBefore: points(space('w:before') ?? 0),
      spaceAfter: points(space('w:after') ?? 0),
    },
  }
}

const ALIGNMENTS: Readonly<Record<string, string>> = {
  left: 'start',
  start: 'start',
  both: 'justify',
  center: 'center',
  right: 'end',
  end: 'end',
}

function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(valAttribute(element))
}

/** A Letter page is 12,240 twips wide, A4 11,906: what is nearer. */
const BETWEEN_PAPERS = 12_073

const MARGINS = [
  ['marginTop', 'w:top'],
  ['marginBottom', 'w:bottom'],
  ['marginInner', 'w:left'],
  ['marginOuter', 'w:right'],
  ['headerDistance', 'w:header'],
  ['footerDistance', 'w:footer'],
] as const

function pageOf(section: XmlElement | undefined): Readonly<Record<string, string>> {
  const width = numberOf(findElement(section, 'w:pgSz')?.attributes['w:w'] ?? '', 1)
  const margins = findElement(section, 'w:pgMar')?.attributes ?? {}
  return {
    ...(width !== undefined && { size: width > BETWEEN_PAPERS ? 'Letter' : 'A4' }),
    ...Object.fromEntries(
      MARGINS.flatMap(([ours, theirs]) => {
        const value = numberOf(margins[theirs] ?? '', 20)
        return value === undefined ? [] : [[ours, points(Math.abs(value))]]
      }),
    ),
  }
}

function numberOf(text: string, unitsPerPoint: number): number | undefined {
  const value = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) / unitsPerPoint : undefined
  return value
}

/** To a hundredth. */
function points(value: number): string {
  return `${Math.round(value * 100) / 100}pt`
}
