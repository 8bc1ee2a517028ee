import type { BlockOf } from '../../../model/document.ts'
import type { DocxContext, Flow } from '../context.ts'
import { at, flatBlocks } from '../context.ts'
import { inlineChildren } from '../inlines.ts'
import { styledParagraph } from '../styled-paragraph.ts'

/** A box made of paragraphs, see `boxLook`. */
export function callout(
  { kind, title, children }: BlockOf<'callout'>,
  context: DocxContext,
): readonly Flow[] {
  if (context.place.isNote) return flatBlocks(children, context)
  const box = kind === 'warning' ? 'Warning' : 'Callout'
  // The verification box is small print, as in the other formats.
  const inside = at(context, { box, text: kind === 'verification' ? 'CalloutSmall' : `${box}Text` })
  const head = inlineChildren(title, context)
  return [
    ...(head.length === 0 ? [] : [styledParagraph(`${box}Title`, head, context)]),
    ...flatBlocks(children, inside),
  ]
}

/** An open slot shows what is asked, a filled one the analyst's words and name. */
export function slot(
  { prompt, children, author }: BlockOf<'slot'>,
  context: DocxContext,
): readonly Flow[] {
  if (context.place.isNote) return flatBlocks(children, context)
  const question = inlineChildren(prompt, context)
  const inside = at(context, { box: 'Slot', text: 'SlotText' })
  return [
    ...(question.length === 0 ? [] : [styledParagraph('SlotPrompt', question, context)]),
    ...flatBlocks(children, inside),
    ...(author.length === 0
      ? []
      : [styledParagraph('SlotSmall', inlineChildren(author, context), context)]),
  ]
}
