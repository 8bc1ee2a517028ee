import type { Range } from './cue.ts'
import type { Grammar } from './grammar.ts'
import type { Token } from './tokens.ts'

/**
 * The noun that says what a noun phrase means: the last word before its first preposition, or where a language puts
 * adjectives behind, the first noun.
 *
 *     the foreign minister of Tarn      la source proche du dossier
 *                 ^^^^^^^^                  ^^^^^^
 */
export function headOf(
  tokens: readonly Token[],
  { start, end }: Range,
  grammar: Grammar,
): Token | undefined {
  if (!grammar.order.headFirst) return tokens[phraseHeadEnd(tokens, { start, end }, grammar) - 1]
  let at = start
  while (at < end - 1 && !isNoun(tokens, at, grammar)) at += 1
  return tokens[at]
}

/** End of the words before the first preposition of a noun phrase. */
export function phraseHeadEnd(
  tokens: readonly Token[],
  { start, end }: Range,
  grammar: Grammar,
): number {
  for (let at = start + 1; at < end; at += 1) {
    if (
      grammar.isPreposition(tokens[at]) &&
      !tokens[at]?.isCapital &&
      !grammar.lexicon.names.honorifics.has(tokens[at - 1]?.lower ?? '')
    )
      return at
  }
  return end
}

/** No determiner, and no adjective before its noun: `ancien ministre`. */
function isNoun(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const token = tokens[at]
  if (token?.kind !== 'word' || grammar.isDeterminer(token) || grammar.isPreposition(token))
    return false
  const { roleModifiers } = grammar.lexicon.names
  return !(roleModifiers.has(token.lower) && grammar.isNominal(tokens[at + 1]))
}
