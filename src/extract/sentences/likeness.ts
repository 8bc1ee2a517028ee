import type { WeighedSentence } from '../material.ts'
import { oncePer } from '../words/once-per.ts'

/** How much two sentences speak of the same: cosine of their distinct terms, 0 to 1. */
export function likeness(a: WeighedSentence, b: WeighedSentence): number {
  const [left, right] = [distinctTerms(a), distinctTerms(b)]
  if (left.size === 0 || right.size === 0) return 0
  let shared = 0
  for (const term of left) if (right.has(term)) shared += 1
  return shared / Math.sqrt(left.size * right.size)
}

const distinctTerms = oncePer((sentence: WeighedSentence) => new Set(sentence.terms))
