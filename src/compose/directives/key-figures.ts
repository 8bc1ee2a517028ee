import type { ListItem } from 'mdast'
import type { KeyFigure } from '../../model/document.ts'
import { isBlank } from '../lower/inlines.ts'
import { trimStart } from '../trim-inlines.ts'
import type { DirectiveDefinition, DirectiveTools } from './definition.ts'

export const keyFigures: DirectiveDefinition = {
  summary:
    'Numbers set large, side by side. Inside is a list; each item starts with the number, in `**`.',
  example:
    ':::key-figures\n{{#each (limit figures 4)}}\n- **{{asWritten}}** {{label}} {{cite this}}\n{{/each}}\n:::',
  forms: ['container'],
  attributes: {},
  lower: ({ node, children }, tools) => {
    const figures = children.flatMap((child) => {
      if (child.type === 'list') return child.children.flatMap((item) => lowerFigure(item, tools))
      tools.context.report(
        {
          severity: 'error',
          code: 'compose/misplaced-block',
          message: `Cannot use a \`${child.type}\` in \`key-figures\`: expected a list whose items start with the number in \`**\`.`,
        },
        node,
      )
      return []
    })
    return figures.length === 0 ? [] : [{ type: 'keyFigures', children: figures }]
  },
}

function lowerFigure(item: ListItem, { inlines, context }: DirectiveTools): readonly KeyFigure[] {
  const [paragraph] = item.children
  const [number, ...words] = paragraph?.type === 'paragraph' ? paragraph.children : []
  if (number?.type !== 'strong') {
    if (paragraph === undefined) return []
    context.report(
      {
        severity: 'error',
        code: 'compose/misplaced-block',
        message:
          'Cannot tell the number of a key figure: expected an item that starts with it, in `**`.',
      },
      item,
    )
    return []
  }
  const value = inlines(number.children)
  return isBlank(value) ? [] : [{ type: 'keyFigure', value, children: trimStart(inlines(words)) }]
}
