import type { Brief } from '../model/brief.ts'
import type { Span } from '../model/span.ts'
import { findWords } from './text/compare.ts'
import { fold } from './text/fold.ts'

/** Who says what, as far as attributions are checked. */
export interface Speech {
  readonly statements: readonly Statement[]
  readonly speakers: readonly SpeakerNames[]
}

export interface Statement {
  readonly id: string
  /** Some of the words stand in quotation marks. */
  readonly isQuoted: boolean
  readonly spans: readonly Span[]
  /** The words, folded, piece by piece. */
  readonly pieces: readonly string[]
  /** Undefined where nobody can be told. */
  readonly speaker: SpeakerNames | undefined
}

export interface SpeakerNames {
  /** For people. */
  readonly name: string
  /** Every name the source has for them, folded, the longest first. */
  readonly names: readonly string[]
  /** What the source calls them beside that, folded: `minister of health`. */
  readonly roles: readonly string[]
}

/** Who says what in a Brief. */
export function speechOf({ speakers, quotes }: Brief): Speech {
  const named = new Map(
    speakers.map(({ id, name, aliases, roles }) => [
      id,
      {
        name,
        names: [...new Set([name, ...aliases].map(fold))].sort((a, b) => b.length - a.length),
        roles: roles.map(({ value }) => fold(value)),
      },
    ]),
  )
  return {
    speakers: [...named.values()],
    statements: quotes
      .filter(({ kind }) => kind !== 'scare' && kind !== 'title')
      .map(({ id, kind, text, spans, speaker }) => ({
        id,
        isQuoted: kind !== 'indirect',
        spans,
        pieces: text.split(' … ').map(fold),
        speaker: speaker === null ? undefined : named.get(speaker),
      })),
  }
}

/**
 * Tells whether the Brief alone says who a quotation is of: where an analyst corrected it, and where the speaker's name is
 * withheld, so that the source no longer tells it either.
 */
export function toldByBrief({ overlay, redaction, quotes }: Brief): (id: string) => boolean {
  const corrected = new Set(overlay?.corrected ?? [])
  const known = new Set(
    quotes
      .filter(({ id, speaker }) => {
        const isWithheld = redaction?.isDone === true && WITHHELD.test(speaker ?? '')
        return isWithheld || corrected.has(id) || corrected.has(speaker ?? '')
      })
      .map(({ id }) => id),
  )
  return (id) => known.has(id)
}

/** The ids that `redact` gives. */
const WITHHELD = /^participant-\d+$/u

/** The same without what overlaps statements that are known better. */
export function without({ speakers, statements }: Speech, better: readonly Statement[]): Speech {
  const spans = better.flatMap((one) => one.spans)
  const overlaps = (own: Span) =>
    spans.some(
      ({ source, start, end }) => source === own.source && start < own.end && own.start < end,
    )
  return { speakers, statements: statements.filter((one) => !one.spans.some(overlaps)) }
}

/** Those speakers of whom some name stands in a text, whole. A figure is nobody's name. */
export function speakersIn(
  text: string,
  speakers: readonly SpeakerNames[],
): readonly SpeakerNames[] {
  const folded = fold(text)
  const isThere = (name: string) => /\p{L}/u.test(name) && findWords(name, folded) >= 0
  return speakers.filter(({ names }) => names.some(isThere))
}

/** Whether two descriptions can be of one speaker: they share a name. */
export function isSame(a: SpeakerNames, b: SpeakerNames): boolean {
  return a.names.some((name) => b.names.includes(name))
}
