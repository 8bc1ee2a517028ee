import { parseSlotText } from '../extract/slots/parse-slot-text.ts'
import type { SlotBlock } from '../model/brief.ts'
import { withoutDirectionMarks } from '../model/direction-marks.ts'
import { normaliseSpace } from '../model/fact.ts'
import type { RichText } from '../model/rich-text.ts'

/**
 * How a slot of an edited file stands to the briefing it was made for: `open` has no words, `same` the words it had,
 * `filled` new ones, and of an `emptied` one the words were taken away.
 */
export type SlotStatus = 'open' | 'same' | 'filled' | 'emptied'

/** `before` is what the Brief had, undefined where the file does not say. */
export function slotStatus(
  markdown: string | undefined,
  before: readonly SlotBlock[] | undefined,
): SlotStatus {
  const hadWords = before !== undefined && before.length > 0
  if (markdown === undefined) return hadWords ? 'emptied' : 'open'
  return hadWords && isSameText(markdown, before) ? 'same' : 'filled'
}

/** Whether Markdown says what the blocks of a slot say, formatting and lists included. */
export function isSameText(markdown: string | readonly string[], blocks: readonly SlotBlock[]) {
  return canonical(parseSlotText(markdown, [])) === canonical(blocks)
}

function canonical(blocks: readonly SlotBlock[]): string {
  const words = JSON.stringify(
    blocks.map((block) => {
      const facts = block.type === 'paragraph' ? [block.text] : block.items
      const texts = facts.map(({ value, inline }) => (inline ? flat(inline) : value))
      return block.type === 'paragraph' ? texts : [block.ordered, ...texts]
    }),
  )
  return withoutDirectionMarks(words)
}

/** The words with their formatting written out, so that it does not matter how they are cut. */
function flat(nodes: readonly RichText[]): string {
  return normaliseSpace(nodes.map(marked).join(''))
}

function marked(node: RichText): string {
  switch (node.type) {
    case 'text':
      return node.value
    case 'break':
      return '\u0000br\u0000'
    case 'inlineCode':
      return `\u0000code\u0000${node.value}\u0000/code\u0000`
    case 'link':
      return `\u0000${node.url}\u0000${flat(node.children)}\u0000/link\u0000`
    case 'strong':
    case 'emphasis':
      return `\u0000${node.type}\u0000${flat(node.children)}\u0000/${node.type}\u0000`
  }
}
