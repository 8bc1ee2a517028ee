import type { XmlElement, XmlNode } from '../../../model/xml-tree.ts'
import { childElements, collectElements, isElement } from '../../../model/xml-tree.ts'
import { isReaching, reachingFields } from './reaching-fields.ts'

/** Elements that are nothing to a briefing, or mean parts that do not come along. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'w:object': 'an embedded or linked object',
  'w:control': 'a control (ActiveX)',
  'w:altChunk': 'an embedded document',
  'w:subDoc': 'the link to another document',
}

const NOTES = ['w:footnoteReference', 'w:endnoteReference']

/** The same without a word: traces of work on the file itself. */
const UNTOLD = [
  'w:commentReference',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:del',
  'w:moveFrom',
  // The macros that a form field runs, which are not there any more.
  'w:entryMacro',
  'w:exitMacro',
]

const REACHING_FIELD = 'a field that reaches outside the file'

const DRAWN = ['w:drawing', 'w:pict']

export interface Story {
  readonly value: XmlElement
  /** What was left out, in words. */
  readonly dropped: readonly string[]
  /** Whether it had notes, which are not among what comes along. */
  readonly hasNotes: boolean
}

/** A story without what could run or reach outside, and without pictures whose relationship is not among those kept. */
export function withoutActive(root: XmlElement, kept: ReadonlySet<string>): Story {
  const dropped: string[] = []
  let hasNotes = false
  const reaching = reachingFields(root)
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
    if (NOTES.includes(name)) {
      hasNotes = true
      return []
    }
    if (DRAWN.includes(name) && !refersToKept(node, kept))
      return leave('a picture or object outside')
    if (reaching.has(node)) return leave(REACHING_FIELD)
    const children = node.children.flatMap(clean)
    const isField = name === 'w:fldSimple' && isReaching(node.attributes['w:instr'] ?? '')
    if (isField) leave(REACHING_FIELD)
    // Tracked insertions count as accepted, and a link or field without what it leads to is its words.
    const isUnwrapped =
      isField ||
      name === 'w:ins' ||
      name === 'w:moveTo' ||
      (name === 'w:hyperlink' && !leadsSomewhere(node, kept))
    return isUnwrapped ? children : [{ ...node, attributes: renamed(node), children }]
  }
  const children = root.children.flatMap(clean)
  return { value: { ...root, children }, dropped, hasNotes }
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

function leadsSomewhere({ attributes }: XmlElement, kept: ReadonlySet<string>): boolean {
  const id = attributes['r:id']
  return id === undefined ? 'w:anchor' in attributes : kept.has(id)
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
      Object.entries(attributes).every(([name, value]) => isWithin(name, value, kept)),
    )
  )
}

/** Whether an attribute of a drawing means nothing outside the file but, perhaps, an address on the web to go to. */
function isWithin(name: string, value: string, kept: ReadonlySet<string>): boolean {
  // Old drawings bear addresses of pictures by themselves.
  if (name === 'src' || name === 'o:href') return false
  if (name === 'href') return /^(?:https?|mailto):/i.test(value)
  return !/^r:(?:id|embed|link|href|pict|dm|lo|qs|cs)$/.test(name) || kept.has(value)
}
