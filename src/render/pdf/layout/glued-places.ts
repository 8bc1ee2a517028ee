import type { Fragment } from './fragment.ts'

/** Where a line must not end: before a glued span, or before the space before it. */
export function gluedPlaces(fragments: readonly Fragment[]): ReadonlySet<number> {
  const places = new Set<number>()
  let offset = 0
  let before: Fragment | undefined
  for (const fragment of fragments) {
    if (fragment.span.isGlued && fragment.span !== before?.span) places.add(offset)
    offset += fragment.text.length
    before = fragment
  }
  return places
}
