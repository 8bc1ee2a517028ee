import type { Attribute } from './walk-xml.ts'
import { isOn, walkXml } from './walk-xml.ts'

/** What a style says of the paragraphs or runs that have it, with what it takes over from the styles it is based on. */
export interface WordStyle {
  /** What its paragraphs are; `contents` are lines of a table of contents. */
  readonly role: 'title' | 'subtitle' | 'quote' | 'caption' | 'code' | 'contents' | 'text'
  /** 1 to 6, for headings. */
  readonly headingDepth: number | undefined
  readonly isListItem: boolean
  readonly isHidden: boolean
  readonly isBold: boolean
  readonly isItalic: boolean
}

/** By style id; an id that is not there is plain text. */
export type WordStyles = ReadonlyMap<string, WordStyle>

export const PLAIN_STYLE: WordStyle = {
  role: 'text',
  headingDepth: undefined,
  isListItem: false,
  isHidden: false,
  isBold: false,
  isItalic: false,
}

interface RawStyle {
  id: string
  name: string
  basedOn?: string
  outlineLevel?: number
  numbered?: boolean
  hidden?: boolean
  bold?: boolean
  italic?: boolean
}

/** Longer chains of styles are loops. */
const MAX_CHAIN = 20

/** The styles of a document; what a file without the part has is none. */
export function readStyles(xml: string | undefined, file: string): WordStyles {
  const raw = new Map<string, RawStyle>()
  let style: RawStyle | undefined
  if (xml === undefined) return new Map()
  walkXml(
    xml,
    { file, part: 'word/styles.xml' },
    {
      open(name, attribute) {
        if (name === 'style') style = { id: attribute('styleId') ?? '', name: '' }
        else if (style !== undefined) readProperty(style, name, attribute)
      },
      close(name) {
        if (name !== 'style' || style === undefined) return
        raw.set(style.id, style)
        style = undefined
      },
    },
  )
  return new Map([...raw.keys()].map((id) => [id, resolve(id, raw)]))
}

function readProperty(style: RawStyle, name: string, attribute: Attribute): void {
  const value = attribute('val')
  switch (name) {
    case 'name':
      style.name = value ?? ''
      break
    case 'basedOn':
      if (value !== undefined) style.basedOn = value
      break
    case 'outlineLvl':
      style.outlineLevel = Number(value)
      break
    case 'numId':
      style.numbered = value !== '0'
      break
    case 'vanish':
      style.hidden = isOn(attribute)
      break
    case 'b':
      style.bold = isOn(attribute)
      break
    case 'i':
      style.italic = isOn(attribute)
      break
    default:
      break
  }
}

function resolve(id: string, raw: ReadonlyMap<string, RawStyle>): WordStyle {
  const chain: RawStyle[] = []
  for (let next = raw.get(id); next !== undefined && chain.length < MAX_CHAIN; ) {
    chain.push(next)
    next = next.basedOn === undefined ? undefined : raw.get(next.basedOn)
  }
  const first = <Value>(read: (style: RawStyle) => Value | undefined) =>
    chain.map(read).find((value) => value !== undefined)
  const role = first(({ name, id: own }) => roleOfName(name) ?? roleOfName(own)) ?? 'text'
  return {
    role,
    headingDepth: role === 'text' ? headingDepth(first) : undefined,
    isListItem: first(({ numbered, name }) => numbered ?? (isListName(name) || undefined)) ?? false,
    isHidden: first(({ hidden }) => hidden) ?? false,
    isBold: first(({ bold }) => bold) ?? false,
    isItalic: first(({ italic }) => italic) ?? false,
  }
}

function headingDepth(
  first: <Value>(read: (style: RawStyle) => Value | undefined) => Value | undefined,
): number | undefined {
  const level = first(({ name, id, outlineLevel }) => {
    const named = headingLevelOfName(name) ?? headingLevelOfName(id)
    if (named !== undefined) return named
    if (outlineLevel === undefined) return undefined
    // Level 9 is body text, said on purpose (ECMA-376 part 1, 17.3.1.20).
    return outlineLevel >= 0 && outlineLevel < 9 ? outlineLevel + 1 : 0
  })
  return level === undefined || level === 0 ? undefined : Math.min(level, 6)
}

/**
 * "Heading 2" as Word calls it in files in every language, and as programs that translate the names do. Ids lack the
 * letters that are not ASCII: `berschrift2`.
 */
const HEADING =
  /^(?:heading|headline|(?:ü)?berschrift|titre|titolo|t[íi]?tulo|ttulo|kop|rubrik|overskrift|otsikko|nag(?:łó|)wek|nadpis|c[íi]?msor|ba[şs]?l[ıi]?k|заголовок|标题|標題|見出し|제목)\s*([1-9])$/iu

function headingLevelOfName(name: string): number | undefined {
  const level = HEADING.exec(name.trim())?.[1]
  return level === undefined ? undefined : Number(level)
}

function isListName(name: string): boolean {
  return /^list (?:bullet|number)(?: [1-9])?$/i.test(name)
}

function roleOfName(name: string): WordStyle['role'] | undefined {
  const bare = name.trim().toLowerCase()
  if (
    /^(?:title|titel|titre|t[íi]tulo|titolo|tytuł|название|标题|標題|表題|제목|document ?title)$/u.test(
      bare,
    )
  )
    return 'title'
  if (
    /^(?:subtitle|untertitel|sous-titre|subt[íi]tulo|sottotitolo|ondertitel|podtytuł)$/u.test(bare)
  )
    return 'subtitle'
  if (
    /^(?:intense ?)?(?:quote|quotation|zitat|citation|cita|citazione|citaat)$|^block ?(?:text|quote)$/u.test(
      bare,
    )
  )
    return 'quote'
  if (/^(?:caption|beschriftung|légende|leyenda|didascalia|bijschrift)$/u.test(bare))
    return 'caption'
  if (
    /^(?:source ?code|code|code ?block|html preformatted|preformatted text|verbatim)$/u.test(bare)
  )
    return 'code'
  if (
    /^(?:toc ?(?:[1-9]|heading)|table of figures|index ?[1-9]|contents ?(?:[1-9]|heading))$/u.test(
      bare,
    )
  )
    return 'contents'
  return undefined
}
