import type { DirectiveDefinition } from './definition.ts'

export const section: DirectiveDefinition = {
  summary: 'A heading with what stands below it: left out where nothing does.',
  example: ':::section\n## {{label "developments"}}\n\n{{#each outlook}}- {{text}}\n{{/each}}\n:::',
  forms: ['container'],
  attributes: {},
  lower: ({ children }, { blocks }) => {
    const inside = blocks(children)
    return inside.every(({ type }) => type === 'heading') ? [] : inside
  },
}
