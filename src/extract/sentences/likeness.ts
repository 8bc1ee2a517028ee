import type { WeighedSentence } from '../material.ts'

/** How much two sentences speak of the same: cosine of their distinct terms, 0 to 1. */
export function likeness(a: WeighedSentence, b: WeighedSentence): number {
  const [left, right] = [new Set(a.terms), new Set(b.terms)]
  if (left.size === 0 || right.size === 0) return 0
  const shared = [...left].filter((term) => right.has(term)).length
  return shared / Math.sqrt(left.size * right.size)
}
