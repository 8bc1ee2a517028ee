import { withoutDirectionMarks } from '../model/direction-marks.ts'
import type { RichText } from '../model/rich-text.ts'
import type { XmlElement } from '../model/xml-tree.ts'
import { childElements, elementText, findElement } from '../model/xml-tree.ts'
import type { WordLooks } from './word-styles.ts'
import { valAttribute } from './word-styles.ts'

export interface TextContext {
  readonly looks: WordLooks
  /** Addresses by relationship id. */
  readonly links: ReadonlyMap<string, string>
}

/** The words of a paragraph with their formatting; what was deleted under tracked changes is left out. */
export function paragraphInline(paragraph: XmlElement, context: TextContext): readonly RichText[] {
  return childElements(paragraph).flatMap((child) => inlineOf(child, context))
}

/** Elements that hold runs and are themselves nothing to a reader (ECMA-376 part 1, 17.3 and 17.13). */
const WRAPPERS: readonly string[] = [
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
]

function inlineOf(element: XmlElement, context: TextContext): readonly RichText[] {
  const inside = () => childElements(element).flatMap((child) => inlineOf(child, context))
  if (element.name === 'w:r') return runInline(element, context)
  if (WRAPPERS.includes(element.name)) return inside()
  if (element.name !== 'w:hyperlink') return []
  const { 'r:id': id = '', 'w:anchor': anchor } = element.attributes
  const address = context.links.get(id)
  const url = address && (anchor === undefined ? address : `${address}#${anchor}`)
  return url === undefined ? inside() : [{ type: 'link', url, children: inside() }]
}

function runInline(run: XmlElement, { looks }: TextContext): readonly RichText[] {
  const properties = findElement(run, 'w:rPr')
  const style = looks.styleName(valAttribute(findElement(properties, 'w:rStyle')))
  const isStrong = isOn(findElement(properties, 'w:b')) ?? /strong|intense|fett/.test(style)
  const isEmphasised = isOn(findElement(properties, 'w:i')) ?? /emphasis|intense/.test(style)
  const isCode = /^(?:code|html code|verbatim char|source text)$/.test(style)
  return childElements(run).flatMap((child): readonly RichText[] => {
    if (child.name === 'w:br' || child.name === 'w:cr') {
      return child.attributes['w:type'] === undefined ? [{ type: 'break' }] : []
    }
    const value = characters(child)
    if (value === '') return []
    const words: RichText = isCode ? { type: 'inlineCode', value } : { type: 'text', value }
    const emphasised: RichText = isEmphasised ? { type: 'emphasis', children: [words] } : words
    return [isStrong ? { type: 'strong', children: [emphasised] } : emphasised]
  })
}

function characters(element: XmlElement): string {
  switch (element.name) {
    case 'w:t':
      return withoutDirectionMarks(elementText(element))
    case 'w:tab':
    case 'w:ptab':
      return ' '
    case 'w:noBreakHyphen':
      return '\u2011'
    default:
      return ''
  }
}

/** A switch such as `<w:b/>` or `<w:b w:val="0"/>`; undefined where it is not there (ECMA-376 part 1, 17.17.4). */
function isOn(element: XmlElement | undefined): boolean | undefined {
  return element && !/^(?:0|false|off|none)$/i.test(valAttribute(element))
}
