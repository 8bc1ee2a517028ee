/** A copy in the order of the source. */
export function inSourceOrder<Place extends { readonly index: number }>(
  places: readonly Place[],
): readonly Place[] {
  return [...places].sort((a, b) => a.index - b.index)
}
