import type { Fragment } from './fragment.ts'

/** A word as lines are broken with it: whole, or cut where it may be hyphenated. */
export interface MeasuredWord {
  /** One for a word that stays whole. */
  readonly parts: readonly { readonly text: string; readonly width: number }[]
  /** Of the hyphen shown behind a part. */
  readonly hyphenWidth: number
}

/** The words of one document; the same come again and again. */
export interface WordCache {
  of(word: Fragment, hyphenate: boolean): MeasuredWord
}
