import type { Element, ElementContent } from 'hast'
import type { StyleName } from '../../../model/style-names.ts'
import { styleNames } from '../../../model/style-names.ts'
import type { TextStyle, Theme } from '../../../model/theme.ts'
import { capitals } from '../../resolve/capitals.ts'
import { styleSelectors } from '../styles/text-styles.ts'

/** One of the four faces of a family. */
export interface Face {
  readonly family: TextStyle['font']
  readonly isBold: boolean
  readonly isItalic: boolean
}

/** Which characters a page shows in which face, by `faceKey`. Faces without text are left out. */
export type TextByFace = ReadonlyMap<string, ReadonlySet<string>>

export function faceKey({ family, isBold, isItalic }: Face): string {
  return `${family}${isBold ? ' bold' : ''}${isItalic ? ' italic' : ''}`
}

/** Markers of lists, which no text node holds. */
const MARKERS = '•–·\u20020123456789.'

/** The characters of the content of `<body>`, by the face the style sheet sets them in. */
export function textByFace(
  body: readonly ElementContent[],
  { theme, language }: { readonly theme: Theme; readonly language: string },
): Map<string, Set<string>> {
  const texts = new Map<string, Set<string>>()
  const add = (text: string, look: Look) => {
    const key = faceKey(look)
    const known = texts.get(key) ?? new Set()
    texts.set(key, known)
    for (const character of look.isCapitals ? text + capitals(text, language) : text) {
      known.add(character)
    }
  }
  const read = (nodes: readonly ElementContent[], around: Look) => {
    for (const node of nodes) {
      if (node.type === 'text' && node.value !== '\n') add(node.value, around)
      if (node.type !== 'element') continue
      const look = lookOf(node, around, theme)
      if (node.tagName === 'li') add(MARKERS, look)
      if (isNamedLink(node)) add(` (${node.properties['href']})`, look)
      read(node.children, look)
    }
  }
  read(body, lookOfStyle(theme.styles.body))
  return texts
}

interface Look extends Face {
  readonly isCapitals: boolean
  /** What emphasis is in here: slanted, or upright in slanted words. */
  readonly emphasis: boolean
}

/** What the style sheet makes of an element (see `textStyles`). */
function lookOf(node: Element, around: Look, theme: Theme): Look {
  const style =
    STYLES.get(node.tagName) ??
    classesOf(node)
      .map((name) => STYLES.get(`.${name}`))
      .find(Boolean)
  if (style !== undefined) return lookOfStyle(theme.styles[style])
  switch (node.tagName) {
    case 'em':
      return { ...around, isItalic: around.emphasis }
    case 'strong':
      return { ...around, isBold: true }
    case 'code':
      return { ...around, family: 'mono' }
    default:
      return classesOf(node).includes('citation') ? lookOfCitation(theme, around) : around
  }
}

const STYLES: ReadonlyMap<string, StyleName> = new Map(
  styleNames.flatMap((name) => styleSelectors[name].map((selector) => [selector, name] as const)),
)

function lookOfStyle({ font, bold, italic, capitals }: TextStyle): Look {
  return { family: font, isBold: bold, isItalic: italic, isCapitals: capitals, emphasis: !italic }
}

function lookOfCitation({ inline }: Theme, around: Look): Look {
  return {
    ...around,
    family: inline.citation.font,
    isBold: false,
    isItalic: false,
    isCapitals: false,
  }
}

function classesOf({ properties }: Element): readonly string[] {
  const { className } = properties
  return Array.isArray(className) ? className.map(String) : []
}

function isNamedLink(node: Element): boolean {
  return classesOf(node).includes('named-link')
}
