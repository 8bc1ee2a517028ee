import { oncePer } from '../words/once-per.ts'
import type { Range } from './cue.ts'
import type { Grammar } from './grammar.ts'
import type { Passage } from './passages.ts'
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
  if (/^\p{N}/u.test(token.text)) return false
  if (grammar.isTime(token) && grammar.syntax.timePrepositions.has(tokens[at - 1]?.lower ?? ''))
    return false
  if (!isSentenceStart(tokens, at)) return true
  const { names } = grammar.lexicon
  const isKnown =
    names.honorifics.has(token.lower) ||
    names.givenNames.has(token.lower) ||
    names.places.has(token.lower) ||
    names.outlets.has(token.lower)
  if (isKnown || seen.capital.has(token.lower)) return true
  if (grammar.isName(tokens[at + 1]))
    return (
      !seen.lower.has(token.lower) ||
      names.roles.has(token.lower) ||
      names.nationalities.has(token.lower)
    )
  return !seen.lower.has(token.lower) && !grammar.forms.openerEnding.test(token.lower)
}

/** Over names, particles between names, `of` behind a body and `&`. */
export function runEnd(tokens: readonly Token[], start: number, grammar: Grammar): number {
  const { names } = grammar.lexicon
  let end = start + 1
  while (end < tokens.length) {
    const token = tokens[end]
    const next = tokens[end + 1]
    if (token === undefined || token.region !== tokens[start]?.region) break
    if (grammar.isName(token) && !isHeadlineVerb(token, grammar)) end += 1
    else if (names.particles.has(token.lower) && !token.isCapital && grammar.isName(next)) end += 1
    else if (token.text === '&' && grammar.isName(next)) end += 2
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
