import { inlineOf } from '../fill.ts'
import { lowerSlot } from '../slot-block.ts'
import type { HelperDefinition } from './definition.ts'
import { fillingOf, plainOf } from './definition.ts'

export const slot: HelperDefinition = {
  summary:
    'What the analyst wrote for a slot, else the prompt, as blocks of its own: must stand alone in its paragraph.',
  params: [
    {
      name: 'id',
      accepts: 'text',
      summary: 'The id of the slot, such as `implications`.',
      isLiteral: true,
    },
  ],
  hash: { prompt: { accepts: 'text', summary: 'What is asked of the analyst.', isOptional: true } },
  returns: { type: 'blocks' },
  example: '{{slot "implications" prompt=(label "implicationsPrompt")}}',
  call: ([id], { prompt }, { brief, labels }) => {
    const asked = fillingOf(prompt) ?? fillingOf(labels['slotPrompt'])
    const block = lowerSlot(brief.slots, String(plainOf(id)), {
      prompt: asked === undefined ? [] : inlineOf(asked),
    })
    return { value: '', origin: 'analyst', spans: [], blocks: [block] }
  },
}
