import type { Paragraph } from 'docx'
import type { BlockOf, Inline } from '../../../model/document.ts'
import { inlineText } from '../../../model/document.ts'
import { promptBookmark, slotBookmark } from '../../../model/slot-bookmark.ts'
import { askForSlot } from '../comments.ts'
import { BlockBookmark, ContentControl } from '../content-control.ts'
import type { DocxContext, Flow } from '../context.ts'
import { at, flatBlocks } from '../context.ts'
import { inlineChildren } from '../inlines.ts'
import { styledParagraph } from '../styled-paragraph.ts'
import { textParagraph } from '../text-paragraph.ts'
import { inOwnDirection } from '../turned.ts'

/** A box made of paragraphs, see `boxLook`. */
export function callout(
  { kind, title, children }: BlockOf<'callout'>,
  context: DocxContext,
): readonly Flow[] {
  if (context.place.isNote) return flatBlocks(children, context)
  const box = kind === 'warning' ? 'Warning' : 'Callout'
  // The verification box is small print, as in the other formats.
  const inside = at(context, { box, text: kind === 'verification' ? 'CalloutSmall' : `${box}Text` })
  return [
    ...(title.length === 0 ? [] : [textParagraph(`${box}Title`, title, inside)]),
    ...flatBlocks(children, inside),
  ]
}

/**
 * A content control named after the slot: open with what is asked and a comment that says so, filled with the analyst's
 * words. The name stands below it, since whoever edits the words does not write it.
 */
export function slot(
  { id, status, prompt, children, author }: BlockOf<'slot'>,
  context: DocxContext,
): readonly Flow[] {
  if (context.place.isNote) return flatBlocks(children, context)
  const places = (context.controls.places.get(id) ?? 0) + 1
  context.controls.places.set(id, places)
  const isOpen = status === 'open'
  const inside = at(context, { box: 'Slot', text: 'SlotText' })
  const content = isOpen ? [openPrompt(prompt, context)] : flatBlocks(children, inside)
  context.controls.count += 1
  const mark = `slot-${context.controls.count}`
  const asked = promptBookmark(id, places, isOpen ? inlineText(prompt) : '')
  return [
    new BlockBookmark(mark, slotBookmark(id, places)),
    new ContentControl({
      number: context.controls.count,
      slot: id,
      title: inlineText(prompt) || id,
      isOpen,
      children: [
        new BlockBookmark(`${mark}-asked`, asked),
        ...(content.length === 0 ? [textParagraph('SlotText', [], context)] : content),
        new BlockBookmark(`${mark}-asked`),
      ],
    }),
    new BlockBookmark(mark),
    ...(author.length === 0
      ? []
      : [textParagraph('SlotSmall', author, at(context, { box: 'Slot' }))]),
  ]
}

function openPrompt(prompt: readonly Inline[], context: DocxContext): Paragraph {
  const own = inOwnDirection(prompt, context)
  const runs = inlineChildren(prompt, own, 'PlaceholderText')
  const asked = askForSlot(inlineText(prompt), runs, context.comments)
  return styledParagraph('SlotPrompt', asked, own)
}
