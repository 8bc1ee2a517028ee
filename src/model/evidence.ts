import type { Article } from './article.ts'
import type { Brief } from './brief.ts'
import { formatPlainJson } from './plain-json.ts'

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

/**
 * The namespace of the custom XML part by which a Word file carries its evidence. Find the part by the namespace of its
 * root, in `customXml/item⟨n⟩.xml`: in a house template there may be others before it. It holds, in this order,
 *
 *     <briefwright xmlns="urn:briefwright:docx:1">
 *       <brief>       `Evidence.brief`; not there where the theme keeps the facts out
 *       <source>      one of `Evidence.sources`, as JSON with the keys `id`, `name`, `sha256`, `text`; any number
 *       <ledger>      the `Ledger` of what the file was made to show; not there where it carries no evidence
 *       <paragraphs>  the words of the paragraphs outside analysts' slots as they were made, as a JSON list of texts
 *
 * The text of each element is JSON, since XML has no way to write some characters and readers turn line ends into line
 * feeds: offsets would not hold. `parseEvidenceXml` reads it. The property `SourceSha256` of `docProps/custom.xml` says
 * the hash of the sources again, for people, as `DocumentProperties.identifier`.
 *
 * A paragraph with extracted words is bookmarked to the fact of its first ones; see `factBookmark`.
 */
export const WORD_EVIDENCE_NAMESPACE = 'urn:briefwright:docx:1'

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

/** What of the evidence files carry: `evidence` of the theme. */
export const evidenceChoices = ['brief-and-source', 'brief', 'none'] as const

export type EvidenceChoice = (typeof evidenceChoices)[number]

/** The part of the evidence a theme lets files carry. */
export function chosenEvidence(evidence: Evidence, choice: EvidenceChoice): Evidence | undefined {
  switch (choice) {
    case 'brief-and-source':
      return evidence
    case 'brief':
      return { ...evidence, sources: [] }
    case 'none':
      return undefined
  }
}

/** The evidence for a briefing of these facts. */
export function evidenceOf(brief: Brief, sources: readonly EvidenceSource[]): Evidence {
  return { brief: `${formatPlainJson(brief, 2)}\n`, sources }
}

/** An article as evidence. */
export function evidenceSourceOf({ source, text }: Article): EvidenceSource {
  const { id, name, sha256 } = source
  return { id, name, sha256, text }
}
