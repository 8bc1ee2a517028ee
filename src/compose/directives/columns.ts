import type { Column } from '../../model/document.ts'
import type { DirectiveDefinition } from './definition.ts'

export const columns: DirectiveDefinition = {
  summary: 'Columns side by side; one colon more than the columns inside.',
  example: '::::columns\n:::column\nLeft.\n:::\n:::column\nRight.\n:::\n::::',
  forms: ['container'],
  attributes: {},
  holds: ['column'],
  lower: (directive, { blocks, inner }) => {
    const children = inner(directive, 'column').flatMap((column): readonly Column[] => {
      const inside = blocks(column.children)
      return inside.length === 0 ? [] : [{ type: 'column', children: inside }]
    })
    return children.length === 0 ? [] : [{ type: 'columns', children }]
  },
}

export const column: DirectiveDefinition = {
  summary: 'One of several columns.',
  example: ':::column\nLeft.\n:::',
  forms: ['container'],
  attributes: {},
  inside: ['columns'],
  lower: ({ children }, { blocks }) => blocks(children),
}
