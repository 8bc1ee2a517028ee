import type { Actor } from '../speech.ts'
import type { Grammar } from './grammar.ts'
import type { Mention } from './mention.ts'
import type { NamedActor } from './named-actor.ts'
import type { Passage } from './passage.ts'

interface KindMaterial {
  readonly speaks: boolean
  readonly passages: readonly Passage[]
  /** Words with a capital anywhere in the article, lower case; where nouns alone have one, all words. */
  readonly capitals: ReadonlySet<string>
  readonly grammar: Grammar
}

/**
 * What a name stands for, where its mentions alone leave that open: a place where it is used as one or has an
 * adjective of its own (`Tarvand`, `Tarvandi`), a person where it speaks or has a surname that stands alone later.
 */
export function kindOfActor(actor: NamedActor, material: KindMaterial): Actor['kind'] {
  if (isLand(actor, material)) return 'place'
  if (actor.kind !== 'unknown') return actor.kind
  if (actor.gender !== undefined) return 'person'
  const { speaks } = material
  const words = actor.name.split(/\s+/u)
  if (words.length === 1) {
    if (hasAdjective(actor.name, material) || isUsedAsPlace(actor, material)) return 'place'
    return speaks ? 'person' : 'organisation'
  }
  const surname = words.at(-1)
  const hasSurname = actor.mentions.some(({ name }) => name === surname)
  if (speaks || hasSurname) return 'person'
  if (isUsedAsPlace(actor, material) || hasPlacePrefix(words, material)) return 'place'
  return actor.mentions.some((mention) => isThing(mention, material)) ? 'organisation' : 'person'
}

/** `la Tarvande` beside `tarvandaise`: where countries have an article, it does not make them bodies. */
function isLand({ kind, name }: NamedActor, material: KindMaterial): boolean {
  const { order, lexicon } = material.grammar
  return (
    order.headFirst &&
    kind === 'organisation' &&
    !/\s/u.test(name) &&
    !lexicon.names.bodies.has(name.toLowerCase()) &&
    hasAdjective(name, material)
  )
}

/** `Tarvandi`, `Tarvandian` beside `Tarvand`. */
function hasAdjective(name: string, { capitals, grammar }: KindMaterial): boolean {
  const stem = name.toLowerCase()
  return grammar.syntax.nationEndings.some(
    (ending) => capitals.has(stem + ending) || capitals.has(stem.replace(/[aeo]$/u, '') + ending),
  )
}

function isUsedAsPlace({ mentions }: NamedActor, { passages, grammar }: KindMaterial): boolean {
  const { places, geographic } = grammar.lexicon.names
  return mentions.some((mention) => {
    const tokens = passages[mention.passage]?.tokens ?? []
    const before = tokens[mention.start - 1]
    if (grammar.syntax.placePrepositions.has(before?.lower ?? '')) return true
    const isJoined =
      grammar.isCoordinator(before) && places.has(tokens[mention.start - 2]?.lower ?? '')
    const isAttribute = tokens
      .slice(mention.end, mention.end + 2)
      .some((token) => !token.isCapital && geographic.has(token.lower))
    return isJoined || isAttribute
  })
}

/** `Outer Tarn` */
function hasPlacePrefix(words: readonly string[], { grammar }: KindMaterial): boolean {
  return words.length === 2 && grammar.syntax.placePrefixes.has(words[0]?.toLowerCase() ?? '')
}

/** `the Blue Swan`, `new Rest Regulations`: behind an article or an adjective no person is named. */
function isThing(mention: Mention, { passages, grammar }: KindMaterial): boolean {
  const before = passages[mention.passage]?.tokens[mention.start - 1]
  if (before === undefined || mention.role !== undefined) return false
  return (
    grammar.syntax.articles.has(before.lower) ||
    (!before.isCapital && grammar.isNominal(before) && !grammar.isRole(before))
  )
}
