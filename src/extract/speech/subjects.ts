import type { CueForm } from '../lexicons/lexicon.ts'
import type { Grammar } from './grammar.ts'
import { headOf } from './head-of.ts'
import { isLonePronoun, type NounPhrase } from './noun-phrase.ts'
import type { Unit } from './passage.ts'
import type { Token } from './tokens.ts'

/** A name, a pronoun or a noun for people; not `circumstances`. */
export function canSpeak(tokens: readonly Token[], source: NounPhrase, grammar: Grammar): boolean {
  const { people, bodies } = grammar.lexicon.names
  const head = headOf(tokens, source, grammar)
  if (head === undefined) return false
  if (grammar.isSubjectPronoun(head) || grammar.isName(head) || grammar.isRole(head)) return true
  return (
    [head.lower, head.lower.replace(grammar.forms.pluralSuffix, '')].some(
      (word) => people.has(word) || bodies.has(word),
    ) || isLonePronoun(head, grammar)
  )
}

/** A thing that tells: `the poll`, `his letter`. */
export function canTell(tokens: readonly Token[], source: NounPhrase, grammar: Grammar): boolean {
  const { tellers } = grammar.lexicon.phrases
  return tokens.slice(source.start, source.end).some(({ lower }) => tellers.has(lower))
}

/** `critics say`, `the critic says`; not `a tall order`, `the brother state`. */
export function agrees(
  tokens: readonly Token[],
  source: NounPhrase,
  { forms }: CueForm,
  grammar: Grammar,
): boolean {
  if (forms.has('past')) return true
  const own = tokens.slice(source.start, source.end)
  const of = own.findIndex((token, index) => index > 0 && grammar.isPreposition(token))
  const head = own[(of < 0 ? own.length : of) - 1]
  if (head === undefined) return false
  const isPlural =
    grammar.syntax.pluralWords.has(head.lower) ||
    /^\p{N}{2}/u.test(head.text) ||
    (grammar.forms.pluralEnding.test(head.lower) &&
      !grammar.syntax.singularWords.has(head.lower)) ||
    own.some(({ lower }) => grammar.forms.and.has(lower))
  if (forms.has('base'))
    return (
      isPlural ||
      (grammar.isName(head) &&
        !grammar.forms.pluralSuffix.test(head.lower) &&
        grammar.syntax.collectiveNames.has(head.lower))
    )
  if (forms.has('third'))
    return (
      !isPlural ||
      grammar.isName(head) ||
      (!grammar.forms.pluralPersons.has(head.lower) && head.isCapital)
    )
  return true
}

export function isExpletive(
  tokens: readonly Token[],
  source: NounPhrase,
  grammar: Grammar,
): boolean {
  return (
    source.end - source.start === 1 &&
    grammar.syntax.expletives.has(tokens[source.start]?.lower ?? '')
  )
}

/** A quotation ends a clause; the subject does not reach back over it. */
export function subjectFloor(tokens: readonly Token[], unit: Unit, end: number): number {
  for (let at = end - 1; at >= Math.max(unit.first, end - 60); at -= 1) {
    if (tokens[at]?.kind === 'mark' || /^[;:]$/u.test(tokens[at]?.text ?? '')) return at + 1
  }
  return Math.max(unit.first, end - 60)
}
