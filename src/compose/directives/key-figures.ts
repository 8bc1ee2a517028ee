import type { DirectiveDefinition } from './definition.ts'
import { lowerNumbers } from './list-of-numbers.ts'

export const keyFigures: DirectiveDefinition = {
  summary:
    'Numbers set large, side by side. Inside is a list; each item starts with the number, in `**`.',
  example:
    ':::key-figures\n{{#each (limit figures 4)}}\n- **{{asWritten}}** {{label}} {{cite this}}\n{{/each}}\n:::',
  forms: ['container'],
  attributes: {},
  lower: (directive, tools) => {
    const figures = lowerNumbers(directive, tools).map(
      ({ value, words }) => ({ type: 'keyFigure', value, children: words }) as const,
    )
    return figures.length === 0 ? [] : [{ type: 'keyFigures', children: figures }]
  },
}
