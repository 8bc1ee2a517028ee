import type { Brief, SlotBlock } from '../model/brief.ts'
import type { Block, BlockOf, Inline } from '../model/document.ts'
import { inlineOf } from './fill.ts'

/** The slot with an id as a block: filled as the analyst left it, else open, even where the Brief has none of that id. */
export function lowerSlot(
  slots: Brief['slots'],
  id: string,
  { prompt, mark = [] }: SlotWords,
): BlockOf<'slot'> {
  const index = slots.findIndex((slot) => slot.id === id)
  const slot = slots[index]
  if (slot === undefined || slot.status === 'open') {
    return { type: 'slot', id, status: 'open', prompt, author: [], children: [] }
  }
  return {
    type: 'slot',
    id,
    status: 'filled',
    prompt,
    author: slot.author === null ? [] : inlineOf({ ...slot.author, path: `slots.${index}.author` }),
    children: slot.content.map((block, at) =>
      lowerContent(block, `slots.${index}.content.${at}`, mark),
    ),
  }
}

/** What stands in an open slot, and before each paragraph and item of a filled one. */
interface SlotWords {
  readonly prompt: readonly Inline[]
  readonly mark?: readonly Inline[]
}

function lowerContent(block: SlotBlock, path: string, mark: readonly Inline[]): Block {
  if (block.type === 'paragraph') {
    return {
      type: 'paragraph',
      role: 'body',
      children: [...mark, ...inlineOf({ ...block.text, path: `${path}.text` })],
    }
  }
  return {
    type: 'list',
    ordered: block.ordered,
    start: 1,
    spread: false,
    children: block.items.map((item, index) => ({
      type: 'listItem',
      children: [
        {
          type: 'paragraph',
          role: 'body',
          children: [...mark, ...inlineOf({ ...item, path: `${path}.items.${index}` })],
        },
      ],
    })),
  }
}
