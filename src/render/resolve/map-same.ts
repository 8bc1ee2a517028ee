/** The items mapped; the same list where each comes back as it was. */
export function mapSame<Item>(items: readonly Item[], map: (item: Item) => Item): readonly Item[] {
  // Most lists stay as they are: none is made before something differs.
  let changed: Item[] | undefined
  let index = 0
  for (const item of items) {
    const result = map(item)
    if (result !== item) changed ??= items.slice(0, index)
    changed?.push(result)
    index += 1
  }
  return changed ?? items
}

/** What each item becomes, one behind the other; the same list where each becomes itself. */
export function flatMapSame<Item>(
  items: readonly Item[],
  map: (item: Item) => Item | readonly Item[],
): readonly Item[] {
  let changed: Item[] | undefined
  let index = 0
  for (const item of items) {
    const result = map(item)
    if (!isList(result)) {
      if (result !== item) changed ??= items.slice(0, index)
      changed?.push(result)
    } else {
      if (result.length !== 1 || result[0] !== item) changed ??= items.slice(0, index)
      changed?.push(...result)
    }
    index += 1
  }
  return changed ?? items
}

function isList<Item>(result: Item | readonly Item[]): result is readonly Item[] {
  return Array.isArray(result)
}
