import type { Brief } from '../../model/brief.ts'
import type { Span } from '../../model/span.ts'

/** An attribution that is right less often than this is worth a second look: the floor of named indirect speech. */
export const SURE = 0.75

/** Somebody's words of whom we are not sure who said them. */
export interface Doubt {
  readonly confidence: number
  /** Undefined where nobody was found. */
  readonly speaker: string | undefined
  readonly paragraph: number
  readonly sentence: string
}

/** By `doubtKey` of where the words begin. */
export type Doubts = ReadonlyMap<string, Doubt>

export function doubtKey({ source, start, end }: Span): string {
  return `${start}-${end}@${source}`
}

/** The attributions of a brief to ask about: speech without a speaker, or with one of less than `SURE`. */
export function doubtsOf({ quotes, speakers }: Pick<Brief, 'quotes' | 'speakers'>): Doubts {
  const names = new Map(speakers.map(({ id, name }) => [id, name]))
  return new Map(
    quotes.flatMap(({ kind, confidence, speaker, spans, sentenceText, paragraph, resolution }) => {
      const [first] = spans
      const isSure = speaker !== null && confidence >= SURE
      if (first === undefined || isSure || NO_SPEECH.includes(kind)) return []
      if (resolution.rule === SETTLED) return []
      const name = speaker === null ? undefined : (names.get(speaker) ?? speaker)
      const doubt = { confidence, speaker: name, paragraph, sentence: sentenceText?.value ?? '' }
      return [[doubtKey(first), doubt]]
    }),
  )
}

/** Quotation marks around words that are nobody's. */
const NO_SPEECH: readonly string[] = ['scare', 'title']

/** The rule of attributions that an analyst corrected. */
const SETTLED = 'analyst'
