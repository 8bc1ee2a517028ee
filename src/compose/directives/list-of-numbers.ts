import type { ListItem } from 'mdast'
import type { Inline } from '../../model/document.ts'
import { isBlank } from '../lower/inlines.ts'
import { trimStart } from '../trim-inlines.ts'
import type { Directive, DirectiveTools } from './definition.ts'

/** A number and what it counts, as an item `**12** boats` says it. */
export interface NumberedItem {
  readonly node: ListItem
  readonly value: readonly Inline[]
  readonly words: readonly Inline[]
}

/** The items of the list in a directive; what is none, or does not start with a number, is reported. */
export function lowerNumbers(
  { node, name, children }: Directive,
  tools: DirectiveTools,
): readonly NumberedItem[] {
  return children.flatMap((child) => {
    if (child.type === 'list') return child.children.flatMap((item) => lowerItem(item, tools))
    tools.context.report(
      {
        severity: 'error',
        code: 'compose/misplaced-block',
        message: `Cannot use a \`${child.type}\` in \`${name}\`: expected a list whose items start with the number in \`**\`.`,
      },
      node,
    )
    return []
  })
}

function lowerItem(node: ListItem, { inlines, context }: DirectiveTools): readonly NumberedItem[] {
  const [paragraph] = node.children
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
      node,
    )
    return []
  }
  const value = inlines(number.children)
  return isBlank(value) ? [] : [{ node, value, words: trimStart(inlines(words)) }]
}
