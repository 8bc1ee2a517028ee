import type { Position, Quote, Speaker } from '../model/brief.ts'
import type { TextFact } from '../model/fact.ts'
import { normaliseSpace } from '../model/fact.ts'
import type { Material } from './material.ts'
import { openingTeller, type SentenceOpening } from './sentences/sentence-opening.ts'
import { countWords } from './sentences/terms.ts'
import type { ContentLexicon } from './words/content-lexicon.ts'
import { decapitalise, phrasePattern } from './words/phrase-pattern.ts'

/** A quotation of so many words is worth most as a lead: long enough to say something, short enough for a table. */
const FULL_LEAD_WORDS = 20
const MAX_LEAD_WORDS = 35

/** What it adds that a statement says what ought to be, or what is wanted, refused or denied: a position, not a report. */
const STANCE = 0.25

/** What the first statement gets: an article that names a speaker begins with the reason. */
const FIRST_STATEMENT = 0.1

/** What an actor's own words are worth over reported ones; a direct quotation that is no sentence counts as mixed. */
const OWN_WORDS = { direct: 0.3, mixed: 0.2, indirect: 0 } as const

/**
 * What each speaker says, in the words the article gives them, in order of first appearance. The lead is the statement
 * that says most: its sentence's score, its length, whether the words are the speaker's own, whether they take a stand
 * (`should`, `a prerequisite`, `reject`, or what they say of themselves: `we want`), and whether they make sense alone
 * (`it is` does not).
 */
export function collectPositions(material: Material): readonly Position[] {
  const { quotes, speakers } = material.speech
  const bySpeaker = new Map<string, SpokenQuote[]>()
  for (const quote of quotes) {
    if (!isSpoken(quote)) continue
    const own = bySpeaker.get(quote.speaker)
    if (own === undefined) bySpeaker.set(quote.speaker, [quote])
    else own.push(quote)
  }
  const scores = new Map(material.sentences.map(({ id, score }) => [id, score]))
  const { text } = material.reading.article
  const openingOf = openingTeller(material.lexicon.openers)
  const takesStand = standTeller(material.lexicon)
  const { finiteVerbs } = material.lexicon.clauses
  const isFragment = (statement: string) => finiteVerbs.has(/^\p{Ll}+/u.exec(statement)?.[0] ?? '')
  return speakers.flatMap((speaker) => {
    const own = bySpeaker.get(speaker.id)
    if (own === undefined) return []
    return [
      {
        speaker: speaker.id,
        name: nameFact(speaker, text),
        description: speaker.description,
        statements: own.map(statementOfQuote),
        lead: leadOf(own, { scores, openingOf, takesStand, isFragment }),
      },
    ]
  })
}

interface SpokenQuote extends Quote {
  readonly kind: 'direct' | 'mixed' | 'indirect'
  readonly speaker: string
}

/** Whether the quotation is speech of a known speaker, in the body: what a headline says no reference leads to. */
function isSpoken(quote: Quote): quote is SpokenQuote {
  const { speaker, kind, sentence } = quote
  return speaker !== null && sentence !== null && kind !== 'scare' && kind !== 'title'
}

function statementOfQuote(quote: SpokenQuote): Position['statements'][number] {
  const { id, content, verb, kind, toldTo, reportedVia, paragraph, spans } = quote
  return { quote: id, text: content, verb, kind, toldTo, reportedVia, paragraph, spans }
}

/** What a statement loses that begins with its verb: `is “close to a majority”` does not say what is. */
const FRAGMENT = 0.6

interface Judgement {
  /** Of sentences, by their ids. */
  readonly scores: ReadonlyMap<string, number>
  readonly openingOf: (text: string) => SentenceOpening
  readonly takesStand: (quote: SpokenQuote) => boolean
  readonly isFragment: (text: string) => boolean
}

function leadOf(
  quotes: readonly SpokenQuote[],
  { scores, openingOf, takesStand, isFragment }: Judgement,
): string | null {
  const worth = (quote: SpokenQuote) => {
    const { kind, text, sentence } = quote
    return (
      (scores.get(sentence ?? '') ?? 0) +
      OWN_WORDS[kind === 'direct' && !/^\p{Lu}/u.test(text) ? 'mixed' : kind] +
      0.5 * lengthWorth(countWords(text)) +
      (takesStand(quote) ? STANCE : 0) +
      (quote === quotes[0] ? FIRST_STATEMENT : 0) -
      (/^(?:dangling|leaning)$/u.test(openingOf(text)) ? 0.2 : 0) -
      (isFragment(text) ? FRAGMENT : 0)
    )
  }
  let lead: SpokenQuote | undefined
  for (const quote of quotes) if (lead === undefined || worth(quote) > worth(lead)) lead = quote
  return lead?.id ?? null
}

/** Tells whether a statement is one of what ought to be or is refused, or a direct one of the speaker's own side. */
function standTeller({ cues, openers }: ContentLexicon): Judgement['takesStand'] {
  const patterns = [cues.urging, cues.modal, cues.dispute].map(phrasePattern)
  return ({ kind, text }) => {
    const plain = decapitalise(text)
    if (patterns.some((pattern) => pattern.test(plain))) return true
    const [first = ''] = plain.split(/\s/u)
    return kind === 'direct' && openers.speakerPronouns.has(first.toLowerCase())
  }
}

function lengthWorth(words: number): number {
  if (words <= MAX_LEAD_WORDS) return Math.min(1, words / FULL_LEAD_WORDS)
  return Math.max(0, 1 - (words - MAX_LEAD_WORDS) / FULL_LEAD_WORDS)
}

/** The speaker's name; extracted where it stands so in the source, else put together by us from there. */
function nameFact({ name, spans }: Speaker, source: string): TextFact {
  const [first] = spans
  if (first === undefined) return { value: name, origin: 'computed', spans: [] }
  const isVerbatim = normaliseSpace(source.slice(first.start, first.end)) === name
  return { value: name, origin: isVerbatim ? 'extracted' : 'computed', spans: [first] }
}
