import type { XmlElement } from '../../model/xml-tree.ts'
import { childElements, findElement } from '../../model/xml-tree.ts'

/** How words of a Word file look, as far as it decides whether they are seen. */
export interface Looks {
  readonly isHidden: boolean
  /** Hex in lower case; undefined for the colour Word chooses. */
  readonly colour: string | undefined
  /** In half-points; undefined where only the document's defaults say it. */
  readonly size: number | undefined
  readonly isStruck: boolean
  /** 1 to 6, of headings. */
  readonly headingDepth: number | undefined
}

/** The looks that properties give, with the styles they name. */
export interface LooksOf {
  readonly paragraph: (properties: XmlElement | undefined) => Looks
  readonly run: (properties: XmlElement | undefined, around: Looks) => Looks
}

const PLAIN: Looks = {
  isHidden: false,
  colour: undefined,
  size: undefined,
  isStruck: false,
  headingDepth: undefined,
}

/** Longer chains of styles are loops. */
const MAX_CHAIN = 20

/** Looks by the styles of a document (ECMA-376 part 1, 17.7.2). */
export function looksIn(styles: XmlElement | undefined): LooksOf {
  const byId = new Map(
    childElements(styles, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]),
  )
  const styled = (id: string | undefined, around: Looks, chain = 0): Looks => {
    const style = byId.get(id ?? '')
    if (style === undefined || chain > MAX_CHAIN) return around
    const base = findElement(style, 'w:basedOn')?.attributes['w:val']
    const inherited = base === undefined ? around : styled(base, around, chain + 1)
    return applied(findElement(style, 'w:rPr'), withDepth(style, inherited))
  }
  return {
    paragraph: (properties) => {
      const looks = styled(findElement(properties, 'w:pStyle')?.attributes['w:val'], PLAIN)
      return withOutline(properties, looks)
    },
    run: (properties, around) => {
      const style = findElement(properties, 'w:rStyle')?.attributes['w:val']
      return applied(properties, styled(style, around))
    },
  }
}

function withDepth(style: XmlElement, looks: Looks): Looks {
  const [, depth] =
    /^heading ([1-6])$/iu.exec(findElement(style, 'w:name')?.attributes['w:val'] ?? '') ?? []
  const named = depth === undefined ? looks : { ...looks, headingDepth: Number(depth) }
  return withOutline(findElement(style, 'w:pPr'), named)
}

function withOutline(properties: XmlElement | undefined, looks: Looks): Looks {
  const level = findElement(properties, 'w:outlineLvl')?.attributes['w:val']
  if (level === undefined) return looks
  return { ...looks, headingDepth: Number(level) > 5 ? undefined : Number(level) + 1 }
}

function applied(properties: XmlElement | undefined, looks: Looks): Looks {
  if (properties === undefined) return looks
  const is = (name: string, known: boolean) => {
    const element = findElement(properties, name)
    return element === undefined
      ? known
      : !/^(?:0|false|off|none)$/iu.test(element.attributes['w:val'] ?? '')
  }
  const colour = findElement(properties, 'w:color')?.attributes['w:val']?.toLowerCase()
  const size = findElement(properties, 'w:sz')?.attributes['w:val']
  return {
    ...looks,
    isHidden: is('w:vanish', looks.isHidden) || is('w:specVanish', false),
    isStruck: is('w:strike', looks.isStruck) || is('w:dstrike', false),
    colour: colour === undefined ? looks.colour : colour === 'auto' ? undefined : colour,
    size: size === undefined ? looks.size : Number(size),
  }
}

/** Smaller letters are read by nobody: half-points. */
const MIN_SIZE = 6

/** How much each of red, green and blue may differ from what is behind it and still not be seen: of 255. */
const MIN_CONTRAST = 16

const PAPER = 'ffffff'

/** Why nobody sees words of these looks before a colour, or undefined where they are seen. */
export function howUnseen(looks: Looks, fill: string | undefined): string | undefined {
  if (looks.isHidden) return 'hidden text'
  if (looks.isStruck) return 'struck out'
  if (looks.size !== undefined && looks.size < MIN_SIZE) return 'letters too small to read'
  if (looks.colour !== undefined && isSame(looks.colour, fill ?? PAPER))
    return 'the colour of its background'
  return undefined
}

function isSame(a: string, b: string): boolean {
  const channels = (hex: string) =>
    [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  const others = channels(b)
  return channels(a).every((value, index) => Math.abs(value - (others[index] ?? 0)) < MIN_CONTRAST)
}

/** The colour behind what has these properties; none for `auto`. */
export function fillOf(properties: XmlElement | undefined): string | undefined {
  const fill = findElement(properties, 'w:shd')?.attributes['w:fill']
  return fill === undefined || fill === 'auto' ? undefined : fill.toLowerCase()
}
