import type { Article } from './article.ts'
import type { Brief } from './brief.ts'

/**
 * What a finished briefing carries beside its pages, so that anyone can check it with nothing but the file: the facts
 * it was made from, and the text they were taken from.
 */
export interface Evidence {
  /** The Brief as `briefwright extract` prints it: JSON, indented by two blanks, with a line feed at its end. */
  readonly brief: string
  /** In the order of `Brief.source`; empty when a briefing is made of a Brief alone. */
  readonly sources: readonly EvidenceSource[]
}

/** One source as the spans of the Brief count it. */
export interface EvidenceSource {
  /** What spans refer to, as in `Brief.source[].id`. */
  readonly id: string
  /** File name, without folders. */
  readonly name: string
  /** Lower-case hex of the undecoded bytes. */
  readonly sha256: string
  /** The decoded source, whole: `Article.text`. */
  readonly text: string
}

/** The evidence for a briefing of these facts. */
export function evidenceOf(brief: Brief, sources: readonly EvidenceSource[]): Evidence {
  return { brief: `${JSON.stringify(brief, undefined, 2)}\n`, sources }
}

/** An article as evidence. */
export function evidenceSourceOf({ source, text }: Article): EvidenceSource {
  const { id, name, sha256 } = source
  return { id, name, sha256, text }
}
