import type { XmlElement, XmlNode } from '../../../model/xml-tree.ts'
import {
  childElements,
  findElement,
  formatNode,
  isElement,
  xmlElement,
} from '../../../model/xml-tree.ts'
import { BODY_MARK } from './placeholders.ts'

/** The text of a house with a place for ours, and how our sections are set there. */
export interface BodyPlace {
  /** What stands before the briefing, as XML. */
  readonly before: string
  /** What stands behind it, with the section it ends in as given. */
  readonly after: (section: XmlElement) => string
  /** The section in which the briefing stands. */
  readonly section: XmlElement
}

/** Where the briefing goes in a house's text, which has one `BODY_MARK`; without one it takes the place of all. */
export function bodyPlace(main: XmlElement): BodyPlace {
  const body = findElement(main, 'w:body')
  const children = body?.children ?? []
  const at = children.findIndex((child) => holdsMark(child))
  const behind = at < 0 ? [] : children.slice(at + 1)
  const last = children.filter(isElement).find(({ name }) => name === 'w:sectPr')
  const ending = behind.findIndex((child) => sectionOf(child) !== undefined)
  const endsAt = behind[ending]
  const ended = endsAt === undefined ? undefined : sectionOf(endsAt)
  const section = ended ?? last ?? xmlElement('w:sectPr')
  const around = at < 0 ? undefined : children[at]
  const [opening, closing] = around === undefined ? ['', ''] : formatNode(around).split(MARK)
  return {
    before: children.slice(0, Math.max(0, at)).map(formatNode).join('') + opening,
    section,
    after: (changed) => {
      const nodes = behind.map((child, index) =>
        index === ending ? withSection(child, changed) : child,
      )
      const isMissing = ending < 0
      return (
        (closing ?? '') + nodes.map(formatNode).join('') + (isMissing ? formatNode(changed) : '')
      )
    },
  }
}

const MARK = `<${BODY_MARK}/>`

/** A section whose text is as wide as its page, as our tables are. */
export function inOneColumn(section: XmlElement): XmlElement {
  const kept = childElements(section).filter(({ name }) => name !== 'w:cols' && rank(name) >= 0)
  return { ...section, children: [...kept].sort((a, b) => rank(a.name) - rank(b.name)) }
}

/** The order of a section's elements (ECMA-376 part 1, CT_SectPr). */
const ORDER: readonly string[] = [
  ...['w:headerReference', 'w:footerReference', 'w:footnotePr', 'w:endnotePr', 'w:type', 'w:pgSz'],
  ...['w:pgMar', 'w:paperSrc', 'w:pgBorders', 'w:lnNumType', 'w:pgNumType', 'w:cols', 'w:formProt'],
  ...[
    'w:vAlign',
    'w:noEndnote',
    'w:titlePg',
    'w:textDirection',
    'w:bidi',
    'w:rtlGutter',
    'w:docGrid',
  ],
]

function rank(name: string): number {
  return ORDER.indexOf(name)
}

function holdsMark(node: XmlNode): boolean {
  return isElement(node) && (node.name === BODY_MARK || node.children.some(holdsMark))
}

/** The section that ends with a paragraph, or that the body ends with. */
function sectionOf(node: XmlNode): XmlElement | undefined {
  if (!isElement(node)) return undefined
  return node.name === 'w:sectPr' ? node : findElement(node, 'w:pPr', 'w:sectPr')
}

function withSection(node: XmlNode, section: XmlElement): XmlNode {
  if (!isElement(node)) return node
  if (node.name === 'w:sectPr') return section
  if (node.name !== 'w:p' && node.name !== 'w:pPr') return node
  return { ...node, children: node.children.map((child) => withSection(child, section)) }
}
