import type { Inline, InlineOf } from '../../model/document.ts'
import type { Page } from '../resolve/direction-around.ts'
import { wayAmong } from './way-among.ts'

/**
 * Brackets and marks of quotation right around words that run from the left, in a paragraph from the right, go with
 * those words: they look the same, and no program ends a line between the first of them and the words.
 *
 * ```
 * (مستنتج من «6 October»)
 *            ^         ^   of the label, and set with the date
 * ```
 */
export function withOwnBrackets(nodes: readonly Inline[], page: Page): readonly Inline[] {
  const all = [...nodes]
  for (const [index, node] of nodes.entries()) {
    const before = all[index - 1]
    const after = all[index + 1]
    if (!isLabel(before) || !isLabel(after) || node.type !== 'text') continue
    if (node.origin === 'label' || wayAmong(node, page) !== 'ltr') continue
    const opening = before.value.slice(-1)
    const closing = PAIRS.get(opening)
    if (closing === undefined || !after.value.startsWith(closing)) continue
    all[index - 1] = { ...before, value: before.value.slice(0, -1) }
    all[index] = { ...node, value: opening + node.value + closing }
    all[index + 1] = { ...after, value: after.value.slice(1) }
  }
  return all.filter((node) => node.type !== 'text' || node.value !== '')
}

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['«', '»'],
  ['“', '”'],
  ['"', '"'],
])

function isLabel(node: Inline | undefined): node is InlineOf<'text'> {
  return node?.type === 'text' && node.origin === 'label'
}
