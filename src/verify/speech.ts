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
}

/** Who says what in a Brief. */
export function speechOf({ speakers, quotes }: Brief): Speech {
  const named = new Map(
    speakers.map(({ id, name, aliases }) => [
      id,
      {
        name,
        names: [...new Set([name, ...aliases].map(fold))].sort((a, b) => b.length - a.length),
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

/** Those speakers of whom some name stands in a text, whole. */
export function speakersIn(
  text: string,
  speakers: readonly SpeakerNames[],
): readonly SpeakerNames[] {
  const folded = fold(text)
  return speakers.filter(({ names }) => names.some((name) => findWords(name, folded) >= 0))
}

/** Whether two descriptions can be of one speaker: they share a name. */
export function isSame(a: SpeakerNames, b: SpeakerNames): boolean {
  return a.names.some((name) => b.names.includes(name))
}
