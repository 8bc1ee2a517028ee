import type { Naming } from './identify.ts'
import type { Mention } from './mention.ts'
import type { Passage } from './passage.ts'

/** The last few names of the passage before a place, nearest first. */
export function nearMentions(passage: Passage, at: number, naming: Naming): readonly Mention[] {
  const own = naming.mentions.get(passage.index) ?? []
  let low = 0
  let high = own.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((own[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return own
    .slice(Math.max(0, low - 5), low)
    .reverse()
    .filter(({ kind }) => kind !== 'place')
}
