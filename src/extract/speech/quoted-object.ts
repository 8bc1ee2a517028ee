import { skipAdverbial } from './adverbials.ts'
import type { Range } from './cue.ts'
import type { Grammar } from './grammar.ts'
import type { Token } from './tokens.ts'
import type { VerbPlace } from './verb-place.ts'

/**
 * What is said where a verb has a noun with quoted words for its object, in languages that want a conjunction before a
 * clause: to the end of the quotation, without adverbs before it. An infinitive keeps all that belongs to it.
 *
 *     a jugé l’accord « inacceptable » dans un entretien      affirme avoir « tout dit » à la police
 *            ^----------------------^                                 ^----------------------------^
 */
export function quotedObject(
  tokens: readonly Token[],
  { start, end }: Range,
  grammar: Grammar,
): Range {
  let from = start
  while (from < end && grammar.isAdverb(tokens[from])) from += 1
  if (grammar.forms.infinitiveMarks.has(tokens[from]?.lower ?? '')) from += 1
  if (grammar.syntax.infinitives.has(tokens[from]?.lower ?? '')) return { start: from, end }
  return { start: from, end: closeOf(tokens, { start: from, end }) ?? end }
}

/** `a jugé l’accord « inacceptable » | dans un entretien au Matin`: the hearer behind such an object. */
export function hearerBehind(
  tokens: readonly Token[],
  { start, end }: Range,
  { form, grammar }: Pick<VerbPlace, 'form' | 'grammar'>,
): Range | undefined {
  let at = closeOf(tokens, { start, end })
  for (let guard = 0; at !== undefined && guard < 4; guard += 1) {
    const next = skipAdverbial(tokens, { at, end, form }, grammar)
    if (next.hearer !== undefined) return next.hearer
    if (next.at === at) return undefined
    at = next.at
  }
  return undefined
}

/** Behind the closing mark of the first quotation. */
function closeOf(tokens: readonly Token[], { start, end }: Range): number | undefined {
  let at = start
  while (at < end && tokens[at]?.kind !== 'mark') at += 1
  const region = tokens[at]?.region
  if (at >= end || region === undefined) return undefined
  while (at < end && tokens[at]?.region === region) at += 1
  return at
}
