import type { BlockOf } from '../../../model/document.ts'
import type { DocxContext, Flow } from '../context.ts'
import { at, flatBlocks } from '../context.ts'
import { textParagraph } from '../text-paragraph.ts'

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
    ...(title.length === 0 ? [] : [textParagraph(`${box}Title`, title, context)]),
    ...flatBlocks(children, inside),
  ]
}

/** An open slot shows what is asked, a filled one the analyst's words and name. */
export function slot(
  { prompt, children, author }: BlockOf<'slot'>,
  context: DocxContext,
): readonly Flow[] {
  if (context.place.isNote) return flatBlocks(children, context)
  const inside = at(context, { box: 'Slot', text: 'SlotText' })
  return [
    ...(prompt.length === 0 ? [] : [textParagraph('SlotPrompt', prompt, context)]),
    ...flatBlocks(children, inside),
    ...(author.length === 0 ? [] : [textParagraph('SlotSmall', author, context)]),
  ]
}
