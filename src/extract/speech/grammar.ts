import type { FormLexicon } from '../lexicons/form-lexicon.ts'
import type { SpeechLexicon } from '../lexicons/lexicon.ts'
import type { OrderLexicon } from '../lexicons/order-lexicon.ts'
import type { SyntaxLexicon } from '../lexicons/syntax-lexicon.ts'
import type { Token } from './tokens.ts'

/** Questions about single tokens, answered from a lexicon. Undefined stands for the place behind the last token. */
export interface Grammar {
  readonly lexicon: SpeechLexicon
  readonly syntax: SyntaxLexicon
  readonly forms: FormLexicon
  readonly order: OrderLexicon
  /** Whether verbs of speech are known; without any, nobody is named and nobody speaks. */
  readonly knowsSpeech: boolean
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

/** What a word is, wherever it stands; asked some thirty times of each token, so looked up once. */
interface WordClass {
  /** A function word: auxiliary, preposition, coordinator, subordinator, pronoun or relative. */
  readonly isClosed: boolean
  readonly isAdverb: boolean
  readonly isFinite: boolean
  /** Stays a function word with a capital: `The`, `But`. `May` and `Will` at least may be names. */
  readonly isClosedCapital: boolean
  readonly isTime: boolean
}

/** The grammar of a lexicon, for one article: it remembers the words it was asked about. */
export function grammarOf(lexicon: SpeechLexicon): Grammar {
  const { words, names, cues, syntax, forms, order } = lexicon
  const classes = new Map<string, WordClass>()
  const roles = new Map<string, boolean>()
  const isWord = (token: Token | undefined): token is Token => token?.kind === 'word'
  const inSet = (set: ReadonlySet<string>) => (token: Token | undefined) =>
    isWord(token) && set.has(token.lower)
  return {
    lexicon,
    syntax,
    forms,
    order,
    knowsSpeech: cues.size > 0,
    isSubjectPronoun: inSet(words.subjectPronouns),
    isAuxiliary: inSet(words.auxiliaries),
    isAdverb: (token) => isWord(token) && !token.isCapital && classOf(token.lower).isAdverb,
    isPreposition: inSet(words.prepositions),
    isDeterminer: inSet(words.determiners),
    isPossessive: inSet(words.possessives),
    isCoordinator: (token) => token !== undefined && words.coordinators.has(token.lower),
    isSubordinator: inSet(words.subordinators),
    isRelative: inSet(words.relatives),
    isThat: inSet(words.thatWords),
    isTime: (token) => isWord(token) && classOf(token.lower).isTime,
    isFinite: (token) => isWord(token) && !token.isCapital && classOf(token.lower).isFinite,
    isNominal: (token) => {
      if (!isWord(token)) return false
      const word = classOf(token.lower)
      if (token.isCapital) return !word.isClosedCapital
      return !word.isClosed && !word.isAdverb && !word.isFinite
    },
    isName: (token) => isWord(token) && token.isCapital && !classOf(token.lower).isClosedCapital,
    isRole: (token) => isWord(token) && isRoleWord(token.lower),
    isComma: (token) => token?.text === ',' && token.kind !== 'mark',
    isDash: (token) => token !== undefined && DASHES.has(token.text.slice(0, 2)),
    isStop: (token) =>
      token !== undefined && (STOPS.has(token.text) || token.text.startsWith('..')),
  }

  function classOf(lower: string): WordClass {
    const known = classes.get(lower)
    if (known !== undefined) return known
    const read = readClass(lower)
    classes.set(lower, read)
    return read
  }

  function readClass(lower: string): WordClass {
    const isAuxiliary = words.auxiliaries.has(lower)
    const isClosed =
      isAuxiliary ||
      words.prepositions.has(lower) ||
      words.coordinators.has(lower) ||
      words.subordinators.has(lower) ||
      words.subjectPronouns.has(lower) ||
      words.relatives.has(lower)
    return {
      isClosed,
      isAdverb: words.adverbs.has(lower) || words.adverbEnding.test(lower),
      isFinite:
        words.finiteVerbs.has(lower) ||
        words.tenseEnding.test(lower) ||
        (isAuxiliary && !words.nonFinite.has(lower)) ||
        (cues.get(lower)?.some((cue) => cue.forms.has('past')) ?? false),
      isClosedCapital:
        !syntax.ambiguousCapitals.has(lower) &&
        (isClosed ||
          words.determiners.has(lower) ||
          words.adverbs.has(lower) ||
          words.capitalAdverbEnding.test(lower)),
      isTime: words.times.has(lower.endsWith('.') ? lower.slice(0, -1) : lower),
    }
  }

  function isRoleWord(lower: string): boolean {
    const known = roles.get(lower)
    if (known !== undefined) return known
    const isRole =
      names.roles.has(lower) ||
      names.roles.has(lower.replace(forms.pluralSuffix, '')) ||
      forms.officePrefix.test(lower) ||
      isGeneralOf(lower)
    roles.set(lower, isRole)
    return isRole
  }

  /** `auditor-general`: two offices in one word. */
  function isGeneralOf(lower: string): boolean {
    const parts = lower.split('-')
    return parts.length === 2 && parts.every((part) => names.roles.has(part))
  }
}

/** How a dash begins; `--` may be longer. */
const DASHES: ReadonlySet<string> = new Set(['—', '–', '-', '--'])
const STOPS: ReadonlySet<string> = new Set(['.', '!', '?', ';', '…'])
