import type { CueForm } from '../lexicons/lexicon.ts'
import { readAddressee, skipAdverbial } from './adverbials.ts'
import { beginsClause, hasInfinitive } from './clauses.ts'
import type { CueSequel, Range } from './cue.ts'
import type { Grammar } from './grammar.ts'
import { hearerBehind } from './quoted-object.ts'
import type { Token } from './tokens.ts'

/** What stands behind a verb of speech: whom it is said to, on what occasion, and what is said. */
export interface Sequel {
  readonly sequel: CueSequel
  readonly contentStart: number
  readonly addressee: Range | undefined
}

/** Reads on from behind a verb of speech to what is said. `end` bounds the sentence. */
export function readAfterVerb(
  tokens: readonly Token[],
  { start, end, form }: { readonly start: number; readonly end: number; readonly form: CueForm },
  grammar: Grammar,
): Sequel {
  const { verb } = form
  let at = start
  let addressee: Range | undefined
  if (verb.hasAddressee) {
    addressee = readAddressee(tokens, { start: at, end }, grammar)
    at = addressee?.end ?? at
  }
  for (let guard = 0; guard < 8; guard += 1) {
    const next = skipAdverbial(tokens, { at, end, form }, grammar)
    if (next.at === at) break
    addressee = addressee ?? next.hearer
    at = next.at
  }
  const found = classify(tokens, { at, end, form, hasAddressee: addressee !== undefined }, grammar)
  const isLoose =
    found.sequel === 'clause' &&
    verb.frame !== 'any' &&
    addressee === undefined &&
    hasPhrase(tokens, { start, end: at }, grammar)
  const behind =
    found.sequel === 'object' && !grammar.order.bareClauses && addressee === undefined
      ? hearerBehind(tokens, { start: at, end }, { form, grammar })
      : undefined
  return { ...found, ...(isLoose && { sequel: 'object' as const }), addressee: addressee ?? behind }
}

/** Whether a prepositional phrase stands between verb and clause: `the pact concluded with Tarn is ...`. */
function hasPhrase(tokens: readonly Token[], { start, end }: Range, grammar: Grammar): boolean {
  return tokens.slice(start, end).some((token) => grammar.isPreposition(token))
}

function classify(
  tokens: readonly Token[],
  {
    at,
    end,
    form,
    hasAddressee,
  }: {
    readonly at: number
    readonly end: number
    readonly form: CueForm
    readonly hasAddressee: boolean
  },
  grammar: Grammar,
): { readonly sequel: CueSequel; readonly contentStart: number } {
  const { verb } = form
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token === undefined || at >= end) return { sequel: 'nothing', contentStart: end }
  if (token.text === ':') return { sequel: 'colon', contentStart: at + 1 }
  if (token.kind === 'mark') return { sequel: 'quotation', contentStart: at }
  if (
    verb.frame === 'quoted' &&
    grammar.forms.as.has(token.lower) &&
    next?.kind === 'mark' &&
    at + 1 < end
  )
    return { sequel: 'quotation', contentStart: at + 1 }
  if (grammar.isThat(token) && !isDemonstrative(tokens, at, grammar)) {
    return { sequel: 'that', contentStart: at + 1 }
  }
  if (grammar.isComma(token)) {
    if (next?.kind === 'mark' && at + 1 < end) return { sequel: 'quotation', contentStart: at + 1 }
    if (grammar.isThat(next)) return { sequel: 'that', contentStart: at + 2 }
    const resumed =
      hasAddressee || verb.frame === 'any' || !grammar.order.bareClauses
        ? findThatAfterAside(tokens, { start: at + 1, end }, grammar)
        : undefined
    return resumed === undefined
      ? { sequel: 'nothing', contentStart: at }
      : { sequel: 'that', contentStart: resumed }
  }
  if (token.kind !== 'word') return { sequel: 'nothing', contentStart: at }
  if (grammar.syntax.questionWords.has(token.lower)) {
    const takesQuestion =
      (verb.frame === 'any' && !grammar.syntax.relativeQuestions.has(token.lower)) ||
      /^(?:ask|explain)$/u.test(verb.cueClass) ||
      grammar.forms.anyQuestions.has(token.lower)
    return {
      sequel:
        takesQuestion && !(grammar.forms.timeQuestions.has(token.lower) && verb.frame === 'any')
          ? 'clause'
          : 'nothing',
      contentStart: at,
    }
  }
  if (
    grammar.forms.infinitiveMarks.has(token.lower) &&
    (verb.cueClass === 'promise' || (hasAddressee && grammar.forms.tellVerbs.has(verb.lemma)))
  )
    return { sequel: 'clause', contentStart: at }
  if (
    hasAddressee &&
    grammar.isPreposition(token) &&
    tokens[at + 1]?.kind === 'mark' &&
    at + 1 < end
  )
    return { sequel: 'quotation', contentStart: at + 1 }
  if (
    grammar.isCoordinator(token) ||
    (grammar.isPreposition(token) && !beginsClause(tokens, { start: at, end }, grammar))
  ) {
    return verb.frame === 'object' && !grammar.isCoordinator(token)
      ? { sequel: 'object', contentStart: at }
      : { sequel: 'nothing', contentStart: at }
  }
  if (
    grammar.forms.infinitiveMarks.has(token.lower) ||
    (grammar.isSubordinator(token) && !grammar.isThat(token))
  )
    return { sequel: 'nothing', contentStart: at }
  if (!grammar.order.bareClauses) return { sequel: 'object', contentStart: at }
  if (
    beginsClause(tokens, { start: at, end }, grammar) ||
    ((verb.cueClass === 'order' || verb.cueClass === 'ask') &&
      hasInfinitive(tokens, { start: at, end }, grammar))
  ) {
    return { sequel: 'clause', contentStart: at }
  }
  if (
    grammar.syntax.fragmentVerbs.has(verb.lemma) &&
    saysMuch(tokens, { start: at, end }, grammar)
  ) {
    return { sequel: 'clause', contentStart: at }
  }
  return { sequel: 'object', contentStart: at }
}

/** Four words or more behind `said`, whose verb was not recognised; `show` wants a name. */
function saysMuch(tokens: readonly Token[], { start, end }: Range, grammar: Grammar): boolean {
  const first = tokens[start]
  if (
    first === undefined ||
    (grammar.syntax.emptyObjects.has(first.lower) &&
      !grammar.isName(tokens[start + 1]) &&
      end - start < 8)
  )
    return false
  let words = 0
  for (let at = start; at < Math.min(end, start + 6); at += 1) {
    if (tokens[at]?.kind !== 'word') break
    words += 1
  }
  return words >= 4
}

/** `told CNN, which he owns, that`. */
function findThatAfterAside(
  tokens: readonly Token[],
  { start, end }: Range,
  grammar: Grammar,
): number | undefined {
  for (let at = start; at < Math.min(end, start + 14); at += 1) {
    if (tokens[at]?.kind === 'mark') return undefined
    if (grammar.isComma(tokens[at])) return grammar.isThat(tokens[at + 1]) ? at + 2 : undefined
  }
  return undefined
}

/** `said that man was ...`: rare; `that` before a lone noun and a verb is taken for the conjunction. */
function isDemonstrative(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const next = tokens[at + 1]
  return next === undefined || grammar.isFinite(next) || grammar.isStop(next)
}
