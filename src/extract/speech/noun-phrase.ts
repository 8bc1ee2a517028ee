import type { Grammar } from './grammar.ts'
import type { Token } from './tokens.ts'

/** A noun phrase with its apposition. Token indexes, ends exclusive. */
export interface NounPhrase {
  /** The core: `the ambassador to Tarn`, `Ann Lee`, `he`. */
  readonly start: number
  readonly end: number
  /** What stands between commas or brackets behind the core: `, who heads the bank,`. */
  readonly apposition: { readonly start: number; readonly end: number } | undefined
  /** Where the whole begins and ends, appositions included. */
  readonly wholeStart: number
  readonly wholeEnd: number
}

export const MAX_PHRASE = 24

/** `those`, `many`: a noun phrase of one word. */
export function isLonePronoun(token: Token | undefined, grammar: Grammar): boolean {
  return token !== undefined && grammar.syntax.lonePronouns.has(token.lower)
}
