import type { ElementContent } from 'hast'
import type { BlockOf } from '../../../model/document.ts'
import type { HtmlContext } from '../context.ts'
import { at, placeName } from '../context.ts'
import { stack } from '../element.ts'
import { paragraphElement } from '../paragraph-element.ts'

/** A box; with a title, a region of that name. */
export function callout(
  { kind, title, children }: BlockOf<'callout'>,
  context: HtmlContext,
): readonly ElementContent[] {
  const isSmall = kind === 'verification'
  const className = ['callout', kind, isSmall ? 'note' : 'callout-text']
  const inside = at(context, { text: isSmall ? 'note' : 'calloutText' })
  const content = context.blocks(children, inside)
  if (title.length === 0) return [stack('div', { className }, content)]
  context.counts.callout += 1
  const id = placeName('callout', context.counts.callout)
  const head = paragraphElement('p', { id, className: ['callout-title'] }, title, context)
  return [stack('section', { className, ariaLabelledBy: [id] }, [head, ...content])]
}

/** An open slot shows what is asked, a filled one the analyst's words and name. */
export function slot(
  { id, status, prompt, children, author }: BlockOf<'slot'>,
  context: HtmlContext,
): readonly ElementContent[] {
  const line = (className: string, nodes: typeof prompt) =>
    nodes.length === 0 ? [] : [paragraphElement('p', { className: [className] }, nodes, context)]
  return [
    stack('div', { className: ['slot', status, 'slot-text'], dataSlot: id }, [
      ...line('slot-prompt', prompt),
      ...context.blocks(children, at(context, { text: 'slotText' })),
      ...line('attribution', author),
    ]),
  ]
}
