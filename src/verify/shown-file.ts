import type { Format } from '../model/document.ts'
import type { EvidenceSource } from '../model/evidence.ts'
import type { Ledger } from '../model/ledger.ts'
import type { ShownPlace } from './verdict.ts'

/** A finished file as its reader sees it, and what it carries beside that. */
export interface ShownFile {
  readonly format: Format
  /** What a reader sees, in reading order. */
  readonly passages: readonly ShownPassage[]
  /** Words that are in the file and nobody sees. */
  readonly hidden: readonly HiddenText[]
  /** What may change what a reader sees, and is not read: a file with any of it does not pass. */
  readonly unread: readonly Unread[]
  /** Of PDF files: whether tags tell which words belong together. Those of this program have them. */
  readonly isTagged?: boolean
  readonly carried: Carried
}

/** A heading, a paragraph or a cell. */
export interface ShownPassage {
  readonly kind: 'heading' | 'paragraph' | 'cell'
  /** Of headings, 1 to 6. */
  readonly depth?: number
  /** Passages of one number stand side by side. */
  readonly row?: number
  /** White space as the file has it; marks of references are left out where the format tells them. */
  readonly text: string
  readonly place: ShownPlace
}

export interface HiddenText {
  readonly text: string
  /** Why nobody sees it: `white on white`, `display: none`. */
  readonly how: string
  readonly place: ShownPlace
}

/** Such as a script, or a stamp laid over a page. */
export interface Unread {
  readonly what: string
  readonly place: ShownPlace
}

/** What a file says of itself; nothing of it is trusted. */
export interface Carried {
  /** The Brief as JSON. */
  readonly brief?: string | undefined
  readonly sources: readonly EvidenceSource[]
  /** Sources of which only name and hash are told. */
  readonly named: readonly Pick<EvidenceSource, 'id' | 'name' | 'sha256'>[]
  readonly ledger?: Ledger | undefined
}
