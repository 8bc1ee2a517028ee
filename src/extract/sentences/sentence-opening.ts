import type { OpenerLexicon } from '../words/content-lexicon.ts'
import { oncePer } from '../words/once-per.ts'
import {
  alternatives,
  decapitalise,
  openingPattern,
  phrasePattern,
} from '../words/phrase-pattern.ts'

/**
 * How a sentence leans on the one before:
 * - `free`: it can stand alone
 * - `linked`: a connective ties it (`But the ministry said`), its subject is named
 * - `leaning`: its subject is named, and what is told of it is not (`The council rejects this`)
 * - `dangling`: its subject is named elsewhere (`He said`, `According to them`, `This means`)
 */
export type SentenceOpening = 'free' | 'linked' | 'leaning' | 'dangling'

/** `isOwn`: of words whose speaker stands beside them, as in an interview, so that `I` and `our` lean on nothing. */
export type TellOpening = (sentence: string, isOwn?: boolean) => SentenceOpening

/** Tells how sentences open. Errs on the side of `dangling`: a sentence wrongly left out costs less than a stray `he`. */
export const openingTeller = oncePer((lexicon: OpenerLexicon): TellOpening => {
  const impersonal = openingPattern(lexicon.impersonal)
  const connective = openingPattern(lexicon.connectives)
  const resolved = openingPattern(lexicon.resolvedOpeners)
  const pronoun = [...lexicon.subjectPronouns].join('|')
  // `“It is late,” she said`, `in June, it “charges”`: the subject behind a comma or a quotation.
  const saidByPronoun = new RegExp(`[,”»"]\\s(?:${alternatives(lexicon.saidBy) || '(?!)'})`, 'u')
  // `On 6 October she laid`: an opening phrase without a comma.
  const phraseAndPronoun = new RegExp(`^\\S+(?:\\s[^\\s,]+){1,6}\\s(?:${pronoun})\\s`, 'u')
  const patterns = { impersonal, phraseAndPronoun, isOwn: false }
  const takenUp = phrasePattern(lexicon.takenUp)
  const bareObject = phrasePattern(lexicon.bareObjects)
  return (sentence, isOwn = false) => {
    const opening = openingOf(sentence, isOwn)
    return opening === 'free' && takesUp(sentence) ? 'leaning' : opening
  }

  /** Whether that is taken up before the sentence has said anything that it could be. */
  function takesUp(sentence: string): boolean {
    if (isAttributedQuotation(sentence)) return false
    const plain = decapitalise(sentence)
    const phrase = takenUp.exec(plain)
    if (phrase !== null && isNear(wordsBefore(plain, phrase.index), MAX_WORDS_BEFORE)) return true
    const object = bareObject.exec(plain)
    const words = object === null ? undefined : wordsBefore(plain, object.index)
    const isMark = (word: string) => lexicon.antecedentMarks.has(word) || /['’]s?$/u.test(word)
    return isNear(words, MAX_WORDS_BEFORE_OBJECT) && !words?.some(isMark)
  }

  function openingOf(sentence: string, isOwn: boolean): SentenceOpening {
    if (saidByPronoun.test(sentence)) return 'dangling'
    const text = decapitalise(sentence.replace(/^[^\p{L}\p{N}]+/u, ''))
    if (isAttributedQuotation(sentence)) {
      const [first = ''] = /^\p{L}+/u.exec(text) ?? []
      if (lexicon.speakerPronouns.has(first)) return 'free'
      return openingOfClause(text, lexicon, patterns) === 'dangling' ? 'linked' : 'free'
    }
    const link = (resolved.exec(text) ?? connective.exec(text))?.[0]
    if (link === undefined) return openingOfClause(text, lexicon, { ...patterns, isOwn })
    const rest = decapitalise(text.slice(link.length).replace(/^[\s,]+/u, ''))
    return openingOfClause(rest, lexicon, { ...patterns, isOwn }) === 'dangling'
      ? 'dangling'
      : 'linked'
  }
})

/** `“I saw it,” the keeper said`: what the opening words lean on, the quoted person knows. */
function isAttributedQuotation(sentence: string): boolean {
  return /^["“«„‘][^"”»]+["”»’],?\s?\p{L}/u.test(sentence)
}

interface OpeningPatterns {
  readonly impersonal: RegExp
  readonly phraseAndPronoun: RegExp
  readonly isOwn: boolean
}

function openingOfClause(
  text: string,
  lexicon: OpenerLexicon,
  { impersonal, phraseAndPronoun, isOwn }: OpeningPatterns,
): SentenceOpening {
  if (impersonal.test(text)) return 'free'
  const [first = '', second = '', third = ''] =
    text.slice(0, LOOK_AHEAD).match(/[\p{L}'’-]+,?/gu) ?? []
  const word = first.toLowerCase().replace(/['’]\p{L}+,?$|,$/u, '')
  if (lexicon.pronouns.has(word)) return 'dangling'
  if (lexicon.speakerPronouns.has(word)) return isOwn ? 'free' : 'dangling'
  // Behind the first comma stands what an opening phrase leans on: `In his speech, Minister Vale`.
  const comma = text.indexOf(', ')
  const subject = comma < 0 || comma > MAX_PHRASE ? '' : text.slice(comma + 2)
  if (isSubjectPronoun(subject, lexicon) && !impersonal.test(subject)) return 'dangling'
  const isPhrase = lexicon.prepositions.has(word)
  const pronoun = (lexicon.prepositions.has(second) ? third : second).toLowerCase()
  if (isPhrase && phraseAndPronoun.test(text)) return 'dangling'
  if (isPhrase && lexicon.possessives.has(pronoun)) {
    return /^\p{Lu}/u.test(subject) ? 'linked' : 'dangling'
  }
  if (isPhrase && lexicon.objectPronouns.has(pronoun.replace(/,$/, ''))) return 'dangling'
  return 'free'
}

function isSubjectPronoun(text: string, { subjectPronouns }: OpenerLexicon): boolean {
  return subjectPronouns.has(/^\p{L}+/u.exec(text)?.[0] ?? '')
}

/** The words before an index; undefined where a clause ends between them, which may tell anything. */
function wordsBefore(text: string, index: number): readonly string[] | undefined {
  const before = text.slice(0, index)
  return /[,;:]/u.test(before) ? undefined : (before.match(/\S+/gu) ?? [])
}

function isNear(words: readonly string[] | undefined, limit: number): boolean {
  return words !== undefined && words.length <= limit
}

/** Words before `rejects this` in which there is nothing yet to reject. */
const MAX_WORDS_BEFORE = 8
/** The same before `sign it`, where none of them is an article. */
const MAX_WORDS_BEFORE_OBJECT = 14

const LOOK_AHEAD = 80
/** A comma further on than this many characters does not end an opening phrase. */
const MAX_PHRASE = 120
