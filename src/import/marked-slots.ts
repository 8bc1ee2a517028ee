import { isPromptBookmark, isSlotBookmark } from '../model/slot-bookmark.ts'
import type { XmlElement } from '../model/xml-tree.ts'
import { childElements, collectElements } from '../model/xml-tree.ts'
import type { SlotPart, StoryPart } from './story-part.ts'

/** Where the bookmark of a slot begins or ends, among the parts of a text. */
export type SlotMark = SlotStart | PromptMark | { readonly type: 'end'; readonly id: string }

/** The bookmark of what is asked in an open slot begins. */
interface PromptMark {
  readonly type: 'prompt'
  readonly name: string
}

interface SlotStart {
  readonly type: 'start'
  /** By which its end is known. */
  readonly id: string
  readonly name: string
}

/** A bookmark's start or end, where the element is one; the ends of others too, which nothing begins. */
export function slotMark({ name, attributes }: XmlElement): SlotMark | undefined {
  const { 'w:id': id = '', 'w:name': title = '' } = attributes
  if (name === 'w:bookmarkEnd') return { type: 'end', id }
  if (name !== 'w:bookmarkStart') return undefined
  if (isPromptBookmark(title)) return { type: 'prompt', name: title }
  if (!isSlotBookmark(title)) return undefined
  return { type: 'start', id, name: title }
}

const ORDER: readonly SlotMark['type'][] = ['end', 'start', 'prompt']

/** A paragraph with the marks in it: an end before its first words belongs to what stands above. */
export function markedParagraph(paragraph: XmlElement): readonly (StoryPart | SlotMark)[] {
  const before: SlotMark[] = []
  const after: SlotMark[] = []
  const started = new Set<string>()
  let hasWords = false
  for (const child of withinWrappers(paragraph)) {
    const mark = slotMark(child)
    if (mark?.type === 'start') started.add(mark.id)
    if (mark?.type === 'start' || mark?.type === 'prompt') {
      before.push(mark)
    } else if (mark !== undefined) {
      const list = hasWords || started.has(mark.id) ? after : before
      list.push(mark)
    } else {
      hasWords ||= child.name !== 'w:pPr'
    }
  }
  // What ends above ends before another begins here.
  before.sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type))
  return [...before, { type: 'paragraph', paragraph }, ...after]
}

/** What stands in a paragraph, with that of controls within it: LibreOffice puts marks there. */
function withinWrappers(element: XmlElement): readonly XmlElement[] {
  return childElements(element).flatMap((child) => {
    if (child.name === 'w:sdtPr') return []
    return child.name === 'w:sdt' || child.name === 'w:sdtContent' ? withinWrappers(child) : [child]
  })
}

/**
 * The parts with what stands in the bookmark of a slot as that slot, where its content control is gone. Paragraphs in
 * the style of slots beside it belong to it: who presses Enter at its end writes on below the bookmark, and of several
 * paragraphs LibreOffice marks the first and the last, then the last alone.
 */
export function slotsOfMarks(
  parts: readonly (StoryPart | SlotMark)[],
  isSlotText: (paragraph: XmlElement) => boolean,
): readonly StoryPart[] {
  const story: StoryPart[] = []
  let open: OpenSlot | undefined
  const close = () => {
    if (open !== undefined) story.push(...asSlot(open))
    open = undefined
  }
  for (const part of parts) {
    if (part.type === 'start') {
      const isAgain = open?.mark.name === part.name
      if (!isAgain) close()
      const above = isAgain ? (open?.parts ?? []) : takeLast(story, isSlotText)
      open = {
        mark: part,
        prompts: isAgain ? (open?.prompts ?? []) : [],
        parts: [...above],
        isEnded: false,
      }
    } else if (part.type === 'prompt') {
      open?.prompts.push(part.name)
    } else if (part.type === 'end') {
      if (open?.mark.id === part.id) open.isEnded = true
    } else {
      const goesOn =
        open?.isEnded === false || (part.type === 'paragraph' && isSlotText(part.paragraph))
      if (!goesOn) close()
      if (open === undefined) story.push(part)
      else open.parts.push(part)
    }
  }
  close()
  return story
}

/** Takes the paragraphs of a slot off the end of a story. */
function takeLast(story: StoryPart[], isSlotText: (paragraph: XmlElement) => boolean): StoryPart[] {
  const last = story.findLastIndex(
    (part) => part.type !== 'paragraph' || !isSlotText(part.paragraph),
  )
  return story.splice(last + 1)
}

interface OpenSlot {
  readonly mark: SlotStart
  readonly prompts: string[]
  readonly parts: StoryPart[]
  isEnded: boolean
}

/** A control within the bookmark is the slot. */
function asSlot({ mark, prompts, parts }: OpenSlot): readonly StoryPart[] {
  const paragraphs = parts.flatMap((part) => (part.type === 'paragraph' ? [part.paragraph] : []))
  if (paragraphs.length < parts.length) return parts
  const slot: SlotPart = {
    type: 'slot',
    name: { type: 'bookmark', name: mark.name, prompts },
    isPlaceholder: false,
    paragraphs,
    lost: paragraphs.reduce((sum, one) => sum + collectElements(one, 'w:drawing').length, 0),
  }
  return [slot]
}
