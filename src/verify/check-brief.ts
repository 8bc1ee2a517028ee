import type { Brief } from '../model/brief.ts'
import type { TextFact } from '../model/fact.ts'
import { ELISION, normaliseSpace, textFactSchema } from '../model/fact.ts'
import type { SourceText } from './source-text.ts'
import type { Speech } from './speech.ts'
import { isSame, speechOf, toldByBrief } from './speech.ts'
import { compareWords } from './text/compare.ts'
import { formatDiff, wordDiff } from './text/word-diff.ts'
import type { EvidenceFault } from './verdict.ts'

export interface BriefContext {
  readonly sources: ReadonlyMap<string, SourceText>
  /** What reading the sources again says; undefined where they cannot be read again. */
  readonly speech: Speech | undefined
}

/**
 * What is wrong with a Brief that a file carries: facts that are not what the source says at their place, and quotations
 * given to somebody else than reading the source again gives them to, unless an analyst corrected them.
 */
export function checkBrief(brief: Brief, context: BriefContext): readonly EvidenceFault[] {
  return [...checkFacts(brief, context), ...checkSpeakers(brief, context)]
}

function checkFacts(brief: Brief, { sources }: BriefContext): readonly EvidenceFault[] {
  return factsIn(brief).flatMap(({ path, fact }) => {
    const [first] = fact.spans
    const source = first === undefined ? undefined : sources.get(first.source)
    if (first === undefined || source === undefined || fact.origin !== 'extracted') return []
    const words = fact.spans.map((span) => sources.get(span.source)?.wordsAt(span) ?? '')
    const isSame = normaliseSpace(fact.value) === normaliseSpace(words.join(ELISION))
    if (isSame || compareWords(fact.value, words) !== 'altered') return []
    return [
      {
        message: `the Brief it carries is not what the source says, at \`${path}\`: ${formatDiff(wordDiff(words.join(ELISION), fact.value))}`,
        place: source.placeAt(first.start),
      },
    ]
  })
}

function checkSpeakers(brief: Brief, { sources, speech }: BriefContext): readonly EvidenceFault[] {
  if (speech === undefined) return []
  const isKnown = toldByBrief(brief)
  const read = new Map(speech.statements.map((statement) => [keyOf(statement.spans), statement]))
  return speechOf(brief).statements.flatMap(({ id, spans, speaker }) => {
    const known = read.get(keyOf(spans))
    const [first] = spans
    if (speaker === undefined || known?.speaker === undefined || first === undefined) return []
    if (isKnown(id) || isSame(speaker, known.speaker)) return []
    return [
      {
        message: `the Brief it carries gives a quotation to ${speaker.name}, the source to ${known.speaker.name}: “${known.pieces.join(' … ')}”`,
        ...placeIn(sources.get(first.source), first.start),
      },
    ]
  })
}

function placeIn(source: SourceText | undefined, offset: number) {
  return source === undefined ? {} : { place: source.placeAt(offset) }
}

function keyOf(spans: Speech['statements'][number]['spans']): string {
  return JSON.stringify(spans)
}

/** Every fact in a value, with its path. */
function factsIn(value: unknown, path = ''): readonly { path: string; fact: TextFact }[] {
  if (typeof value !== 'object' || value === null) return []
  if ('origin' in value && 'spans' in value) {
    const fact = textFactSchema.safeParse(value)
    if (fact.success) return [{ path, fact: fact.data }]
  }
  return Object.entries(value).flatMap(([key, part]) =>
    factsIn(part, path === '' ? key : `${path}.${key}`),
  )
}
