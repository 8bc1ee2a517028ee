import type { XmlElement, XmlNode } from '../../../model/xml-tree.ts'
import {
  childElements,
  collectElements,
  elementText,
  findElement,
  isElement,
  xmlElement,
} from '../../../model/xml-tree.ts'
import { directionOf, hasRightToLeft } from '../../resolve/directions.ts'
import { sound } from './sound.ts'

/**
 * The text of a house around a briefing that runs from right to left: paragraphs in words of the house's own, which run
 * the other way, say so, and what was filled in is marked as the script it is in.
 */
export function inOwnDirection(root: XmlElement): XmlElement {
  const turn = (node: XmlNode): XmlNode => {
    if (!isElement(node)) return node
    const turned = { ...node, children: node.children.map(turn) }
    if (node.name === 'w:r' && hasRightToLeft(wordsOf(node)))
      return withMark(turned, 'w:rPr', RIGHT)
    const runsBack = node.name === 'w:p' && directionOf(wordsOf(node), 'rtl') === 'ltr'
    return runsBack ? withMark(turned, 'w:pPr', LEFT) : turned
  }
  return { ...root, children: root.children.map(turn) }
}

const RIGHT = xmlElement('w:rtl')
const LEFT = xmlElement('w:bidi', { 'w:val': '0' })

function wordsOf(element: XmlElement): string {
  return collectElements(element, 'w:t').map(elementText).join('')
}

/** An element with a mark among its properties, unless these say something of the kind. */
function withMark(element: XmlElement, name: 'w:pPr' | 'w:rPr', mark: XmlElement): XmlElement {
  const properties = findElement(element, name) ?? xmlElement(name)
  if (childElements(properties, mark.name).length > 0) return element
  const marked = sound({ ...properties, children: [...childElements(properties), mark] })
  const others = element.children.filter((child) => !(isElement(child) && child.name === name))
  return { ...element, children: [marked, ...others] }
}
