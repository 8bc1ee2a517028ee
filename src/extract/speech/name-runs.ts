import { oncePer } from '../words/once-per.ts'
import type { Range } from './cue.ts'
import type { Grammar } from './grammar.ts'
import { isMembersOf } from './is-members-of.ts'
import { opensName } from './opens-name.ts'
import type { Passage } from './passage.ts'
import type { Token } from './tokens.ts'

/** Words that occur in lower case, and words that have a capital inside a sentence. */
export interface Seen {
  readonly lower: ReadonlySet<string>
  readonly capital: ReadonlySet<string>
}

export const collectSeen = oncePer((passages: readonly Passage[]): Seen => {
  const lower = new Set<string>()
  const capital = new Set<string>()
  for (const { tokens, paragraph } of passages) {
    if (paragraph === undefined) continue
    for (const [index, token] of tokens.entries()) {
      if (token.kind !== 'word') continue
      if (!token.isCapital) lower.add(token.lower)
      else if (!isSentenceStart(tokens, index)) capital.add(token.lower)
    }
  }
  return { lower, capital }
})

export function isSentenceStart(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]
  if (before === undefined) return true
  if (before.kind === 'mark') {
    const earlier = tokens[index - 2]
    return earlier === undefined || !/\p{L}$/u.test(earlier.text)
  }
  return /^(?:[.!?:;…]|\.{2,}|[—–-])$/u.test(before.text)
}

export function startsName(
  tokens: readonly Token[],
  at: number,
  seen: Seen,
  grammar: Grammar,
): boolean {
  const token = tokens[at]
  if (!grammar.isName(token) || token === undefined) return false
  if (/^\p{N}/u.test(token.text) || isInLabel(tokens, at)) return false
  if (grammar.isTime(token) && grammar.syntax.timePrepositions.has(tokens[at - 1]?.lower ?? ''))
    return false
  if (!isSentenceStart(tokens, at)) return true
  if (grammar.syntax.imperatives.has(token.lower) && grammar.isName(tokens[at + 1])) return false
  const { names } = grammar.lexicon
  const isKnown =
    names.honorifics.has(token.lower) ||
    names.givenNames.has(token.lower) ||
    names.places.has(token.lower) ||
    names.outlets.has(token.lower)
  if (isKnown || seen.capital.has(token.lower)) return true
  if (isOffice(tokens, at + 1, grammar)) return true
  if (grammar.isName(tokens[at + 1]))
    return (
      !seen.lower.has(token.lower) ||
      names.roles.has(token.lower) ||
      names.nationalities.has(token.lower)
    )
  return !seen.lower.has(token.lower) && !grammar.forms.openerEnding.test(token.lower)
}

/** `Master` in `Harbour Master Ann Lee`: an office in capitals whose holder follows. */
function isOffice(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const token = tokens[at]
  if (token === undefined || !grammar.isName(token) || !grammar.isName(tokens[at + 1])) return false
  return grammar.lexicon.names.roles.has(token.lower) && token.region === tokens[at - 1]?.region
}

/** `BOTTOM LINE: The Rebels lost`: capitals that open a sentence and end in a colon name what follows, and nobody. */
function isInLabel(tokens: readonly Token[], at: number): boolean {
  const isCapitals = (index: number) => /^\p{Lu}{2,}$/u.test(tokens[index]?.text ?? '')
  if (!isCapitals(at)) return false
  let start = at
  while (isCapitals(start - 1)) start -= 1
  let end = at + 1
  while (isCapitals(end)) end += 1
  return end - start > 1 && tokens[end]?.text === ':' && isSentenceStart(tokens, start)
}

/** Over names, particles between names, `of` behind a body and `&`. */
export function runEnd(tokens: readonly Token[], start: number, grammar: Grammar): number {
  const end = nameEnd(tokens, start, grammar)
  return grammar.order.bodyAdjective === undefined ? end : bodyEnd(tokens, { start, end }, grammar)
}

function nameEnd(tokens: readonly Token[], start: number, grammar: Grammar): number {
  const { names } = grammar.lexicon
  let end = start + 1
  while (end < tokens.length) {
    const token = tokens[end]
    const next = tokens[end + 1]
    if (token === undefined || token.region !== tokens[start]?.region) break
    if (opensName(tokens, end, grammar)) break
    if (grammar.isName(token) && !isHeadlineVerb(token, grammar)) end += 1
    else if (isParticle(tokens, { start, end }, grammar) && grammar.isName(next)) end += 1
    else if (
      isParticle(tokens, { start, end }, grammar) &&
      isArticleOfName(tokens, end + 1, grammar)
    )
      end += 2
    else if (token.text === '&' && grammar.isName(next)) end += 2
    else if (isMembersOf(tokens, end, grammar)) end += 2
    else if (
      grammar.syntax.nameJoiners.has(token.lower) &&
      joinsBody(tokens, { start, end }, grammar)
    ) {
      end += grammar.forms.the.has(tokens[end + 1]?.lower ?? '') ? 2 : 1
    } else if (token.text === ',' && names.suffixes.has(next?.lower ?? '')) end += 2
    else break
  }
  return end
}

