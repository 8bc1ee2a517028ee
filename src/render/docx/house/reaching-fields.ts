import type { XmlElement } from '../../../model/xml-tree.ts'
import { childElements, elementText } from '../../../model/xml-tree.ts'

/** Stands in an instruction for a field within it, of which nobody knows what it will say. */
const NESTED = '\u0000'

/**
 * Fields that fetch something from outside, or run (ECMA-376 part 1, 17.16.5); one whose name another field makes up may
 * be any of them. A link to the web or within the text does neither.
 */
const REACHING = new RegExp(
  `^\\s*(?:${NESTED}|(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|INCLUDE|DATABASE|RD|MACROBUTTON|EMBED)\\b|HYPERLINK\\b(?!\\s+(?:\\\\l|"?(?:https?|mailto):)))`,
  'i',
)

/** Whether a field with this instruction may not come along. */
export function isReaching(instruction: string): boolean {
  return REACHING.test(instruction)
}

interface OpenField {
  /** Its marks and the pieces of its instruction. */
  readonly parts: XmlElement[]
  instruction: string
  isInstruction: boolean
}

/**
 * The marks and instructions of the fields of a story that reach outside, however many runs and paragraphs Word cut them
 * into; the words they last showed are not among them.
 */
export function reachingFields(root: XmlElement): ReadonlySet<XmlElement> {
  const reaching = new Set<XmlElement>()
  const open: OpenField[] = []
  const close = (field: OpenField | undefined) => {
    if (field === undefined || !isReaching(field.instruction)) return
    for (const part of field.parts) reaching.add(part)
  }
  const visit = (element: XmlElement) => {
    const field = open.at(-1)
    const type = element.name === 'w:fldChar' ? element.attributes['w:fldCharType'] : undefined
    if (type === 'begin' || element.name === 'w:fldSimple') {
      if (field?.isInstruction === true) field.instruction += NESTED
    }
    if (type === 'begin') open.push({ parts: [element], instruction: '', isInstruction: true })
    else if (type !== undefined) field?.parts.push(element)
    if (type === 'separate' && field !== undefined) field.isInstruction = false
    if (type === 'end') close(open.pop())
    if (element.name === 'w:instrText') {
      field?.parts.push(element)
      if (field?.isInstruction === true) field.instruction += elementText(element)
      else if (field === undefined && isReaching(elementText(element))) reaching.add(element)
    }
    for (const child of childElements(element)) visit(child)
  }
  visit(root)
  for (const field of open) close(field)
  return reaching
}
