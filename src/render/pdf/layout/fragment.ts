import type { Span } from './span.ts'

/** Characters of one span, face and direction. */
export interface Fragment {
  readonly text: string
  readonly face: string
  readonly span: Span
  readonly level: number
}
