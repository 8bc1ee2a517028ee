import type { Inline } from '../../model/document.ts'
import { fillInline } from '../fill.ts'
import { noteSlot } from '../lower/note-slot.ts'
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
    mark: {
      summary:
        'What each paragraph of it is marked with, in brackets: `{{handling.portionMarks.analyst}}`.',
    },
  },
  words: 'What is asked of the analyst.',
  lower: (directive, { context, inlines, attribute }) => {
    const id = attribute(directive, 'id')
    const words = inlines(directive.words)
    const prompt = words.length === 0 ? context.slotPrompt : words
    const mark = fillInline(directive.attributes['mark'] ?? '', context.fillings)
    noteSlot(id, directive.node, context)
    return [lowerSlot(context.slots, id, { prompt, mark: inBrackets(mark) })]
  },
}

function inBrackets(mark: readonly Inline[]): readonly Inline[] {
  if (mark.every((node) => node.type === 'text' && node.value.trim() === '')) return []
  return [bracket('('), ...mark, bracket(') ')]
}

function bracket(value: string): Inline {
  return { type: 'text', value, origin: 'label', spans: [] }
}
