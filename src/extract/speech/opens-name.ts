import type { Grammar } from './grammar.ts'
import type { Token } from './tokens.ts'

/**
 * Whether a name ends before a token and another begins there, where a language lets two names stand side by side.
 *
 *     a confié au Courrier de Tarn Yann Lee        a dit à l’AFP Mme Lee
 *                                  ^^^^                          ^^^
 */
export function opensName(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (!grammar.order.splitsNames || token?.isCapital !== true || before?.isCapital !== true)
    return false
  const { honorifics, givenNames, roles } = grammar.lexicon.names
  if (honorifics.has(before.lower) || roles.has(before.lower)) return false
  if (honorifics.has(token.lower)) return true
  return givenNames.has(token.lower) && !givenNames.has(before.lower)
}
