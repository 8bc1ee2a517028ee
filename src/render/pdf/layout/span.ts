import type { Origin } from '../../../model/fact.ts'
import type { Look } from './look.ts'
import type { LinkTarget, Owner } from './page.ts'

/** A stretch of text that looks one way and belongs to one structure node. */
export interface Span {
  readonly text: string
  readonly look: Look
  readonly owner: Owner
  readonly link?: SpanLink | undefined
  /** Identifier of the note that is cited here for the first time. */
  readonly note?: string | undefined
  /** Name of a place links lead to. */
  readonly anchor?: string | undefined
  /** Never starts a line, nor does the space before it end one. */
  readonly isGlued?: boolean
  /** Whose words they are, when not those of the template. */
  readonly inserted?: Exclude<Origin, 'label'> | undefined
  /** BCP 47; where it is not the document's. */
  readonly language?: string | undefined
}

export interface SpanLink {
  readonly node: number
  readonly target: LinkTarget
  readonly description: string
  readonly isUnderlined: boolean
}
