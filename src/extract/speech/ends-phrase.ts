import type { Range } from './cue.ts'
import type { Grammar } from './grammar.ts'
import type { Token } from './tokens.ts'

/** Whether a cue is over where it seems to be: a comma, stop, mark or bracket follows. */
export function endsPhrase(
  tokens: readonly Token[],
  at: number,
  { end, grammar }: { readonly end: number; readonly grammar: Grammar },
): boolean {
  const token = tokens[at]
  if (token === undefined || at >= end) return true
  if (grammar.isPreposition(token) && !grammar.isSubordinator(token))
    return endsWithoutVerb(tokens, { start: at, end }, grammar)
  return (
    grammar.isComma(token) ||
    grammar.isStop(token) ||
    grammar.isDash(token) ||
    token.kind === 'mark' ||
    /^[)\]:]$/u.test(token.text) ||
    grammar.isCoordinator(token) ||
    grammar.syntax.attributionTails.has(token.lower)
  )
}

/** `according to a source | on the call.`: words without a verb up to the next comma or stop. */
function endsWithoutVerb(
  tokens: readonly Token[],
  { start, end }: Range,
  grammar: Grammar,
): boolean {
  for (let at = start; at < Math.min(end, start + MAX_TAIL); at += 1) {
    const token = tokens[at]
    if (grammar.isComma(token) || grammar.isStop(token) || grammar.isDash(token)) return true
    if (token?.kind === 'mark' || grammar.isFinite(token)) return false
  }
  return start + MAX_TAIL >= end
}

/** Longest prepositional phrase, in tokens, behind a source. */
const MAX_TAIL = 14
