import type { Inline } from '../model/document.ts'

/** The nodes without the template's white space at their outer ends, left where the value next to it is missing. */
export function trimInlines(nodes: readonly Inline[]): readonly Inline[] {
  return trimEnd(trimStart(nodes))
}

export function trimStart(nodes: readonly Inline[]): readonly Inline[] {
  const [first, ...others] = nodes
  if (first?.type !== 'text' || first.origin !== 'label') return nodes
  const value = first.value.trimStart()
  return value === '' ? trimStart(others) : [{ ...first, value }, ...others]
}

function trimEnd(nodes: readonly Inline[]): readonly Inline[] {
  const last = nodes.at(-1)
  if (last?.type !== 'text' || last.origin !== 'label') return nodes
  const value = last.value.trimEnd()
  return value === '' ? trimEnd(nodes.slice(0, -1)) : [...nodes.slice(0, -1), { ...last, value }]
}
