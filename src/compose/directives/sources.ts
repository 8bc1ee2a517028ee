import type { DirectiveDefinition } from './definition.ts'

export const sources: DirectiveDefinition = {
  summary:
    'The paragraphs the briefing cites, each with its number, line and first words: where references lead to.',
  example: '::sources',
  forms: ['leaf'],
  attributes: {},
  lower: (_directive, { context }) => {
    context.found.hasSources = true
    const children = context.citations.entries(context.cited)
    return children.length === 0 ? [] : [{ type: 'sourceList', children }]
  },
}
