import type { XmlElement, XmlNode } from '../../../model/xml-tree.ts'
import { childElements, collectElements, elementText, isElement } from '../../../model/xml-tree.ts'

/** Fields that fetch something from outside, or run (ECMA-376 part 1, 17.16.5). */
const REACHING_FIELDS =
  /^\s*(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|INCLUDE|DATABASE|RD|MACROBUTTON|EMBED)\b/i

/** Elements that are nothing to a briefing, or mean parts that do not come along. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'w:object': 'an embedded or linked object',
  'w:control': 'a control (ActiveX)',
  'w:altChunk': 'an embedded document',
  'w:subDoc': 'the link to another document',
  'w:footnoteReference': 'a footnote',
  'w:endnoteReference': 'an endnote',
}

/** The same without a word: traces of work on the file itself. */
const UNTOLD = [
  'w:commentReference',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:del',
  'w:moveFrom',
]

const DRAWN = ['w:drawing', 'w:pict']

export interface Story {
  readonly value: XmlElement
  /** What was left out, in words. */
  readonly dropped: readonly string[]
}

/** A story without what could run or reach outside, and without pictures whose relationship is not among those kept. */
export function withoutActive(root: XmlElement, kept: ReadonlySet<string>): Story {
  const dropped: string[] = []
  const leave = (what: string): readonly XmlNode[] => {
    dropped.push(what)
    return []
  }
  const clean = (node: XmlNode): readonly XmlNode[] => {
    if (!isElement(node)) return [node]
    const { name } = node
    const what = LEFT_OUT[name]
    if (what !== undefined) return leave(what)
    if (UNTOLD.includes(name)) return []
    if (DRAWN.includes(name) && !refersToKept(node, kept))
      return leave('a picture or object outside')
    if (name === 'w:instrText' && REACHING_FIELDS.test(elementText(node))) {
      return leave('a field that reaches outside the file')
    }
    if (name === 'w:fldSimple' && REACHING_FIELDS.test(node.attributes['w:instr'] ?? '')) {
      return leave('a field that reaches outside the file')
    }
    const children = node.children.flatMap(clean)
    // Tracked insertions count as accepted, and a link without its address is its words.
    const isUnwrapped =
      name === 'w:ins' ||
      name === 'w:moveTo' ||
      (name === 'w:hyperlink' &&
        !(kept.has(node.attributes['r:id'] ?? '') || 'w:anchor' in node.attributes))
    return isUnwrapped ? children : [{ ...node, attributes: renamed(node), children }]
  }
  return { value: { ...root, children: root.children.flatMap(clean) }, dropped }
}

/** Before the ids of a house, which ours must not meet. */
export const HOUSE_ID = 'house-'

/** Content controls of a house are numbered from here on. */
const FIRST_CONTROL = 1_000_000

/** The attributes with ids that none of ours has; `freeze` numbers most of them again. */
function renamed({ name, attributes }: XmlElement): XmlElement['attributes'] {
  return Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => {
      const isOwn =
        /^r:(?:id|embed|link|pict)$/.test(key) ||
        (key === 'w:id' && name.startsWith('w:bookmark')) ||
        (key === 'id' && name === 'wp:docPr')
      if (isOwn) return [key, HOUSE_ID + value]
      // `w:id` as an element is the number of a content control.
      const isControl = name === 'w:id' && key === 'w:val'
      return [
        key,
        isControl ? String(FIRST_CONTROL + (Math.abs(Number(value)) % FIRST_CONTROL)) : value,
      ]
    }),
  )
}

/** Whether everything a drawing refers to comes along. */
function refersToKept(drawing: XmlElement, kept: ReadonlySet<string>): boolean {
  const elements = (element: XmlElement): readonly XmlElement[] => [
    element,
    ...childElements(element).flatMap(elements),
  ]
  const isActive = collectElements(drawing, 'o:OLEObject').length > 0
  return (
    !isActive &&
    elements(drawing).every(({ attributes }) =>
      Object.entries(attributes).every(
        ([name, value]) => !/^r:(?:id|embed|link|pict|dm|lo|qs|cs)$/.test(name) || kept.has(value),
      ),
    )
  )
}
