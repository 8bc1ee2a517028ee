import type { DirectiveDefinition } from './definition.ts'

export const masthead: DirectiveDefinition = {
  summary: 'The head of the first page: kicker, title, meta lines.',
  example: ':::masthead\n::kicker[{{label "kind"}}]\n\n# {{title.text}}\n:::',
  forms: ['container'],
  attributes: {},
  lower: ({ children }, { blocks }) => {
    const lowered = blocks(children)
    return lowered.length === 0 ? [] : [{ type: 'masthead', children: lowered }]
  },
}
