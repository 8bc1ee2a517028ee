import type { XmlElement } from '../../../model/xml-tree.ts'
import { childElements, findElement, xmlElement } from '../../../model/xml-tree.ts'
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
  const defaults = inLanguage(findElement(house, 'w:docDefaults'), document)
  return { ...house, children: [defaults, ...others, ...extra] }
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
