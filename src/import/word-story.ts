import type { XmlElement } from '../model/xml-tree.ts'
import { childElements, findElement } from '../model/xml-tree.ts'
import { valAttribute } from './word-styles.ts'

/** A paragraph of the text, or an analyst's slot with the paragraphs in it. */
export type StoryPart =
  | { readonly type: 'paragraph'; readonly paragraph: XmlElement }
  | {
      readonly type: 'slot'
      readonly tag: string
      readonly title: string
      /** Whether Word shows a placeholder in it. */
      readonly isPlaceholder: boolean
      readonly paragraphs: readonly XmlElement[]
      /** Tables in it; their paragraphs are among the others. */
      readonly tables: number
      /** The control itself. */
      readonly element: XmlElement
    }

/**
 * The paragraphs and slots below an element of a Word file, in order, those of tables cell by cell. Other content
 * controls are left out.
 */
export function wordStory(root: XmlElement): readonly StoryPart[] {
  return childElements(root).flatMap((element): readonly StoryPart[] => {
    switch (element.name) {
      case 'w:p':
        return [{ type: 'paragraph', paragraph: element }]
      case 'w:sdt':
        return contentControl(element)
      case 'w:body':
      case 'w:tbl':
      case 'w:tr':
      case 'w:tc':
      case 'w:sdtContent':
      case 'w:ins':
      case 'w:customXml':
      case 'w:footnote':
        return isSeparator(element) ? [] : wordStory(element)
      default:
        return []
    }
  })
}

function contentControl(element: XmlElement): readonly StoryPart[] {
  const properties = findElement(element, 'w:sdtPr')
  const content = findElement(element, 'w:sdtContent')
  const tag = valAttribute(findElement(properties, 'w:tag'))
  // Others are the house's own, or Word's: what stands in them may change.
  if (!tag.startsWith('slot:')) return []
  const parts = content === undefined ? [] : wordStory(content)
  return [
    {
      type: 'slot',
      tag,
      title: valAttribute(findElement(properties, 'w:alias')),
      isPlaceholder: findElement(properties, 'w:showingPlcHdr') !== undefined,
      paragraphs: parts.flatMap((part) =>
        part.type === 'paragraph' ? [part.paragraph] : part.paragraphs,
      ),
      tables: childElements(content, 'w:tbl').length,
      element,
    },
  ]
}

/** The line above the footnotes is one of them. */
function isSeparator(element: XmlElement): boolean {
  return element.name === 'w:footnote' && element.attributes['w:type'] !== undefined
}
