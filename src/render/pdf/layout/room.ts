import type { Flow } from './flow.ts'

/** A place in a flow: an element, and within regions a place in each column. */
export interface Cursor {
  readonly index: number
  /** Where each column goes on; a column that is done has none. */
  readonly inner?: readonly (Cursor | undefined)[] | undefined
}

/** The room a stretch of a flow may take. */
export interface Room {
  /** For the stretch and the notes below it together. */
  readonly height: number
  /** Of a whole page: what blank at the foot is measured by. */
  readonly pageHeight: number
  /** What the notes take that are cited on this page, the given ones and those cited before the stretch. */
  readonly noteHeight: (notes: readonly string[]) => number
  /** Nothing is on the page yet: something must be placed, fitting or not. */
  readonly isFresh: boolean
}

/** A stretch of a flow that fits a room. */
export interface Extent {
  readonly from: Cursor
  /** Where the flow goes on; undefined when it is done. */
  readonly end: Cursor | undefined
  /** Index behind the last element, or the last that is whole when `end` is inside regions. */
  readonly stop: number
  readonly height: number
  readonly notes: readonly string[]
  readonly regions: ReadonlyMap<number, FilledRegions>
  /** It ends where nothing should, as behind a heading: there was no other place. */
  readonly isStranded?: boolean
}

/** Tolerance for sums of lengths. */
export const EPSILON = 0.01

/** What of regions fits a room. */
export interface FilledRegions {
  readonly isPlaced: boolean
  readonly columns: readonly FilledColumn[]
  readonly height: number
  readonly notes: readonly string[]
  /** Where each column goes on; undefined when all are done. */
  readonly rest: readonly (Cursor | undefined)[] | undefined
}

export interface FilledColumn {
  readonly flow: Flow
  readonly extent: Extent
  /** Added to every `x`. */
  readonly offset: number
}
