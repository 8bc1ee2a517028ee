import type { Proven } from './check-matches.ts'
import { isAllowed } from './check-matches.ts'
import type { Alike, Found, Likeness } from './find-in-source.ts'
import { findInSources, hasLongRun } from './find-in-source.ts'
import type { SourceText } from './source-text.ts'
import type { SpeakerNames, Speech } from './speech.ts'
import { isSame } from './speech.ts'
import type { Tolerance } from './text/compare.ts'
import { findWords } from './text/compare.ts'
import { fold } from './text/fold.ts'
import { quotedPassages } from './text/quoted-passages.ts'
import { sentenceForms } from './text/sentence-forms.ts'
import { wordDiff } from './text/word-diff.ts'
import type { ShownUnit } from './units.ts'
import { REFERENCE_MARK } from './units.ts'
import type { Checked } from './verdict.ts'

export interface WordsContext {
  readonly sources: readonly SourceText[]
  readonly speech: Speech
  readonly tolerance: Tolerance
  /** Whether it is known which words are the template's; else labels beside a sentence accuse nobody. */
  readonly knowsLabels: boolean
  readonly alike: (shown: string, least: Likeness) => Alike | undefined
  /** Words of the sources that are no sentences of theirs: they accuse nobody. */
  readonly metadata: readonly string[]
}

/** How much of words in quotation marks a sentence of the source must have to be called what they were made of. */
const QUOTED_LIKENESS: Likeness = { ofShown: 0.6, ofSource: 0 }

/** Every passage in quotation marks that is not proven yet, looked up in the sources. */
export function checkQuoted(
  unit: ShownUnit,
  proven: readonly Proven[],
  context: WordsContext,
): readonly Checked[] {
  return quotedPassages(unit.text).flatMap(({ text, start }) => {
    const isProven = proven.some(
      (stretch) =>
        stretch.unit === unit &&
        stretch.start <= start + 1 &&
        stretch.end >= start + text.length - 1,
    )
    if (isProven || !/[\p{L}\p{N}]/u.test(text)) return []
    const words = withoutReferences(text, context.speech.speakers)
    return [checkWords(words, { ...context, kind: 'quotation', unit })]
  })
}

/** A reference behind a sentence, with the speaker in brackets before it perhaps. */
const REFERENCE = new RegExp(
  `(?<=[.!?…。؟]['"’”»]*)\\s*(?:\\(([^()]+)\\)\\s*)?(?:¶\\s?\\d+|${REFERENCE_MARK})`,
  'gu',
)

/** Sentences of one quotation, each shown with its reference, without these. */
function withoutReferences(text: string, speakers: readonly SpeakerNames[]): string {
  return text.replace(REFERENCE, (reference, name?: string) => {
    const isOurs = name === undefined || speakers.some(({ names }) => names.includes(fold(name)))
    return isOurs ? '' : reference
  })
}

interface WordsOptions extends WordsContext {
  readonly kind: 'quotation' | 'sentence'
  readonly unit: ShownUnit
}

/** What can be said of words that claim to be the source's. */
export function checkWords(
  text: string,
  { kind, unit, sources, speech, tolerance, alike }: WordsOptions,
): Checked {
  const shown = { kind, text, shownAt: unit.place }
  const found = findInSources(text, sources)
  if (found !== undefined) {
    const { agreement, place, paragraph } = found
    if (mixesSpeakers(found, speech)) {
      const note = 'its parts are of different speakers'
      return {
        ...shown,
        verdict: 'misattributed',
        passes: false,
        sourceAt: place,
        source: paragraph.text,
        note,
      }
    }
    return {
      ...shown,
      verdict: agreement,
      passes: isAllowed(agreement, tolerance),
      sourceAt: place,
      ...(agreement !== 'exact' && { source: paragraph.text }),
      ...(agreement === 'altered' && {
        diff: wordDiff(paragraph.text, text),
        note: 'an ellipsis takes a negation out',
      }),
    }
  }
  const like = alike(text, QUOTED_LIKENESS)
  if (like === undefined) {
    return { ...shown, verdict: 'not-found', passes: false, note: 'the source has no such words' }
  }
  const { text: source, place: sourceAt } = like
  return {
    ...shown,
    verdict: 'altered',
    passes: false,
    source,
    sourceAt,
    diff: wordDiff(source, text),
  }
}

/** Whether the parts around an ellipsis are words of several people. */
function mixesSpeakers({ stretches, paragraph }: Found, { statements }: Speech): boolean {
  if (stretches.length < 2) return false
  const speakers: SpeakerNames[] = []
  for (const { start, end } of stretches) {
    const part = paragraph.folded.slice(start, end)
    const statement = statements.find(
      ({ isQuoted, pieces }) => isQuoted && pieces.some((piece) => findWords(part, piece) >= 0),
    )
    if (statement?.speaker !== undefined) speakers.push(statement.speaker)
  }
  const [first] = speakers
  return first !== undefined && speakers.some((speaker) => !isSame(speaker, first))
}

/** How many words a sentence needs to be looked up by itself, and how much of it the source must have. */
const MIN_SENTENCE_WORDS = 5
/** `don't` and `long-term` are one word. */
const WHOLE_WORD = /[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*/gu
const SENTENCE_LIKENESS: Likeness = { ofShown: 0.65, ofSource: 0.4 }

/**
 * Sentences that are the source's, or read as if they were: what is like a sentence of the source and is not it was
 * altered. Words of one's own, and few words of a source, are left alone.
 */
export function checkSentence(
  text: string,
  unit: ShownUnit,
  context: WordsContext,
): readonly Checked[] {
  const isLong = (form: string) => (fold(form).match(WHOLE_WORD)?.length ?? 0) >= MIN_SENTENCE_WORDS
  const options = { ...context, kind: 'sentence', unit } as const
  const forms = sentenceForms(text)
  const form = forms.find((each) => findInSources(each, context.sources) !== undefined)
  if (form !== undefined) return isLong(form) ? [checkWords(form, options)] : []
  const mayAccuse = (each: string) =>
    context.knowsLabels || (unit.kind !== 'row' && !hasLongRun(each, context.sources))
  const accused = forms.find(
    (each) =>
      isLong(each) && context.alike(each, SENTENCE_LIKENESS) !== undefined && mayAccuse(each),
  )
  return accused === undefined ? [] : [checkWords(accused, options)]
}
