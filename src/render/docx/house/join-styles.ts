import type { XmlElement, XmlNode } from '../../../model/xml-tree.ts'
import { childElements, findElement, isElement, xmlElement } from '../../../model/xml-tree.ts'
import type { ResolvedDocument } from '../../resolve.ts'
import { documentLanguages } from '../languages.ts'
import { sound } from './sound.ts'

/** The styles of a house and those of ours it lacks, in the language of the briefing. */
export function joinStyles(
  house: XmlElement,
  extra: readonly XmlElement[],
  document: ResolvedDocument,
): XmlElement {
  const others = childElements(house).filter(({ name }) => name !== 'w:docDefaults')
  const turned = document.direction === 'rtl' ? others.map(withoutLeftToRight) : others
  const defaults = inLanguage(findElement(house, 'w:docDefaults'), document)
  return { ...house, children: [defaults, ...turned, ...extra] }
}

/** A style without the order to run from left to right, which some programs write into every one. */
function withoutLeftToRight(style: XmlElement): XmlElement {
  return {
    ...style,
    children: style.children.map((child) =>
      isElement(child) && child.name === 'w:pPr'
        ? { ...child, children: child.children.filter((one) => !isLeftToRight(one)) }
        : child,
    ),
  }
}

function isLeftToRight(node: XmlNode): boolean {
  return (
    isElement(node) &&
    node.name === 'w:bidi' &&
    /^(?:0|false|off)$/.test(node.attributes['w:val'] ?? '')
  )
}

/** The defaults of a house for a briefing in another language than its own. */
function inLanguage(defaults: XmlElement | undefined, document: ResolvedDocument): XmlElement {
  const run = findElement(defaults, 'w:rPrDefault', 'w:rPr')
  const paragraph = findElement(defaults, 'w:pPrDefault', 'w:pPr')
  const isRightToLeft = document.direction === 'rtl'
  const { value, bidirectional } = documentLanguages(document)
  const lang = xmlElement('w:lang', {
    ...findElement(run, 'w:lang')?.attributes,
    ...(value && { 'w:val': value }),
    ...(bidirectional && { 'w:bidi': bidirectional }),
  })
  const turned = isRightToLeft ? [xmlElement('w:bidi')] : []
  return xmlElement('w:docDefaults', {}, [
    xmlElement('w:rPrDefault', {}, [xmlElement('w:rPr', {}, [...without(run, 'w:lang'), lang])]),
    xmlElement('w:pPrDefault', {}, [
      xmlElement('w:pPr', {}, [...without(paragraph, isRightToLeft ? 'w:bidi' : ''), ...turned]),
    ]),
  ])
}

function without(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return childElements(element).filter((child) => child.name !== name)
}

/** Fonts that a house embeds do not come along: only their names. */
export function withoutEmbedded(fonts: XmlElement): XmlElement {
  const children = childElements(fonts).map((font) => ({
    ...font,
    children: childElements(font).filter(({ name }) => !name.startsWith('w:embed')),
  }))
  return sound({ ...fonts, children })
}
