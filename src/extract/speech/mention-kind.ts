import type { Range } from './cue.ts'
import type { Grammar } from './grammar.ts'
import type { Mention } from './mention.ts'
import type { Token } from './tokens.ts'

/** What a name names, by its words and those around it. The tokens are those of its passage. */
export function mentionKind(
  tokens: readonly Token[],
  { start, end }: Range,
  { hasTitle, grammar }: { readonly hasTitle: boolean; readonly grammar: Grammar },
): Mention['kind'] {
  const { names } = grammar.lexicon
  const words = tokens.slice(start, end)
  const last = words.at(-1)?.lower ?? ''
  const first = words[0]?.lower ?? ''
  const isAcronym =
    words.length === 1 && /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,})$/u.test(words[0]?.text ?? '')
  if (
    names.places.has(words.map(({ lower }) => lower).join(' ')) ||
    (words.length === 1 && names.places.has(first))
  )
    return 'place'
  if (words.length === 2 && names.places.has(last) && grammar.syntax.placePrefixes.has(first))
    return 'place'
  const isBody = names.bodies.has(grammar.order.headFirst ? first : last)
  const isGeographic = names.geographic.has(last) || (names.geographic.has(first) && !isBody)
  if (words.length > 1 && !hasTitle && isGeographic) return 'place'
  const isFirm = grammar.forms.firmTitle.test(tokens[start - 1]?.lower ?? '')
  if (
    isBody ||
    (isFirm && !hasTitle) ||
    holdsOf(words, grammar) ||
    words.some(({ text }) => text === '&')
  )
    return 'organisation'
  if (isOutlet(words, grammar)) return 'organisation'
  if (isMediaNoun(tokens[start - 1], grammar) || (words.length > 1 && names.media.has(first)))
    return 'organisation'
  const isNamed = grammar.syntax.namingWords.has(tokens[start - 1]?.lower ?? '')
  if (hasTitle || (words.length > 1 && (isNamed || names.givenNames.has(first)))) return 'person'
  if (isAcronym) return 'organisation'
  if (words.some(({ lower }) => names.bodies.has(lower)) && words.length > 2) return 'organisation'
  if (isOfPlace(tokens, { start, end }, grammar)) return 'place'
  const before = tokens[start - 1]
  const next = tokens[end]
  const isAttribute = next?.kind === 'word' && !next.isCapital && grammar.isNominal(next)
  // `in Tarn`, and the second of `in Tarn and Selwyn`
  const lead = grammar.isCoordinator(before) ? tokens[start - 3] : before
  if (words.length === 1 && grammar.syntax.placePrepositions.has(lead?.lower ?? '')) return 'place'
  if (
    grammar.forms.the.has(before?.lower ?? '') &&
    !isAttribute &&
    !grammar.forms.and.has(next?.lower ?? '')
  )
    return words.length === 1 ? 'organisation' : 'unknown'
  return 'unknown'
}

/** `Port-Selm`; `Selm` in `île de Selm` and `maire de Selm`, where nouns stand before what they are of. */
function isOfPlace(
  tokens: readonly Token[],
  { start, end }: Range,
  { lexicon: { names }, order, syntax }: Grammar,
): boolean {
  const name = tokens[start]
  if (!order.headFirst || end - start !== 1 || name === undefined) return false
  const [first = '', ...others] = name.lower.split('-')
  if (others.length > 0 && names.geographic.has(first)) return true
  const noun = tokens[start - 2]?.lower ?? ''
  return (
    order.weakParticles.has(tokens[start - 1]?.lower ?? '') &&
    (names.geographic.has(noun) || syntax.localOffices.has(noun))
  )
}

/** `University of Tarn`; not where the word is a particle of names too. */
function holdsOf(words: readonly Token[], grammar: Grammar): boolean {
  return words.some(
    ({ lower }) => grammar.forms.of.has(lower) && !grammar.order.weakParticles.has(lower),
  )
}

/** An outlet by itself or with more of its name; `Petra Lee` and other two-word names with a given name before are none. */
function isOutlet(words: readonly Token[], grammar: Grammar): boolean {
  const { names } = grammar.lexicon
  const [first] = words
  if (first === undefined || names.givenNames.has(first.lower)) return false
  if (words.length === 1 || names.outlets.has(words.at(-1)?.lower ?? ''))
    return words.some(({ lower }) => names.outlets.has(lower))
  return (
    words.some(({ lower }) => names.outlets.has(lower)) &&
    (words.length > 2 || first.text === first.text.toUpperCase() || !isGivenLike(first, grammar))
  )
}

/** An outlet whose name is a given name as well. */
function isGivenLike({ lower }: Token, grammar: Grammar): boolean {
  return grammar.lexicon.names.givenLikeOutlets.has(lower)
}

/** `the daily` before a name. */
function isMediaNoun(token: Token | undefined, grammar: Grammar): boolean {
  return token !== undefined && !token.isCapital && grammar.lexicon.names.media.has(token.lower)
}
