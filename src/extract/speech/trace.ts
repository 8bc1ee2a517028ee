import type { Recalled } from './recall.ts'

/** Somebody, where the text names him, and in which unit of the article. */
export interface Trace extends Recalled {
  readonly unit: number
}
