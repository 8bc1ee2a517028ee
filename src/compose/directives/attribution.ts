import type { DirectiveDefinition } from './definition.ts'

export const attribution: DirectiveDefinition = {
  summary: 'Who is quoted: the last line of a block quotation.',
  example: '> {{text}}\n>\n> ::attribution[{{name}}]',
  forms: ['leaf'],
  attributes: {},
  words: 'Who said it, and where.',
  inside: ['a block quotation'],
  lower: () => [],
}
