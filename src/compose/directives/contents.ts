import type { DirectiveDefinition } from './definition.ts'

const DEFAULT_DEPTH = 3

export const contents: DirectiveDefinition = {
  summary:
    'A table of contents: the headings behind it, with page numbers where there are pages. Write a heading above it, if it is to have one.',
  example: '## {{label "contents"}}\n\n::contents{depth="2"}',
  forms: ['leaf'],
  attributes: {
    depth: {
      summary: 'The deepest headings it lists, by their number of `#`; 3 when not given.',
      values: ['2', '3', '4'],
    },
  },
  lower: (directive, { attribute }) => {
    const depth = Number(attribute(directive, 'depth') || DEFAULT_DEPTH)
    return [{ type: 'contents', depth, children: [] }]
  },
}
