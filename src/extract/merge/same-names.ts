/** Somebody or something by the names it goes by. */
export interface Named {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly otherNames: readonly string[]
}

/**
 * For each group of one article, who of the earlier groups is meant: by kind and a name in common, as people write it
 * (`Al-Soraa` and `al-Soraa`). A single word that two of the earlier go by means neither.
 */
export function matchNames(
  groups: readonly (readonly Named[])[],
): readonly ReadonlyMap<string, string>[] {
  const byName = new Map<string, Set<string>>()
  const learn = ({ kind, name, otherNames }: Named, id: string) => {
    for (const form of [name, ...otherNames]) {
      const key = keyOf(kind, form)
      byName.set(key, (byName.get(key) ?? new Set()).add(id))
    }
  }
  return groups.map((group) => {
    const ids = new Map(group.map((named) => [named.id, find(named, byName) ?? named.id]))
    for (const named of group) learn(named, ids.get(named.id) ?? named.id)
    return ids
  })
}

function find(
  { kind, name, otherNames }: Named,
  byName: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  // The full name first: a surname that it shares with somebody else must not decide.
  for (const form of [name, ...otherNames.toSorted((a, b) => b.length - a.length)]) {
    const [only, ...others] = byName.get(keyOf(kind, form)) ?? []
    if (only !== undefined && others.length === 0) return only
  }
  return undefined
}

function keyOf(kind: string, name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return `${kind} ${plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}`
}
