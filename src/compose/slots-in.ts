import type { Filling } from './slot.ts'

/** A slot as a template's own words ask for it; the first group is its id. */
export const SLOT_DIRECTIVE = /::slot(?:\[[^\n]*\])?\{[^\n}]*\bid="?([^"\s}]+)/g

/** Ids of the analyst's slots in a template as printed: unlike `printedSlots`, without those that a condition leaves out. */
export function slotsIn(skeleton: string, fillings: readonly Filling[]): ReadonlySet<string> {
  const asked = [...skeleton.matchAll(SLOT_DIRECTIVE)].map(([, id = '']) => id)
  const made = fillings.flatMap(({ blocks = [] }) =>
    blocks.flatMap((block) => (block.type === 'slot' ? [block.id] : [])),
  )
  return new Set([...asked, ...made])
}
