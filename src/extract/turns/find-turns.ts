import type { Article, ArticleBlock } from '../../model/article.ts'
import { speechLexiconOf } from '../lexicons/speech-lexicon-of.ts'
import { isAddress } from './is-address.ts'
import type { Turn } from './turn.ts'
import { findTurnLabels } from './turn-labels.ts'
import type { TurnLexicon } from './turn-lexicon.ts'
import { turnLexiconOf } from './turn-lexicon-of.ts'

/** Fewest questions by which what follows them without a label are answers. */
const MIN_QUESTIONS = 2

interface TurnMaterial {
  readonly article: Article
  /** The paragraphs, in source order. */
  readonly blocks: readonly ArticleBlock[]
  readonly language: string
}

/**
 * For each paragraph whose turn it is in an interview, undefined for all others. `Q:` and `A:`, bold questions in an
 * article that calls itself an interview or whose answers say `I`, and names before a colon. What follows an answer
 * without a label, up to the next question, is part of it; a question that no label answers is answered by what
 * follows. The name of the outlet or of the author before a colon asks.
 *
 *     Q: Is that good news?            question
 *     A: It is.                        answer
 *     Nobody will be turned away.       answer, goes on
 *     Ann Lee: Why?                    name
 *
 * Of a speech, every paragraph is an answer.
 */
export function findTurns({
  article,
  blocks,
  language,
}: TurnMaterial): readonly (Turn | undefined)[] {
  const lexicon = turnLexiconOf(language)
  const opening = blocks.map((block) => labelled(block, lexicon))
  const asked = opening.some((turn) => turn?.role === 'question')
    ? opening
    : withBoldQuestions(article, blocks, lexicon)
  const names = findTurnLabels(blocks.map(({ map }) => map.text))
  const isLabelled = [...asked, ...names].some((turn) => turn !== undefined)
  if (
    !isLabelled &&
    isAddress(article, blocks, { ...lexicon, bodies: speechLexiconOf(language).names.bodies })
  )
    return blocks.map(({ type }) => (type === 'quote' ? undefined : OWN_WORDS))
  const askers = namesOfAskers(article)
  const marked = blocks.map(({ map: { text } }, index): Turn | undefined => {
    const label = names[index]
    if (label === undefined) return asked[index]
    const role = askers.has(label.name.toLowerCase()) ? 'question' : 'name'
    const { name, colon } = label
    const start = colon + 1 + (/^\s*/u.exec(text.slice(colon + 1))?.[0].length ?? 0)
    return { role, label: name, colon, start, continues: false }
  })
  return withSequels(marked, blocks)
}

/** A paragraph of a speech, whose speaker the title names. */
const OWN_WORDS: Turn = { role: 'answer', label: '', colon: -1, start: 0, continues: false }

/** Whether a text says that it is an interview. */
export function announcesInterview(texts: readonly string[], language: string): boolean {
  return texts.some((text) => turnLexiconOf(language).interview.test(text))
}

/** Whether somebody speaks of himself. */
export function saysI(texts: readonly string[], language: string): boolean {
  return texts.some((text) => turnLexiconOf(language).firstPerson.test(text))
}

/** A label with a colon, `Q` and `A` also with a full stop or a dash: `Q:`, `A1.`, `Interviewer:`, `Q –`. `P. Lee` is a name. */
const LABEL = /^(?:(\p{L}{2,12}|\p{L}\d{0,2})\s?:|([QA]\d{0,2})(?:\.|\s?[-–—]))\s+(?=\S)/u

function labelled({ map: { text } }: ArticleBlock, lexicon: TurnLexicon): Turn | undefined {
  const match = LABEL.exec(text)
  const label = match?.[1] ?? match?.[2]
  if (match === null || label === undefined) return undefined
  const word = label.toLowerCase().replace(/\d+$/u, '')
  const role = lexicon.questions.has(word)
    ? 'question'
    : lexicon.answers.has(word)
      ? 'answer'
      : undefined
  if (role === undefined || !/^\P{Ll}/u.test(label)) return undefined
  const start = match[0].length
  return { role, label, colon: match[0].trimEnd().length - 1, start, continues: false }
}

function withBoldQuestions(
  { metadata }: Article,
  blocks: readonly ArticleBlock[],
  { interview, firstPerson }: TurnLexicon,
): readonly (Turn | undefined)[] {
  const isQuestion = blocks.map(isBoldQuestion)
  const none = blocks.map(() => undefined)
  if (isQuestion.filter(Boolean).length < MIN_QUESTIONS) return none
  const first = isQuestion.indexOf(true)
  const texts = blocks.map(({ map }) => map.text)
  const opening = [
    metadata.title?.value ?? '',
    metadata.standfirst?.value ?? '',
    ...texts.slice(0, first),
  ]
  const answers = texts.filter((_, index) => index > first && isQuestion[index] !== true)
  const isInterview =
    opening.some((text) => interview.test(text)) || answers.some((text) => firstPerson.test(text))
  if (!isInterview) return none
  return isQuestion.map((asks) =>
    asks ? { role: 'question', label: '', colon: -1, start: 0, continues: false } : undefined,
  )
}

/** A paragraph all in bold that ends in a question mark. */
function isBoldQuestion({ map: { text }, marks }: ArticleBlock): boolean {
  return (
    /[?؟]\s*$/u.test(text) &&
    marks.some(
      ({ type, start, end }) => type === 'strong' && start === 0 && end >= text.trimEnd().length,
    )
  )
}

/** The outlet and the authors, in lower case. */
function namesOfAskers({ metadata: { outlet, byline } }: Article): ReadonlySet<string> {
  return new Set(
    [outlet, ...(byline ?? [])].flatMap((text) =>
      text === undefined ? [] : [text.value.toLowerCase()],
    ),
  )
}

/** What stands between a turn and the next question without a label of its own. */
function withSequels(
  turns: readonly (Turn | undefined)[],
  blocks: readonly ArticleBlock[],
): readonly (Turn | undefined)[] {
  const isAnswered = turns.some((turn) => turn?.role === 'answer' || turn?.role === 'name')
  const questions = turns.filter((turn) => turn?.role === 'question').length
  const lastQuestion = turns.findLastIndex((turn) => turn?.role === 'question')
  let before: Turn | undefined
  return turns.map((turn, index) => {
    const sequel = turn ?? sequelOf(before)
    before = sequel
    return sequel

    function sequelOf(last: Turn | undefined): Turn | undefined {
      if (last === undefined || last.role === 'name' || blocks[index]?.type === 'quote')
        return undefined
      const none = { label: '', colon: -1, start: 0 }
      if (last.role === 'question')
        return isAnswered || questions < MIN_QUESTIONS
          ? undefined
          : { ...none, role: 'answer', continues: false }
      return index < lastQuestion ? { ...none, role: 'answer', continues: true } : undefined
    }
  })
}