/** `de` in `Ann de Lee`, `Le` in `Ann Le Lee`; not `de` in `Ann Lee de Tarn`. */
function isParticle(tokens: readonly Token[], { start, end }: Range, grammar: Grammar): boolean {
  const token = tokens[end]
  const { particles, honorifics } = grammar.lexicon.names
  const { capitalParticles, weakParticles } = grammar.order
  if (token === undefined) return false
  if (token.isCapital) return capitalParticles.has(token.lower) && grammar.isName(tokens[end - 1])
  if (!particles.has(token.lower)) return false
  if (!weakParticles.has(token.lower)) return true
  const first = honorifics.has(tokens[start]?.lower ?? '') ? start + 1 : start
  return end - first <= 1 && !grammar.isRole(tokens[end - 1])
}

/** `La` in `Ann de La Tour`; `la` in `Ann de la Tour`, behind a given name. */
function isArticleOfName(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const token = tokens[at]
  const isGiven = grammar.lexicon.names.givenNames.has(tokens[at - 2]?.lower ?? '')
  const isArticle =
    token !== undefined &&
    (token.isCapital || isGiven) &&
    grammar.order.capitalParticles.has(token.lower)
  return isArticle && token?.region === tokens[at + 1]?.region && grammar.isName(tokens[at + 1])
}

/** Nouns a name of a body may have behind its first: `Office des eaux de Tarn`. */
const MAX_BODY_NOUNS = 2

/** Over the adjectives and nouns in lower case that belong to the name of a body: `Conseil supérieur de l’eau`. */
function bodyEnd(tokens: readonly Token[], { start, end }: Range, grammar: Grammar): number {
  const { bodies } = grammar.lexicon.names
  const { bodyAdjective } = grammar.order
  if (!bodies.has(tokens[start]?.lower ?? '')) return end
  let at = skipAdjectives(end)
  for (
    let nouns = 0;
    nouns < MAX_BODY_NOUNS && grammar.forms.of.has(tokens[at]?.lower ?? '');
    nouns += 1
  ) {
    const noun = grammar.isDeterminer(tokens[at + 1]) ? at + 2 : at + 1
    if (!grammar.isNominal(tokens[noun]) || grammar.isTime(tokens[noun])) break
    if (tokens[noun]?.region !== tokens[start]?.region) break
    at = skipAdjectives(noun + 1)
  }
  return at

  function skipAdjectives(from: number): number {
    let next = from
    for (let token = tokens[next]; token?.kind === 'word'; token = tokens[next]) {
      const isAdjective =
        !token.isCapital && grammar.isNominal(token) && bodyAdjective?.test(token.lower) === true
      if (!isAdjective || token.region !== tokens[start]?.region) return next
      next += 1
    }
    return next
  }
}

function isHeadlineVerb(token: Token, grammar: Grammar): boolean {
  return grammar.syntax.headlineVerbs.has(token.lower) && grammar.lexicon.cues.has(token.lower)
}

/** `University of Tarn`, `Ministry of Finance`, `Centre for Public Order`. */
function joinsBody(tokens: readonly Token[], { start, end }: Range, grammar: Grammar): boolean {
  const word = tokens[end]?.lower ?? ''
  const next = tokens[end + 1]
  const head = tokens[end - 1]
  const follows =
    grammar.isName(next) ||
    (grammar.forms.the.has(next?.lower ?? '') &&
      grammar.isName(tokens[end + 2]) &&
      grammar.forms.of.has(word))
  if (!follows) return false
  const { bodies, roles } = grammar.lexicon.names
  const isBody = bodies.has(head?.lower ?? '') && !roles.has(head?.lower ?? '')
  if (grammar.forms.and.has(word)) return false
  return isBody && end - start <= 6
}

/** A body followed by a person: `Sea Alliance Ann Lee` is two. */
export function splitRun(
  tokens: readonly Token[],
  range: Range,
  grammar: Grammar,
): readonly Range[] {
  const { names } = grammar.lexicon
  for (let at = range.start + 1; at < range.end - 1; at += 1) {
    const head = tokens[at - 1]?.lower ?? ''
    const isBody = names.bodies.has(head) && at - range.start >= 2
    const rest = range.end - at
    const first = tokens[at]?.lower ?? ''
    if (
      isBody &&
      rest >= 2 &&
      rest <= 3 &&
      !names.roles.has(first) &&
      !names.bodies.has(first) &&
      !names.bodies.has(tokens[range.end - 1]?.lower ?? '') &&
      !grammar.syntax.nameJoiners.has(first)
    ) {
      return [
        { start: range.start, end: at },
        { start: at, end: range.end },
      ]
    }
  }
  return [range]
}
