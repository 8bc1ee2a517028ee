import { lowerSlot } from '../slot-block.ts'
import type { DirectiveDefinition } from './definition.ts'

export const slot: DirectiveDefinition = {
  summary:
    'What only an analyst can write: their words once there are some, until then the prompt.',
  example: '::slot[{{label "implicationsPrompt"}}]{id="implications"}',
  forms: ['leaf'],
  attributes: {
    id: {
      summary: 'Which slot of the Brief; front matter fills it by this name.',
      isRequired: true,
    },
  },
  words: 'What is asked of the analyst.',
  lower: (directive, { context, inlines, attribute }) => {
    const id = attribute(directive, 'id')
    const prompt = inlines(directive.words)
    context.found.slots.add(id)
    return [lowerSlot(context.slots, id, prompt.length === 0 ? context.slotPrompt : prompt)]
  },
}
