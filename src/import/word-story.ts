import type { XmlElement } from '../model/xml-tree.ts'
import { childElements, collectElements, findElement } from '../model/xml-tree.ts'
import type { SlotMark } from './marked-slots.ts'
import { markedParagraph, slotMark, slotsOfMarks } from './marked-slots.ts'
import type { SlotPart, StoryPart } from './story-part.ts'
import { valAttribute } from './word-styles.ts'

/**
 * The paragraphs and slots below an element of a Word file, in order, those of tables cell by cell. Other content
 * controls are left out. `isSlotText` says whether a paragraph has the style of a slot's words.
 */
export function wordStory(
  root: XmlElement,
  isSlotText: (paragraph: XmlElement) => boolean,
): readonly StoryPart[] {
  return slotsOfMarks(storyParts(root), isSlotText)
}

function storyParts(root: XmlElement): readonly (StoryPart | SlotMark)[] {
  return childElements(root).flatMap((element): readonly (StoryPart | SlotMark)[] => {
    switch (element.name) {
      case 'w:p':
        return markedParagraph(element)
      case 'w:bookmarkStart':
      case 'w:bookmarkEnd': {
        const mark = slotMark(element)
        return mark === undefined ? [] : [mark]
      }
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
        return isSeparator(element) ? [] : storyParts(element)
      default:
        return []
    }
  })
}

function contentControl(element: XmlElement): readonly SlotPart[] {
  const properties = findElement(element, 'w:sdtPr')
  const content = findElement(element, 'w:sdtContent')
  const tag = valAttribute(findElement(properties, 'w:tag'))
  // Others are the house's own, or Word's: what stands in them may change.
  if (!tag.startsWith('slot:')) return []
  const parts = content === undefined ? [] : storyParts(content)
  return [
    {
      type: 'slot',
      name: { type: 'control', tag, title: valAttribute(findElement(properties, 'w:alias')) },
      isPlaceholder: findElement(properties, 'w:showingPlcHdr') !== undefined,
      paragraphs: parts.flatMap((part) => {
        if (part.type === 'paragraph') return [part.paragraph]
        return part.type === 'slot' ? part.paragraphs : []
      }),
      lost: collectElements(element, 'w:drawing').length + childElements(content, 'w:tbl').length,
    },
  ]
}

/** The line above the footnotes is one of them. */
function isSeparator(element: XmlElement): boolean {
  return element.name === 'w:footnote' && element.attributes['w:type'] !== undefined
}
