/** The words of a text, parted by white space, as a set; how the word lists of the lexicons are written down. */
export function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(/\s+/u)).filter((word) => word !== ''))
}
