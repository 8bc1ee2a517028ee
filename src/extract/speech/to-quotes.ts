import type { Quote } from '../../model/brief.ts'
import { ELISION, normaliseSpace, type TextFact } from '../../model/fact.ts'
import type { Span } from '../../model/span.ts'
import { factOf, type Reading, type ReadSentence } from '../reading.ts'
import { textIds } from '../text-ids.ts'
import { confidenceOf } from './confidence.ts'
import type { Cue, Range } from './cue.ts'
import type { Grammar } from './grammar.ts'
import type { Passage } from './passage.ts'
import type { Resolution, SpeakerRef } from './resolution.ts'
import { isSpeakerless, type ResolutionRule } from './resolution-rule.ts'
import { factOfTokens, spanOfTokens } from './speech-roster.ts'
import type { Piece, Statement } from './statement.ts'

interface QuoteMaterial {
  readonly reading: Reading
  readonly passages: readonly Passage[]
  readonly statements: readonly Statement[]
  readonly idOf: (speaker: SpeakerRef) => string
  readonly grammar: Grammar
  /** Chance of being right from which a speaker is given. */
  readonly minSpeakerChance: number
}

/** The statements as quotes of the Brief, in source order. */
export function toQuotes(material: QuoteMaterial): readonly Quote[] {
  const numbers = paragraphNumbers(material.passages)
  const quoteId = textIds('q')
  return material.statements.map((statement) =>
    toQuote(statement, { ...material, numbers, quoteId }),
  )
}

interface Context extends QuoteMaterial {
  readonly quoteId: (text: string) => string
  /** Paragraph number of each passage; a heading has that of the paragraph behind it. */
  readonly numbers: readonly number[]
}

function toQuote(statement: Statement, context: Context): Quote {
  const { reading, grammar } = context
  const { cue, resolution, pieces, kind } = statement
  const content = contentOf(reading, pieces)
  const named =
    resolution === undefined ? null : spanOrNull(reading, resolution.passage, resolution.naming)
  // Who is named inside the words cannot be said to have said them by that name: the cue was misread.
  const mention = content.spans.some((span) => holds(span, named)) ? null : named
  const rule = mention === named ? ruleOf(statement) : 'misread-cue'
  const chance = confidenceOf(kind, rule)
  const speaker =
    isSpeakerless(rule) || chance.speaker < context.minSpeakerChance
      ? undefined
      : resolution?.speaker
  const verb = cue === undefined ? undefined : signalOf(reading, cue.passage, cue.cue)
  const told =
    cue?.cue.addressee === undefined ? undefined : withName(cue.passage, cue.cue.addressee, grammar)
  const via = cue?.cue.via === undefined ? undefined : withName(cue.passage, cue.cue.via, grammar)
  const [first] = pieces
  const passage = first?.passage
  const sentence = first && sentenceAt(reading, first.passage, first.start)
  const last = pieces.at(-1)
  const lastSentence = last && sentenceAt(reading, last.passage, last.end - 1)
  return {
    id: context.quoteId(content.value),
    kind,
    text: content.value,
    content,
    spans: content.spans,
    speaker: speaker === undefined ? null : context.idOf(speaker),
    mention,
    cue: verb?.spans[0] ?? null,
    // A colon or a dash signals speech, and is no word to show.
    verb: verb !== undefined && /\p{L}/u.test(verb.value) ? verb : null,
    cueClass: cue?.cue.cueClass ?? null,
    toldTo: cue === undefined ? null : textOrNull(reading, cue.passage, told),
    toldToSpan: cue === undefined ? null : spanOrNull(reading, cue.passage, told),
    reportedVia: cue === undefined ? null : textOrNull(reading, cue.passage, via),
    reportedViaSpan: cue === undefined ? null : spanOrNull(reading, cue.passage, via),
    resolution: {
      rule: speaker !== undefined || isSpeakerless(rule) ? rule : `unsure-${rule}`,
      evidence: evidenceOf(reading, resolution),
    },
    confidence: roundToHundredths(
      speaker === undefined ? chance.words : chance.words * chance.speaker,
    ),
    paragraph: context.numbers[passage?.index ?? 0] ?? 1,
    section: passage === undefined ? null : sectionOf(reading, passage),
    sentence: sentence?.id ?? null,
    sentenceText: sentenceFact(reading, sentence),
    before: sentenceFact(reading, sentence && reading.sentences[sentence.index - 1]),
    after: sentenceFact(reading, lastSentence && reading.sentences[lastSentence.index + 1]),
  }
}

function holds(outer: Span, inner: Span | null): boolean {
  return inner !== null && outer.start <= inner.start && inner.end <= outer.end
}

