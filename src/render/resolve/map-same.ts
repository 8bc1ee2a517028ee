/** The items mapped; the same list where each comes back as it was. */
export function mapSame<Item>(items: readonly Item[], map: (item: Item) => Item): readonly Item[] {
  const mapped = items.map(map)
  return isSameList(mapped, items) ? items : mapped
}

/** What each item becomes, one behind the other; the same list where each becomes itself. */
export function flatMapSame<Item>(
  items: readonly Item[],
  map: (item: Item) => Item | readonly Item[],
): readonly Item[] {
  const mapped: Item[] = []
  for (const item of items) {
    const result = map(item)
    if (isList(result)) mapped.push(...result)
    else mapped.push(result)
  }
  return isSameList(mapped, items) ? items : mapped
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index])
}

function isList<Item>(result: Item | readonly Item[]): result is readonly Item[] {
  return Array.isArray(result)
}
