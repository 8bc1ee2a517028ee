import type { Gender } from '../lexicons/gender.ts'
import type { Grammar } from './grammar.ts'
import type { Mention } from './mention.ts'
import { nameKey, nameWords } from './name-keys.ts'
import { type NamedActor, toNamedActor } from './named-actor.ts'
import { isOneLetterApart, restsOf } from './one-letter-apart.ts'

/** The actors of an article, and whose each mention is. */
export interface ActorTable {
  readonly actors: readonly NamedActor[]
  readonly actorOf: ReadonlyMap<Mention, NamedActor>
}

interface Cluster {
  readonly mentions: Mention[]
  /** Keys of the longest form so far. */
  words: readonly string[]
  readonly first: number
  readonly genders: Set<Gender>
}

/**
 * Puts the mentions of one actor together: full names first, then shorter ones to the full name they end (a surname), begin
 * (a given name, the head of a body) or abbreviate. Of several, the last one before the mention wins, then the next one behind it.
 */
export function mergeMentions(mentions: readonly Mention[], grammar: Grammar): ActorTable {
  const { names } = grammar.lexicon
  const keysOfNames = new Map<string, readonly string[]>()
  for (const { name } of mentions) {
    if (keysOfNames.has(name)) continue
    keysOfNames.set(
      name,
      nameWords(name, names).map((word) => nameKey(word, names)),
    )
  }
  const keys = new Map(mentions.map((mention) => [mention, keysOfNames.get(mention.name)]))
  const clusters: Cluster[] = []
  const index = new Map<string, Cluster[]>()
  const namesakes = new Map<string, Cluster[]>()
  const clusterOf = new Map<Mention, Cluster>()
  const add = (mention: Mention, cluster: Cluster) => {
    cluster.mentions.push(mention)
    if (mention.gender !== undefined) cluster.genders.add(mention.gender)
    clusterOf.set(mention, cluster)
  }
  const open = (mention: Mention, order: number) => {
    const words = keys.get(mention) ?? []
    const cluster: Cluster = { mentions: [], words, first: order, genders: new Set() }
    clusters.push(cluster)
    for (const word of new Set(words)) put(index, word, cluster)
    put(namesakes, namesakeKey(words), cluster)
    add(mention, cluster)
  }
  const acronymOwner = (mention: Mention, before: Mention | undefined) =>
    mention.isAcronymOf && before?.passage === mention.passage ? clusterOf.get(before) : undefined
  const orders = new Map(mentions.map((mention, order) => [mention, order]))
  for (const mention of mentions) {
    const words = keys.get(mention) ?? []
    if (words.length < 2) continue
    const same = (namesakes.get(namesakeKey(words)) ?? []).findLast((cluster) =>
      isSameFullName(cluster, words, mention),
    )
    if (same === undefined) open(mention, orders.get(mention) ?? 0)
    else {
      add(mention, same)
      if (words.length > same.words.length) same.words = words
    }
  }
  const acronyms = new Map<string, Cluster>()
  const surnames = groupSurnames(clusters)
  for (const mention of mentions) {
    const words = keys.get(mention) ?? []
    if (words.length >= 2) continue
    const order = orders.get(mention) ?? 0
    const found =
      chooseCluster(index.get(words[0] ?? '') ?? [], {
        mention,
        word: words[0] ?? '',
        order,
        grammar,
      }) ??
      acronymOwner(mention, mentions[order - 1]) ??
      acronyms.get(mention.name)
    const own = found ?? findVariant(surnames, { mention, word: words[0] ?? '', order, grammar })
    if (own === undefined) open(mention, order)
    else add(mention, own)
    if (own !== undefined && mention.isAcronymOf) acronyms.set(mention.name, own)
  }
  const sorted = clusters
    .map((cluster) =>
      cluster.mentions.toSorted((a, b) => (orders.get(a) ?? 0) - (orders.get(b) ?? 0)),
    )
    .sort((a, b) => orderOf(a, orders) - orderOf(b, orders))
  const actors = sorted.map((own, position) => toNamedActor(own, position))
  return {
    actors,
    actorOf: new Map(
      actors.flatMap((actor) => actor.mentions.map((mention) => [mention, actor] as const)),
    ),
  }
}

function put(index: Map<string, Cluster[]>, key: string, cluster: Cluster): void {
  const list = index.get(key)
  if (list === undefined) index.set(key, [cluster])
  else list.push(cluster)
}

