import type { XmlElement } from '../model/xml-tree.ts'
import { childElements, findElement } from '../model/xml-tree.ts'

/** What the styles and lists of a Word file say that a reader of its text must know. */
export interface WordLooks {
  /** The name of a style by its id, in lower case: programs in other languages keep names and change ids. */
  readonly styleName: (id: string) => string
  /** Whether a paragraph is an entry of a list, and of which kind. */
  readonly listKind: (paragraph: XmlElement) => ListKind | undefined
}

export type ListKind = 'ordered' | 'bulleted'

/** The looks of a file by the roots of its parts `word/styles.xml` and `word/numbering.xml`. */
export function wordLooks(
  styles: XmlElement | undefined,
  numbering: XmlElement | undefined,
): WordLooks {
  const byId = new Map(
    childElements(styles, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]),
  )
  return {
    styleName: (id) => valAttribute(findElement(byId.get(id), 'w:name')).toLowerCase() || id,
    listKind: (paragraph) => {
      const properties = findElement(paragraph, 'w:pPr')
      const style = valAttribute(findElement(properties, 'w:pStyle'))
      const number = findElement(properties, 'w:numPr') ?? styleNumber(style, byId)
      const id = valAttribute(findElement(number, 'w:numId'))
      if (id === '' || id === '0') return undefined
      return kindOf(id, valAttribute(findElement(number, 'w:ilvl')) || '0', numbering)
    },
  }
}

/** The `w:val` of an element; empty where it is not there. */
export function valAttribute(element: XmlElement | undefined): string {
  return element?.attributes['w:val'] ?? ''
}

function styleNumber(style: string, byId: ReadonlyMap<string, XmlElement>): XmlElement | undefined {
  const seen = new Set<string>()
  let id = style
  while (id !== '' && !seen.has(id)) {
    seen.add(id)
    const number = findElement(byId.get(id), 'w:pPr', 'w:numPr')
    if (number !== undefined) return number
    id = valAttribute(findElement(byId.get(id), 'w:basedOn'))
  }
  return undefined
}

function kindOf(id: string, level: string, numbering: XmlElement | undefined): ListKind {
  const number = childElements(numbering, 'w:num').find((one) => one.attributes['w:numId'] === id)
  const abstractId = valAttribute(findElement(number, 'w:abstractNumId'))
  const definition = childElements(numbering, 'w:abstractNum').find(
    (one) => one.attributes['w:abstractNumId'] === abstractId,
  )
  const at = childElements(definition, 'w:lvl').find((one) => one.attributes['w:ilvl'] === level)
  const format = valAttribute(findElement(at, 'w:numFmt'))
  return format === '' || format === 'bullet' || format === 'none' ? 'bulleted' : 'ordered'
}
