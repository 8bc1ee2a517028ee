import type { Brief, Statement } from '../model/brief.ts'
import type { Material, WeighedSentence } from './material.ts'
import { metadataFact } from './metadata-fact.ts'
import { hasBalancedMarks } from './sentences/form.ts'
import { wordsIn } from './sentences/passage.ts'
import { statementOf } from './statement.ts'

/** Words of the summary, unless its one sentence is longer. */
export const MAX_SUMMARY_WORDS = 60
export const MAX_SUMMARY_SENTENCES = 3

interface Summary {
  readonly statements: readonly Statement[]
  readonly method: Brief['summaryMethod']
}

/** Longest standfirst, in words, that may go without a mark at its end: pages cut theirs at a length in characters. */
const MAX_OPEN_STANDFIRST_WORDS = 20

/**
 * The standfirst, where the source has a whole one, else the first one to three sentences of the body, verbatim, as many as
 * stay within 60 words. A standfirst that is no part of the body is told with the first paragraph as its place.
 */
export function collectSummary(material: Material): Summary {
  const { sentences } = material
  const { article, paragraphs } = material.reading
  const { standfirst } = article.metadata
  const [firstParagraph] = paragraphs
  if (standfirst !== undefined && firstParagraph !== undefined && !isCutOff(standfirst.value)) {
    const span = standfirst.span
    const within = sentences.filter(
      (sentence) =>
        span !== undefined && sentence.span.start >= span.start && sentence.span.end <= span.end,
    )
    if (within.length > 0) return { statements: within.map(asSummary), method: 'standfirst' }
    const statement: Statement = {
      id: 'summary-standfirst',
      text: metadataFact(standfirst),
      paragraph: firstParagraph.number,
      section: firstParagraph.section,
      speaker: null,
      score: 1,
      sentence: 'standfirst',
    }
    return { statements: [statement], method: 'standfirst' }
  }
  const opening: WeighedSentence[] = []
  const isAsked = material.reading.paragraphs.some(({ turn }) => turn?.role === 'question')
  for (const sentence of withoutSalutation(material.quotable).slice(0, MAX_SUMMARY_SENTENCES)) {
    // An answer without its question opens nothing.
    const { turn } = sentence.paragraph
    if (opening.length > 0 && turn !== undefined && (isAsked || turn.role === 'name')) break
    if (opening.length > 0 && wordsIn([...opening, sentence]) > MAX_SUMMARY_WORDS) break
    opening.push(sentence)
  }
  const whole = withoutOpenQuotation(opening)
  return { statements: whole.map(asSummary), method: whole.length > 0 ? 'opening' : 'none' }
}

/** Most words of a salutation. */
const MAX_SALUTATION_WORDS = 12

/** Without `Mayors, colleagues, friends,`. */
function withoutSalutation(sentences: readonly WeighedSentence[]): readonly WeighedSentence[] {
  const [first] = sentences
  const isSalutation =
    first !== undefined && first.words <= MAX_SALUTATION_WORDS && /,$/u.test(first.text)
  return isSalutation ? sentences.slice(1) : sentences
}

/** Without the last sentences, where what is quoted in them goes on behind them; the first one stays. */
function withoutOpenQuotation(sentences: readonly WeighedSentence[]): readonly WeighedSentence[] {
  const isClosed = (count: number) =>
    hasBalancedMarks(
      sentences
        .slice(0, count)
        .map(({ text }) => text)
        .join(' '),
    )
  let count = sentences.length
  while (count > 1 && !isClosed(count)) count -= 1
  return isClosed(count) ? sentences.slice(0, count) : sentences
}

function asSummary(sentence: WeighedSentence): Statement {
  return statementOf('summary', sentence)
}

/** `No ship has left since, as the harbour mas…`: a description that the page cut to a length. */
function isCutOff(standfirst: string): boolean {
  if (/(?:…|\.{3})["'”’»)\]]*$/u.test(standfirst)) return true
  const words = standfirst.match(/\S+/gu)?.length ?? 0
  return words > MAX_OPEN_STANDFIRST_WORDS && !/[.!?。！？؟।:]["'”’»)\]\s]*$/u.test(standfirst)
}