/** Two full names of one actor agree in this: the surname and an initial. A paper has hundreds of Smiths. */
function namesakeKey(words: readonly string[]): string {
  return `${words.at(-1) ?? ''} ${words[0]?.charAt(0) ?? ''}`
}

function orderOf(own: readonly Mention[], orders: ReadonlyMap<Mention, number>): number {
  const [first] = own
  return first === undefined ? 0 : (orders.get(first) ?? 0)
}

/** The same surname, and given names that do not contradict each other. */
function isSameFullName(cluster: Cluster, words: readonly string[], mention: Mention): boolean {
  const other = cluster.words
  if (other.length < 2 || other.at(-1) !== words.at(-1)) return false
  const [[a = ''], [b = '']] = [other, words]
  const [sample] = cluster.mentions
  if (sample?.kind === 'organisation' || mention.kind === 'organisation')
    return other.join(' ') === words.join(' ')
  return a === b || a.startsWith(b) || b.startsWith(a)
}

/** A mention of one word that looks for its cluster. */
interface Sought {
  readonly mention: Mention
  /** Its key. */
  readonly word: string
  readonly order: number
  readonly grammar: Grammar
}

function chooseCluster(candidates: readonly Cluster[], sought: Sought): Cluster | undefined {
  const { mention, word, order } = sought
  const fitting = candidates.filter((cluster) => fits(cluster, sought))
  if (fitting.length <= 1) return fitting[0]
  const rank = (cluster: Cluster) =>
    (cluster.words.at(-1) === word ? 2 : 0) + (sameGender(cluster, mention) ? 4 : 0)
  const best = Math.max(...fitting.map(rank))
  const top = fitting.filter((cluster) => rank(cluster) === best)
  return top.findLast(({ first }) => first <= order) ?? top[0]
}

/** Shortest key of a surname that a slip of one letter does not make another's. */
const MIN_VARIANT_LETTERS = 6

/** Full names by what one letter left out leaves of the surname: two words one letter apart share such a rest. */
function groupSurnames(clusters: readonly Cluster[]): ReadonlyMap<string, readonly Cluster[]> {
  const groups = new Map<string, Cluster[]>()
  for (const cluster of clusters) {
    const surname = cluster.words.at(-1) ?? ''
    if (cluster.words.length < 2 || surname.length < MIN_VARIANT_LETTERS) continue
    for (const rest of restsOf(surname)) {
      const group = groups.get(rest)
      if (group === undefined) groups.set(rest, [cluster])
      else group.push(cluster)
    }
  }
  return groups
}

/** The one person whose surname differs by a letter behind the first: `Sorenko` for `Ann Sorenka`. */
function findVariant(
  surnames: ReadonlyMap<string, readonly Cluster[]>,
  sought: Sought,
): Cluster | undefined {
  const { mention, word } = sought
  if (word.length < MIN_VARIANT_LETTERS || mention.kind === 'organisation') return undefined
  const found = new Set([...restsOf(word)].flatMap((rest) => surnames.get(rest) ?? []))
  const fitting = [...found].filter((cluster) => {
    const surname = cluster.words.at(-1) ?? ''
    const [sample] = cluster.mentions
    return (
      surname.charAt(0) === word.charAt(0) &&
      isOneLetterApart(surname, word) &&
      sample?.kind === 'person' &&
      fits(cluster, { ...sought, word: surname })
    )
  })
  return fitting.length === 1 ? fitting[0] : undefined
}

function sameGender(cluster: Cluster, mention: Mention): boolean {
  return mention.gender !== undefined && cluster.genders.has(mention.gender)
}

function fits(cluster: Cluster, { mention, word, order, grammar }: Sought): boolean {
  const { words } = cluster
  const [sample] = cluster.mentions
  if (words.length === 1) return words[0] === word
  if (sample === undefined) return false
  if (sample.kind === 'organisation')
    return (
      mention.kind !== 'person' &&
      mention.kind !== 'place' &&
      (words.at(-1) === word || words[0] === word) &&
      !grammar.syntax.weakNameWords.has(word)
    )
  if (sample.kind === 'place') return false
  // `Quiroga` for `Esteban Quiroga Ruiz`, once that has been read.
  const isMiddle = words.slice(1, -1).includes(word) && cluster.first <= order
  const isGiven = words[0] === word && words.at(-1) !== word
  if (mention.kind === 'organisation' || mention.kind === 'place') return false
  const clashes =
    mention.gender !== undefined && cluster.genders.size > 0 && !cluster.genders.has(mention.gender)
  if (clashes && !isGiven) return false
  return words.at(-1) === word || isGiven || (isMiddle && mention.gender === undefined)
}
