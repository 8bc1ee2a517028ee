import type { DirectiveDefinition } from './definition.ts'

export const pageBreak: DirectiveDefinition = {
  summary: 'What follows starts on a new page.',
  example: '::page-break',
  forms: ['leaf'],
  attributes: {},
  lower: () => [{ type: 'pageBreak' }],
}
