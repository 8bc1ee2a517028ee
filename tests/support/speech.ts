import type { Speech } from '../../src/extract/speech.ts'

/** An article in which nobody speaks. */
export const silence: Speech = {
  quotes: [],
  speakers: [],
  actors: [],
  quotationMarks: { total: 0, accounted: 0 },
}
