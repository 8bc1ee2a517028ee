import type { HelperDefinition } from './definition.ts'

export const lineBreak: HelperDefinition = {
  summary: 'A new line, where Markdown has no other way to write one, such as in a table cell.',
  params: [],
  hash: {},
  returns: { type: 'text' },
  example: '| **{{name}}**{{lineBreak}}{{description}} |',
  call: () => ({ value: ' ', origin: 'label', spans: [], nodes: [{ type: 'break' }] }),
}