/** The words that signal speech; those between them are left out. */
function signalOf(reading: Reading, passage: Passage, cue: Cue): TextFact | undefined {
  const [first, ...others] = (cue.signals ?? [cue]).flatMap(
    (range) => factOfTokens(reading, passage, range) ?? [],
  )
  if (first === undefined || others.length === 0) return first
  const facts = [first, ...others]
  return {
    value: facts.map(({ value }) => normaliseSpace(value)).join(ELISION),
    origin: 'extracted',
    spans: facts.flatMap(({ spans }) => spans),
  }
}

function contentOf(reading: Reading, pieces: readonly Piece[]): TextFact {
  const facts = pieces.map(({ passage, start, end }) =>
    factOf(reading.article, passage.block, start, end),
  )
  const hasFormatting = facts.some(({ inline }) => inline !== undefined)
  const inline = facts.flatMap((fact, index) => [
    ...(index > 0 ? [{ type: 'text' as const, value: ELISION }] : []),
    ...(fact.inline ?? [{ type: 'text' as const, value: fact.value }]),
  ])
  return {
    value: facts.map(({ value }) => normaliseSpace(value)).join(ELISION),
    ...(hasFormatting && { inline }),
    origin: 'extracted',
    spans: facts.flatMap(({ spans }) => spans),
  }
}

function ruleOf({ kind, cue, resolution }: Statement): ResolutionRule {
  if (kind === 'scare' || kind === 'title') return 'not-speech'
  return resolution?.rule ?? (cue === undefined ? 'no-cue' : 'no-subject')
}

/** Where the speaker can be seen to be the one: the resolved name, else the words at the cue. */
function evidenceOf(reading: Reading, resolution: Resolution | undefined): Span | null {
  if (resolution === undefined) return null
  const { passage, naming, evidence } = resolution
  return evidence === undefined
    ? spanOrNull(reading, passage, naming)
    : spanOrNull(reading, evidence.passage, evidence.range)
}

function roundToHundredths(chance: number): number {
  return Math.round(chance * 100) / 100
}

/** The hearer, or who reports it, without determiner and title; pronouns name nobody. */
function withName(passage: Passage, range: Range, grammar: Grammar): Range | undefined {
  const own = withoutDeterminer(passage, range, grammar)
  const first = passage.tokens[own.start]?.lower ?? ''
  const { syntax, lexicon } = grammar
  const isPronoun =
    own.end - own.start === 1 &&
    (syntax.objectPronouns.has(first) || lexicon.words.subjectPronouns.has(first))
  return isPronoun ? undefined : own
}

function withoutDeterminer({ tokens }: Passage, { start, end }: Range, grammar: Grammar): Range {
  const isDetermined =
    grammar.isDeterminer(tokens[start]) && !grammar.isPossessive(tokens[start]) && end - start > 1
  return { start: isDetermined ? start + 1 : start, end }
}

function spanOrNull(reading: Reading, passage: Passage, range: Range | undefined): Span | null {
  return range === undefined ? null : (spanOfTokens(reading, passage, range) ?? null)
}

function textOrNull(reading: Reading, passage: Passage, range: Range | undefined): string | null {
  return range === undefined ? null : (factOfTokens(reading, passage, range)?.value ?? null)
}

/** The sentence that holds an offset of the passage's text; in a space, the one behind it. */
function sentenceAt(
  reading: Reading,
  { paragraph }: Passage,
  offset: number,
): ReadSentence | undefined {
  if (paragraph === undefined) return undefined
  let low = paragraph.firstSentence
  let high = paragraph.endSentence
  while (low < high) {
    const middle = (low + high) >> 1
    if ((reading.sentences[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low < paragraph.endSentence ? reading.sentences[low] : undefined
}

function sentenceFact({ article }: Reading, sentence: ReadSentence | undefined): TextFact | null {
  return sentence === undefined
    ? null
    : factOf(article, sentence.paragraph.block, sentence.start, sentence.end)
}

function sectionOf({ sections }: Reading, { paragraph, block }: Passage): string | null {
  if (paragraph !== undefined) return paragraph.section
  return sections.find(({ heading }) => heading === block)?.id ?? null
}

function paragraphNumbers(passages: readonly Passage[]): readonly number[] {
  const numbers: number[] = []
  const last = passages.findLast(({ paragraph }) => paragraph !== undefined)?.paragraph?.number ?? 1
  let next = last
  for (const passage of passages.toReversed()) {
    next = passage.paragraph?.number ?? next
    numbers.push(next)
  }
  return numbers.reverse()
}
