import type { FormLexicon } from '../lexicons/form-lexicon.ts'
import type { SpeechLexicon } from '../lexicons/lexicon.ts'
import type { SyntaxLexicon } from '../lexicons/syntax-lexicon.ts'
import type { Token } from './tokens.ts'

/** Questions about single tokens, answered from a lexicon. Undefined stands for the place behind the last token. */
export interface Grammar {
  readonly lexicon: SpeechLexicon
  readonly syntax: SyntaxLexicon
  readonly forms: FormLexicon
  isSubjectPronoun(token: Token | undefined): boolean
  isAuxiliary(token: Token | undefined): boolean
  isAdverb(token: Token | undefined): boolean
  isPreposition(token: Token | undefined): boolean
  isDeterminer(token: Token | undefined): boolean
  isPossessive(token: Token | undefined): boolean
  isCoordinator(token: Token | undefined): boolean
  isSubordinator(token: Token | undefined): boolean
  isRelative(token: Token | undefined): boolean
  isThat(token: Token | undefined): boolean
  isTime(token: Token | undefined): boolean
  /** A finite verb for certain: an auxiliary, a common verb, a cue verb in the past or third person. */
  isFinite(token: Token | undefined): boolean
  /** A word that may stand in a noun phrase. */
  isNominal(token: Token | undefined): boolean
  /** A word with a capital that belongs to a name or title. */
  isName(token: Token | undefined): boolean
  isRole(token: Token | undefined): boolean
  isComma(token: Token | undefined): boolean
  isDash(token: Token | undefined): boolean
  isStop(token: Token | undefined): boolean
}

/** The grammar of a lexicon. */
export function grammarOf(lexicon: SpeechLexicon): Grammar {
  const { words, names, cues, syntax, forms } = lexicon
  const isWord = (token: Token | undefined): token is Token => token?.kind === 'word'
  const inSet = (set: ReadonlySet<string>) => (token: Token | undefined) =>
    isWord(token) && set.has(token.lower)
  const isAuxiliary = inSet(words.auxiliaries)
  const isPreposition = inSet(words.prepositions)
  const isCoordinator = (token: Token | undefined) =>
    token !== undefined && words.coordinators.has(token.lower)
  const isSubordinator = inSet(words.subordinators)
  const isSubjectPronoun = inSet(words.subjectPronouns)
  const isAdverb = (token: Token | undefined) =>
    isWord(token) &&
    !token.isCapital &&
    (words.adverbs.has(token.lower) || words.adverbEnding.test(token.lower))
  const isFiniteVerb = (token: Token | undefined) =>
    isWord(token) &&
    !token.isCapital &&
    (words.finiteVerbs.has(token.lower) ||
      (words.auxiliaries.has(token.lower) && !words.nonFinite.has(token.lower)) ||
      (cues.get(token.lower)?.some((cue) => cue.forms.has('past')) ?? false))
  const isClosed = (token: Token) =>
    isAuxiliary(token) ||
    isPreposition(token) ||
    isCoordinator(token) ||
    isSubordinator(token) ||
    isSubjectPronoun(token) ||
    words.relatives.has(token.lower)
  return {
    lexicon,
    syntax,
    forms,
    isSubjectPronoun,
    isAuxiliary,
    isAdverb,
    isPreposition,
    isDeterminer: inSet(words.determiners),
    isPossessive: inSet(words.possessives),
    isCoordinator,
    isSubordinator,
    isRelative: inSet(words.relatives),
    isThat: inSet(words.thatWords),
    isTime: (token) => isWord(token) && words.times.has(token.lower.replace(/\.$/u, '')),
    isFinite: isFiniteVerb,
    isNominal: (token) =>
      isWord(token) &&
      (token.isCapital
        ? !isClosedCapital(token)
        : !isClosed(token) && !isAdverb(token) && !isFiniteVerb(token)),
    isName: (token) => isWord(token) && token.isCapital && !isClosedCapital(token),
    isRole: (token) => isWord(token) && isRoleWord(token.lower),
    isComma: (token) => token?.text === ',',
    isDash: (token) =>
      token !== undefined && (/^[—–]$|^--+$/u.test(token.text) || token.text === '-'),
    isStop: (token) => token !== undefined && /^(?:[.!?;…]|\.{2,})$/u.test(token.text),
  }

  /** Function words stay so with a capital: `The`, `But`. `May` and `Will` at least may be names. */
  function isClosedCapital(token: Token): boolean {
    const { lower } = token
    return (
      !syntax.ambiguousCapitals.has(lower) &&
      (isClosed(token) ||
        words.determiners.has(lower) ||
        words.adverbs.has(lower) ||
        words.capitalAdverbEnding.test(lower))
    )
  }

  function isRoleWord(lower: string): boolean {
    return (
      names.roles.has(lower) ||
      names.roles.has(lower.replace(forms.pluralSuffix, '')) ||
      forms.officePrefix.test(lower)
    )
  }
}
